package org.bianmin.report;

import com.lowagie.text.pdf.BaseFont;
import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFSFontMetrics;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.FSFontMetrics;

/**
 * Measures letters by the height of the type.
 *
 * <p>By default the box round all glyphs of the font is taken, three times as high. Lines at the top of a page then
 * reach into the page before, and their text stands in the file a second time, unseen but found and read aloud.
 */
final class LetterHeights extends ITextTextRenderer {
    @Override
    public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String text) {
        FSFontMetrics usual = super.getFSFontMetrics(context, font, text);
        BaseFont face = ((ITextFSFont) font).getFontDescription().getFont();
        return new ITextFSFontMetrics(
                face.getFontDescriptor(BaseFont.ASCENT, font.getSize2D()),
                -face.getFontDescriptor(BaseFont.DESCENT, font.getSize2D()),
                usual.getStrikethroughOffset(),
                usual.getStrikethroughThickness(),
                usual.getUnderlineOffset(),
                usual.getUnderlineThickness());
    }
}
