package org.bianmin.report;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a document as one HTML file that fetches nothing and runs nothing. */
public final class WebPage {
    private WebPage() {}

    /**
     * The guide to a standard.
     *
     * @param guide as {@link org.bianmin.report.guide.Guide} gives it
     * @throws IllegalArgumentException if something that a guide tells is not in it
     */
    public static byte[] guide(Map<String, Object> guide) {
        // Browsers have fonts of their own; what turns or hides text is shown as its code all the same.
        String page = new Glyphs(character -> true).printable(ReportPage.ofGuide(guide, false));
        return ("<!DOCTYPE html>\n" + page).getBytes(StandardCharsets.UTF_8);
    }
}
