package org.bianmin.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes into a JPEG what a phone writes: camera, how it was held, when, where. */
final class JpegWithExif {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private JpegWithExif() {}

    /**
     * A JPEG with EXIF.
     *
     * @param jpeg as a plain writer gives it
     * @param taken such as {@code 2026:09:15 10:35:00}
     * @param orientation from 1 to 8
     */
    static byte[] of(byte[] jpeg, String taken, int orientation) {
        byte[] exif = exif(taken, orientation);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + exif.length);
        whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + exif.length));
        whole.put(exif).put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    /** A TIFF of three directories: the picture, the exposure, the place. */
    private static byte[] exif(String taken, int orientation) {
        byte[] camera = text("SAMPLECAMERA");
        byte[] time = text(taken);
        int first = 8;
        int second = first + 2 + 4 * 12 + 4 + camera.length;
        int third = second + 2 + 12 + 4 + time.length;
        ByteBuffer tiff = ByteBuffer.allocate(third + 2 + 2 * 12 + 4 + 24);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(first);
        tiff.putShort((short) 4);
        entry(tiff, 0x010F, ASCII, camera.length, first + 2 + 4 * 12 + 4);
        entry(tiff, 0x0112, SHORT, 1, orientation << 16);
        entry(tiff, 0x8769, LONG, 1, second);
        entry(tiff, 0x8825, LONG, 1, third);
        tiff.putInt(0).put(camera);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, ASCII, time.length, second + 2 + 12 + 4);
        tiff.putInt(0).put(time);
        tiff.putShort((short) 2);
        entry(tiff, 0x0001, ASCII, 2, 'N' << 24);
        entry(tiff, 0x0002, RATIONAL, 3, third + 2 + 2 * 12 + 4);
        tiff.putInt(0);
        for (int part : new int[] {26, 1, 30, 1, 15, 1}) {
            tiff.putInt(part);
        }
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.writeBytes(tiff.array());
        return exif.toByteArray();
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
