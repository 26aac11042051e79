package org.bianmin.report.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes a photo and encodes it again, small and upright. Only its pixels go through: no place, no camera, no preview
 * of another picture.
 */
final class Picture {
    /** Longest side while it is worked on, in pixels; more is left out while reading. */
    private static final int LONGEST_READ = 1600;

    /** Longest side in the report, in pixels: 380 dpi at 53 mm. */
    private static final int LONGEST_PRINTED = 800;

    private static final float QUALITY = 0.8f;

    private Picture() {}

    /** What stands against decoding it, as far as its head and its end tell. */
    static Optional<Flaw> flaw(byte[] file, PictureFormat format) {
        try {
            return reading(file, format, reader -> {
                if ((long) reader.getWidth(0) * reader.getHeight(0) > PhotoFile.MAXIMUM_PIXELS) {
                    return Optional.of(Flaw.TOO_MANY_PIXELS);
                }
                if (!forScreens(reader.getImageTypes(0))) {
                    return Optional.of(Flaw.OTHER_COLOURS);
                }
                return format.whole(file) ? Optional.empty() : Optional.of(Flaw.BROKEN);
            });
        } catch (IOException | RuntimeException e) {
            // Decoders throw what they like at damaged data.
            return Optional.of(Flaw.BROKEN);
        }
    }

    /** Colours for a printing press can be decoded, but not all of their writers mean the same by them. */
    private static boolean forScreens(Iterator<ImageTypeSpecifier> types) {
        return types.hasNext() && types.next().getColorModel().getNumColorComponents() <= 3;
    }

    /**
     * The small picture.
     *
     * @param orientation how the photo lies, from 1 to 8, as EXIF numbers it
     * @return a JPEG; absent when the photo cannot be decoded
     */
    static Optional<byte[]> of(byte[] file, PictureFormat format, int orientation) {
        return of(file, format, orientation, LONGEST_PRINTED);
    }

    /** The same with as much of it as is read at all, to be kept in place of the photo. */
    static Optional<byte[]> kept(byte[] file, PictureFormat format, int orientation) {
        return of(file, format, orientation, LONGEST_READ);
    }

    private static Optional<byte[]> of(byte[] file, PictureFormat format, int orientation, int longest) {
        try {
            return Optional.of(encoded(upright(reading(file, format, Picture::decoded), orientation, longest)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Work with a decoder. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T reading(byte[] file, PictureFormat format, Reading<T> work) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return work.from(reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = (longest + LONGEST_READ - 1) / LONGEST_READ;
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparse);
    }

    private static BufferedImage upright(BufferedImage read, int orientation, int longest) {
        int width = read.getWidth();
        int height = read.getHeight();
        double scale = Math.min(1, (double) longest / Math.max(width, height));
        boolean lies = orientation >= 5;
        BufferedImage upright = new BufferedImage(
                pixels(scale * (lies ? height : width)),
                pixels(scale * (lies ? width : height)),
                BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(turned(orientation, width, height));
        Graphics2D graphics = upright.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // Where a PNG is transparent, the paper shows.
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        graphics.drawImage(read, turn, null);
        graphics.dispose();
        return upright;
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    /** From the rows and columns of the file to those of the upright picture. */
    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(PictureFormat.JPEG.name()).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
