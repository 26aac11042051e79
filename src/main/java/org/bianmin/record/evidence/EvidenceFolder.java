package org.bianmin.record.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.record.InspectionRecord;

/** The folder that is called like a record and lies beside it. No link is followed, and nothing outside is looked at. */
final class EvidenceFolder {
    /** A visit gives some hundred photos; more than this is another folder by mistake. */
    static final int MAXIMUM_FILES = 5000;

    /** What systems leave in folders that people open; hidden files begin with a full stop. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("Thumbs.db", "ehthumbs.db", "desktop.ini");

    private final Path home;
    private final Path folder;

    EvidenceFolder(InspectionRecord record) {
        home = record.folder();
        folder = home.resolve(record.name());
    }

    /** What stands at a path. */
    enum Kind {
        FILE,
        LINK,
        OTHER,
        UNREADABLE,
        ABSENT
    }

    /** A path, and what stands there. */
    record Found(Path path, Kind kind) {
        /** The place itself, however it was written. */
        Path place() {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Where a name in the record leads: into this folder or, where it does not hold it, beside the record. */
    Found find(String written) {
        Path name;
        try {
            name = Path.of(written).normalize();
        } catch (InvalidPathException e) {
            return new Found(home, Kind.ABSENT);
        }
        Found inside = isThere() ? look(folder, name) : new Found(folder, Kind.ABSENT);
        return inside.kind() == Kind.ABSENT ? look(home, name) : inside;
    }

    /** A link to a folder is not this record's folder. */
    private boolean isThere() {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static Found look(Path base, Path name) {
        Path at = base;
        for (Path part : name) {
            at = at.resolve(part);
            if (Files.isSymbolicLink(at)) {
                return new Found(at, Kind.LINK);
            }
        }
        if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
            return new Found(at, Kind.ABSENT);
        }
        return new Found(at, kind(at, Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS)));
    }

    private static Kind kind(Path file, boolean regular) {
        if (!regular) {
            return Kind.OTHER;
        }
        return Files.isReadable(file) ? Kind.FILE : Kind.UNREADABLE;
    }

    /**
     * Everything in the folder, by its name there with {@code /} between the parts; a folder that is a link stands for
     * itself with an empty name.
     *
     * @throws InvalidInput if there are more than {@link #MAXIMUM_FILES}
     */
    Map<String, Found> contents() {
        Map<String, Found> contents = new TreeMap<>();
        if (Files.isSymbolicLink(folder)) {
            contents.put("", new Found(folder, Kind.LINK));
        } else if (isThere()) {
            try {
                Files.walkFileTree(folder, new Visitor(contents));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Map<String, Found> contents;

        Visitor(Map<String, Found> contents) {
            this.contents = contents;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (!name.startsWith(".") && !OF_THE_SYSTEM.contains(name)) {
                add(file, attributes.isSymbolicLink() ? Kind.LINK : kind(file, attributes.isRegularFile()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            add(file, Kind.UNREADABLE);
            return FileVisitResult.CONTINUE;
        }

        private void add(Path file, Kind kind) {
            if (contents.size() == MAXIMUM_FILES) {
                throw new InvalidInput(
                        new Problem(new Place(folder.toString(), 1, 1), "too_many_evidence_files", MAXIMUM_FILES));
            }
            contents.put(folder.relativize(file).toString().replace('\\', '/'), new Found(file, kind));
        }
    }
}
