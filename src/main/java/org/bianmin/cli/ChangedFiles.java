package org.bianmin.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bianmin.catalogue.Digest;

/**
 * Waits until files of some kinds, somewhere below some folders, are made, changed or taken away. Signals only end the
 * waiting; what has changed is told by the contents, so a file that is saved as it was has not changed.
 */
final class ChangedFiles implements AutoCloseable {
    /** Editors write several times; what follows a write within this time belongs to it. */
    private static final Duration QUIET = Duration.ofMillis(200);
    /** A folder in which something is written without a pause is looked at all the same. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final List<Path> folders;
    private final List<String> endings;
    private final ChangeSignals signals;
    private Map<Path, String> known;

    /**
     * Begins to watch.
     *
     * @param endings what the names of the files end with that are watched
     */
    ChangedFiles(List<Path> folders, List<String> endings, ChangeSignals signals) {
        this.folders = folders;
        this.endings = endings;
        this.signals = signals;
        this.known = contents();
    }

    /**
     * Waits for a change since it was last told of one, or since it began to watch.
     *
     * @return the files that were made, changed or taken away, in order; never none
     */
    List<Path> await() throws InterruptedException {
        while (true) {
            // New folders are asked for signals before they are looked into, so that nothing is missed between the two.
            boolean heard = signals.from(folders);
            List<Path> changed = contents().equals(known) ? List.of() : settled();
            if (!changed.isEmpty()) {
                return changed;
            }
            signals.await(heard);
        }
    }

    private List<Path> settled() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean written = true;
        while (written && System.nanoTime() < end) {
            written = signals.within(QUIET);
        }
        Map<Path, String> now = contents();
        Set<Path> changed = new TreeSet<>(known.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(file -> Objects.equals(known.get(file), now.get(file)));
        known = now;
        return List.copyOf(changed);
    }

    /** The digest of every file that is watched. */
    private Map<Path, String> contents() {
        Map<Path, String> contents = new TreeMap<>();
        FolderWalk.through(folders, (path, attributes) -> {
            if (attributes.isRegularFile() && endings.stream().anyMatch(path.toString()::endsWith)) {
                contents.put(path, digest(path));
            }
        });
        return contents;
    }

    private static String digest(Path file) {
        try {
            return Digest.of(file);
        } catch (UncheckedIOException e) {
            // It went away between two looks, or may not be read.
            return "";
        }
    }

    @Override
    public void close() {
        signals.close();
    }
}
