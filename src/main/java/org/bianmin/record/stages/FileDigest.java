package org.bianmin.record.stages;

/**
 * A file beside the record, or the record itself, with what is in it.
 *
 * @param name name of the file, without its folder
 * @param digest SHA-256 of its bytes, in hexadecimal
 */
public record FileDigest(String name, String digest) {}
