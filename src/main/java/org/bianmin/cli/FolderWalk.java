package org.bianmin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiConsumer;

/** A walk through folders in which somebody is at work: what goes away meanwhile, or may not be read, is passed over. */
final class FolderWalk {
    private FolderWalk() {}

    /** Shows every folder, these among them, and every file below. */
    static void through(List<Path> folders, BiConsumer<Path, BasicFileAttributes> seen) {
        try {
            for (Path folder : folders) {
                Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor(seen));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimpleFileVisitor<Path> visitor(BiConsumer<Path, BasicFileAttributes> seen) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                seen.accept(folder, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                seen.accept(file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        };
    }
}
