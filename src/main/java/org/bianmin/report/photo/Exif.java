package org.bianmin.report.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two things that a report wants to know of what a camera wrote into a JPEG; the rest (place, camera, owner) is
 * left behind.
 *
 * @param taken when it was taken, by the clock of the camera
 * @param orientation how the picture lies, from 1 (upright) to 8, as EXIF numbers it
 */
record Exif(Optional<LocalDateTime> taken, int orientation) {
    /** Of a picture that says nothing. */
    static final Exif NONE = new Exif(Optional.empty(), 1);

    private static final Pattern TIME =
            Pattern.compile("(\\d{4})[:/-](\\d{2})[:/-](\\d{2})[ T](\\d{2}):(\\d{2})(?::\\d{2}.*)?");

    /** Reads it; a JPEG without it, or with a damaged one, has none. */
    static Exif of(byte[] jpeg) {
        try {
            Metadata metadata =
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()));
            return new Exif(
                    text(metadata, ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)
                            .flatMap(Exif::time),
                    orientation(metadata));
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            // What a camera wrote into its photo is no reason to lose the photo.
            return NONE;
        }
    }

    private static <T extends Directory> Optional<String> text(Metadata metadata, Class<T> where, int tag) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(where)).map(directory -> directory.getString(tag));
    }

    /** Cameras whose clock was never set write zeros or blanks. */
    private static Optional<LocalDateTime> time(String written) {
        Matcher matcher = TIME.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int[] parts = new int[matcher.groupCount()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Integer.parseInt(matcher.group(i + 1));
        }
        try {
            return parts[0] == 0
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer written = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return written == null || written < 1 || written > 8 ? 1 : written;
    }
}
