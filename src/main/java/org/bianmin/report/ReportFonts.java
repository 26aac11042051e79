package org.bianmin.report;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/** The two weights of the one font family of the report; nothing else is printed with, and both are embedded. */
final class ReportFonts {
    private static final String FAMILY = "CN";

    /** Reading a font takes longer than writing a report, and a resolver is not made for several threads. */
    private static final ThreadLocal<ReportFonts> OF_THREAD = ThreadLocal.withInitial(ReportFonts::new);

    private final List<BaseFont> fonts;
    private final ITextFontResolver resolver = new ITextFontResolver();

    private ReportFonts() {
        fonts = List.of(font(Files.REGULAR), font(Files.MEDIUM));
        resolver.addFont(fonts.get(0), Files.REGULAR.name, FAMILY);
        resolver.addFont(fonts.get(1), Files.MEDIUM.name, FAMILY);
    }

    /** The fonts of this thread. */
    static ReportFonts ofThread() {
        return OF_THREAD.get();
    }

    /** What flying-saucer asks for fonts. */
    ITextFontResolver resolver() {
        return resolver;
    }

    /** Whether both weights have a character. */
    boolean has(int character) {
        return fonts.stream().allMatch(font -> font.charExists(character));
    }

    private static BaseFont font(FontFile file) {
        try {
            return BaseFont.createFont(
                    "x.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file.bytes, null);
        } catch (DocumentException | IOException e) {
            throw new IllegalStateException(file.name + " is not a font", e);
        }
    }

    /** The files of the font, read once for all threads. */
    private static final class Files {
        static final FontFile REGULAR = FontFile.read("font_regular");
        static final FontFile MEDIUM = FontFile.read("font_medium");
    }

    private record FontFile(String name, byte[] bytes) {
        static FontFile read(String key) {
            String name = ReportText.REPORT.get(key);
            try (InputStream in = ReportFonts.class.getClassLoader().getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("no font " + name);
                }
                return new FontFile(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
