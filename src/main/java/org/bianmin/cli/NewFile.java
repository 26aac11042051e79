package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;

/** Writes files that must not be there yet: each appears whole or not at all, and none is ever overwritten. */
final class NewFile {
    private NewFile() {}

    /**
     * Writes a file.
     *
     * @throws InvalidInput if there is one of this name
     */
    static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, bytes);
            // Not an atomic move: that would replace what stands there.
            Files.move(part, file);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInput(exists(file));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What is told of a file that is there already. */
    static Problem exists(Path file) {
        return new Problem(new Place(file.toString(), 1, 1), "stage_exists");
    }
}
