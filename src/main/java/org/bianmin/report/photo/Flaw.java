package org.bianmin.report.photo;

/** What is wrong with a photo. */
public enum Flaw {
    /** it cannot be read from the disk */
    UNREADABLE,
    /** it has no content */
    EMPTY,
    /** it has more bytes than {@link PhotoFile#MAXIMUM_SIZE} */
    TOO_LARGE,
    /** it is called a photo, but its content is neither JPEG nor PNG */
    NO_PICTURE,
    /** it has more pixels than {@link PhotoFile#MAXIMUM_PIXELS} */
    TOO_MANY_PIXELS,
    /** it is a JPEG in colours for a printing press (CMYK) or of an unknown kind */
    OTHER_COLOURS,
    /** it is damaged or breaks off */
    BROKEN,
    /** it is a PNG called a JPEG or the other way round; it is printed all the same */
    OTHER_SUFFIX;

    /** Whether the photo can be printed all the same. */
    public boolean printable() {
        return this == OTHER_SUFFIX;
    }
}
