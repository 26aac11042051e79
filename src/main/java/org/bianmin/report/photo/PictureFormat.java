package org.bianmin.report.photo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** The two formats of photos that are shown, told apart by their content and not by their name. */
enum PictureFormat {
    JPEG(List.of("jpg", "jpeg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}) {
        @Override
        boolean whole(byte[] file) {
            return endOfJpeg(file);
        }
    },
    PNG(List.of("png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}) {
        @Override
        boolean whole(byte[] file) {
            return chunksOfPng(file);
        }
    };

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int END_OF_CHUNKS = 0x49454E44;

    private final List<String> suffixes;
    private final byte[] start;

    PictureFormat(List<String> suffixes, byte[] start) {
        this.suffixes = suffixes;
        this.start = start;
    }

    /** The format that a file claims by its name; absent when it is no photo. */
    static Optional<PictureFormat> ofName(String file) {
        String suffix = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.suffixes.contains(suffix))
                .findFirst();
    }

    /** The format that a content begins like. */
    static Optional<PictureFormat> ofContent(byte[] file) {
        return Arrays.stream(values())
                .filter(format -> file.length > format.start.length
                        && Arrays.equals(file, 0, format.start.length, format.start, 0, format.start.length))
                .findFirst();
    }

    /** Whether the file is there to its end: decoders fill what is missing with grey and say nothing. */
    abstract boolean whole(byte[] file);

    /** Segments with their lengths, then the scan, in which the mark of the end can stand for nothing else. */
    private static boolean endOfJpeg(byte[] file) {
        int at = 2;
        while (at + 4 <= file.length) {
            int kind = file[at + 1] & 0xFF;
            if ((file[at] & 0xFF) != MARKER) {
                return false;
            } else if (kind == MARKER) {
                at++;
            } else if (kind == START_OF_SCAN) {
                return hasEnd(file, at);
            } else {
                at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
            }
        }
        return false;
    }

    private static boolean hasEnd(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if ((file[at] & 0xFF) == MARKER && (file[at + 1] & 0xFF) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /** Chunks with length, kind, content and check sum, up to the last kind. */
    private static boolean chunksOfPng(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        int at = PNG.start.length;
        while (at + 12 <= file.length) {
            int length = chunks.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                return false;
            }
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, length + 4);
            if ((int) sum.getValue() != chunks.getInt(at + 8 + length)) {
                return false;
            }
            if (chunks.getInt(at + 4) == END_OF_CHUNKS) {
                return true;
            }
            at += 12 + length;
        }
        return false;
    }
}
