package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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
        try {
            WholeFile.create(file, bytes);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInput(exists(file));
        }
    }

    /** What is told of a file that is there already. */
    static Problem exists(Path file) {
        return new Problem(new Place(file.toString(), 1, 1), "stage_exists");
    }
}
