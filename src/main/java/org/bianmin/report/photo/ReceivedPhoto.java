package org.bianmin.report.photo;

import java.util.Optional;

/** Makes a photo that came from outside into one of our own. */
public final class ReceivedPhoto {
    private ReceivedPhoto() {}

    /**
     * The photo encoded anew: whatever else the file held is gone.
     *
     * @param file what was received
     * @return a JPEG of at most 1600 pixels on its longest side, without any metadata; absent when it is no whole photo
     *     within the limits of {@link Flaw}
     */
    public static Optional<byte[]> encodedAnew(byte[] file) {
        if (file.length > PhotoFile.MAXIMUM_SIZE) {
            return Optional.empty();
        }
        return PictureFormat.ofContent(file)
                .filter(format -> Picture.flaw(file, format).isEmpty())
                .flatMap(format -> Picture.kept(
                        file,
                        format,
                        format == PictureFormat.JPEG ? Exif.of(file).orientation() : Exif.NONE.orientation()));
    }
}
