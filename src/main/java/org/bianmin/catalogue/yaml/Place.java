package org.bianmin.catalogue.yaml;

/**
 * Where something stands in a file.
 *
 * @param file the file as the user named it
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
