package org.bianmin.report.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.bianmin.catalogue.Digest;

/** Looks at one photo on the disk: first how large it is, then what it is, and at its pixels last. */
final class PhotoFile {
    /** In bytes. A phone writes some megabytes. */
    static final int MAXIMUM_SIZE = 30 << 20;

    /** Width times height. Phones write up to 64 million; a small file may claim thousands of millions. */
    static final long MAXIMUM_PIXELS = 70_000_000;

    private final String name;
    private final Path path;

    /**
     * @param name its name in the record or in the record's folder
     * @param path where it is
     */
    PhotoFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    /** What there is to know without decoding it. */
    Photo look() {
        try {
            if (Files.size(path) > MAXIMUM_SIZE) {
                return new Photo(name, Digest.of(path), Optional.empty(), Optional.of(Flaw.TOO_LARGE));
            }
            byte[] bytes = bytes();
            Optional<Flaw> flaw = flaw(bytes);
            Exif exif = exif(bytes);
            return new Photo(name, Digest.of(bytes), exif.taken(), flaw);
        } catch (IOException | UncheckedIOException e) {
            return new Photo(name, "", Optional.empty(), Optional.of(Flaw.UNREADABLE));
        }
    }

    private static Exif exif(byte[] bytes) {
        return PictureFormat.ofContent(bytes)
                .filter(format -> format == PictureFormat.JPEG)
                .map(format -> Exif.of(bytes))
                .orElse(Exif.NONE);
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MAXIMUM_SIZE);
        }
    }

    private Optional<Flaw> flaw(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(Flaw.EMPTY);
        }
        Optional<PictureFormat> format = PictureFormat.ofContent(bytes);
        if (format.isEmpty()) {
            return Optional.of(Flaw.NO_PICTURE);
        }
        Optional<Flaw> flaw = Picture.flaw(bytes, format.get());
        if (flaw.isPresent()) {
            return flaw;
        }
        return format.equals(PictureFormat.ofName(name)) ? Optional.empty() : Optional.of(Flaw.OTHER_SUFFIX);
    }

    /**
     * The small picture of it.
     *
     * @param looked what was found before; a file that has changed since is another photo
     * @return a JPEG without metadata; absent when it cannot be made
     */
    Optional<byte[]> picture(Photo looked) {
        if (!looked.printable()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = bytes();
            return Digest.of(bytes).equals(looked.sha256())
                    ? Picture.of(
                            bytes,
                            PictureFormat.ofContent(bytes).orElseThrow(),
                            exif(bytes).orientation())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
