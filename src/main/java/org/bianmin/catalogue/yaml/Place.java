package org.bianmin.catalogue.yaml;

/**
 * Where something stands in a file.
 *
 * @param file the file as the user named it
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record Place(String file, int line, int column) {
    /** Of what stands in no file yet. */
    public static final Place NOWHERE = new Place("", 1, 1);

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
