package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that appear whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Writes a file in place of the one that may stand there. */
    static void replace(Path file, byte[] bytes) throws IOException {
        write(file, bytes, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Writes a file where there is none.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one, which stays as it is
     */
    static void create(Path file, byte[] bytes) throws IOException {
        // Not an atomic move: that would replace what stands there.
        write(file, bytes);
    }

    private static void write(Path file, byte[] bytes, CopyOption... how) throws IOException {
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, how);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
