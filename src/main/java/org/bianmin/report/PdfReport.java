package org.bianmin.report;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bianmin.report.photo.Pictures;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Prints a result on A4 pages. Safe for use by several threads. */
public final class PdfReport {
    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    /**
     * One printed report.
     *
     * @param bytes the file
     * @param missingGlyphs codes (U+20BB7) of the characters that the font lacks; the report shows the codes instead
     * @param pages how many there are
     */
    public record Pdf(byte[] bytes, List<String> missingGlyphs, int pages) {}

    /** Prints with the fonts and the template that come with the program. */
    public PdfReport() {}

    /**
     * Prints one result without pictures.
     *
     * @see #write(Map, Pictures)
     */
    public Pdf write(Map<String, Object> result) {
        return write(result, Pictures.NONE);
    }

    /**
     * Prints one result.
     *
     * @param result as {@link ResultJson} gives it; nothing else goes into the report but the pictures that it names
     * @param pictures gives them
     * @throws IllegalArgumentException if something that a report prints is not in the result
     */
    public Pdf write(Map<String, Object> result, Pictures pictures) {
        PagePhotos photos = new PagePhotos(pictures);
        return printed(ReportPage.of(result, photos), photos, Messages.CHINESE.language());
    }

    /**
     * Prints a sheet to write on, or one that tells what was seen.
     *
     * @param sheet as {@link org.bianmin.report.blank.Sheet} gives it
     * @throws IllegalArgumentException if something that a sheet prints is not in it
     */
    public Pdf sheet(Map<String, Object> sheet) {
        PagePhotos none = new PagePhotos(Pictures.NONE);
        return printed(ReportPage.ofSheet(sheet, none), none, Messages.CHINESE.language());
    }

    /**
     * Prints a score sheet by itself.
     *
     * @param sheet as {@link org.bianmin.report.sheet.SheetJson} gives it in Chinese
     * @throws IllegalArgumentException if something that a score sheet prints is not in it
     */
    public Pdf scoreSheet(Map<String, Object> sheet) {
        PagePhotos none = new PagePhotos(Pictures.NONE);
        return printed(ReportPage.ofScoreSheet(sheet, none), none, Messages.CHINESE.language());
    }

    /**
     * Prints what is proposed apart from points; it stays in the office.
     *
     * @param proposals as {@link org.bianmin.report.sheet.ProposalSheet} gives them in Chinese
     * @throws IllegalArgumentException if something that such a sheet prints is not in it
     */
    public Pdf proposals(Map<String, Object> proposals) {
        PagePhotos none = new PagePhotos(Pictures.NONE);
        return printed(ReportPage.ofProposals(proposals, none), none, Messages.CHINESE.language());
    }

    /**
     * Prints the guide to a standard.
     *
     * @param guide as {@link org.bianmin.report.guide.Guide} gives it
     * @throws IllegalArgumentException if something that a guide prints is not in it
     */
    public Pdf guide(Map<String, Object> guide) {
        return printed(ReportPage.ofGuide(guide, true), new PagePhotos(Pictures.NONE), (String) guide.get("language"));
    }

    /**
     * Prints a list of things to do.
     *
     * @param poster as {@link org.bianmin.report.todo.Poster} gives it
     * @throws IllegalArgumentException if something that a list prints is not in it
     */
    public Pdf todo(Map<String, Object> poster) {
        PagePhotos none = new PagePhotos(Pictures.NONE);
        return printed(ReportPage.ofToDo(poster, none), none, Messages.CHINESE.language());
    }

    private static Pdf printed(String xhtml, PagePhotos photos, String language) {
        ReportFonts fonts = ReportFonts.ofThread();
        Glyphs glyphs = new Glyphs(fonts::has);
        Document page = parsed(glyphs.printable(xhtml));
        ITextOutputDevice device = new ITextOutputDevice(DOTS_PER_POINT);
        NoResources agent = new NoResources(device, DOTS_PER_PIXEL, photos);
        ITextRenderer renderer = new ITextRenderer(
                DOTS_PER_POINT,
                DOTS_PER_PIXEL,
                device,
                agent,
                fonts.resolver(),
                new ITextReplacedElementFactory(device),
                new LetterHeights());
        renderer.setListener(new Language(language));
        renderer.setDocument(page);
        renderer.layout();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        renderer.createPDF(bytes);
        return new Pdf(
                bytes.toByteArray(),
                glyphs.missing(),
                renderer.getRootBox().getLayer().getPages().size());
    }

    private static Document parsed(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the report template does not give XML", e);
        }
    }

    /** Tells readers, also those that read aloud, in which language the document is. */
    private static final class Language extends DefaultPDFCreationListener {
        private final PdfString language;

        Language(String language) {
            this.language = new PdfString(language);
        }

        @Override
        public void preWrite(ITextRenderer renderer, int pageCount) {
            renderer.getWriter().getExtraCatalog().put(PdfName.LANG, language);
        }
    }
}
