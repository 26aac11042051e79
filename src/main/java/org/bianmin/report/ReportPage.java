package org.bianmin.report;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Lays a result out as XHTML. Result texts are data: the template escapes them and never runs them. */
final class ReportPage {
    private static final Configuration TEMPLATES = templates();

    private ReportPage() {}

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(ReportPage.class, "");
        templates.setDefaultEncoding("UTF-8");
        templates.setLocale(Locale.ROOT);
        templates.setNumberFormat("0");
        // The name of a localized template would be tried first, and there is none.
        templates.setLocalizedLookup(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setWrapUncheckedExceptions(true);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return templates;
    }

    /**
     * The whole document of one result.
     *
     * @param photos where the page finds its photos
     */
    static String of(Map<String, Object> result, PagePhotos photos) {
        return filled("report.ftlh", result, Map.of("photo", photos.photo()), ReportText.REPORT);
    }

    /** The whole document of one sheet. */
    static String ofSheet(Map<String, Object> sheet, PagePhotos photos) {
        return filled("sheet.ftlh", sheet, Map.of("photo", photos.photo()), ReportText.REPORT);
    }

    /** The whole document of one score sheet. */
    static String ofScoreSheet(Map<String, Object> sheet, PagePhotos photos) {
        return filled("score-sheet.ftlh", sheet, Map.of("photo", photos.photo()), ReportText.REPORT);
    }

    /** The whole document of what is proposed for one centre. */
    static String ofProposals(Map<String, Object> proposals, PagePhotos photos) {
        return filled("proposal-sheet.ftlh", proposals, Map.of("photo", photos.photo()), ReportText.REPORT);
    }

    /** The whole list of things to do. */
    static String ofToDo(Map<String, Object> poster, PagePhotos photos) {
        return filled("todo.ftlh", poster, Map.of("photo", photos.photo()), ReportText.REPORT);
    }

    /**
     * The whole guide to a standard.
     *
     * @param paged whether it is for pages of paper, and not for a screen
     */
    static String ofGuide(Map<String, Object> guide, boolean paged) {
        return filled("guide.ftlh", guide, Map.of("paged", paged), ReportText.guide((String) guide.get("language")));
    }

    /**
     * The whole page with the questions of a self-check.
     *
     * @param parts its style, script and data, with the digests of the first two
     */
    static String ofForm(Map<String, Object> questionnaire, Map<String, String> parts) {
        return filled("form.ftlh", questionnaire, parts, ReportText.FORM);
    }

    private static String filled(String template, Map<String, Object> content, Map<String, ?> more, ReportText text) {
        StringWriter page = new StringWriter();
        Map<String, Object> all = new HashMap<>(more);
        all.putAll(Map.of("r", content, "t", text.all(), "say", text.say()));
        try {
            TEMPLATES.getTemplate(template).process(all, page);
        } catch (TemplateException e) {
            throw new IllegalArgumentException("not something that can be printed with " + template, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }
}
