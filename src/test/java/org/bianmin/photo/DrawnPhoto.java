package org.bianmin.photo;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A drawing in place of a photo: no real place stands in what is shipped.
 *
 * @param width in pixels
 * @param height in pixels
 * @param colour of the wall
 * @param text what is written on it, one line per line
 */
public record DrawnPhoto(int width, int height, Color colour, String text) {
    private static final Font FONT = font();

    private static Font font() {
        String name = "com/github/xingfudeshi/fonts/思源黑体正常_0.ttf";
        try (InputStream in =
                Objects.requireNonNull(DrawnPhoto.class.getClassLoader().getResourceAsStream(name))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The drawing as JPEG or PNG, without metadata. */
    public byte[] as(String format) {
        return encoded(image(), format);
    }

    /** The drawing as JPEG, as a phone would write it. */
    public byte[] taken(String time, int orientation) {
        return JpegWithExif.of(as("jpg"), time, orientation);
    }

    /** The drawing as a phone writes it that was held upright: turned to the left, and marked as such. */
    byte[] lying(String time) {
        BufferedImage drawn = image();
        BufferedImage turned = new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                turned.setRGB(y, width - 1 - x, drawn.getRGB(x, y));
            }
        }
        return JpegWithExif.of(encoded(turned, "jpg"), time, 6);
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(colour.darker());
        graphics.fillRect(0, height * 4 / 5, width, height - height * 4 / 5);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(width / 12, height / 8, width * 10 / 12, height * 5 / 8);
        graphics.setColor(Color.DARK_GRAY);
        graphics.drawRect(width / 12, height / 8, width * 10 / 12, height * 5 / 8);
        String[] lines = text.split("\n");
        float size = Math.min(width / 12f, height * 0.6f / lines.length / 1.4f);
        graphics.setFont(FONT.deriveFont(size));
        for (int i = 0; i < lines.length; i++) {
            int length = graphics.getFontMetrics().stringWidth(lines[i]);
            graphics.drawString(lines[i], (width - length) / 2f, height / 8f + size * 1.35f * (i + 1));
        }
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
