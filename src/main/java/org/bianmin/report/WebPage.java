package org.bianmin.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Digest;

/** Writes a document as one HTML file that fetches nothing. */
public final class WebPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FORM_SCRIPTS =
            List.of("form-answers.js", "form-file.js", "form-photos.js", "form-rows.js", "form-page.js");

    /** What would end the element that holds the data, and what turns or hides text. */
    private static final Pattern UNSAFE = Pattern.compile("[<\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private WebPage() {}

    /**
     * The guide to a standard. It runs nothing.
     *
     * @param guide as {@link org.bianmin.report.guide.Guide} gives it
     * @throws IllegalArgumentException if something that a guide tells is not in it
     */
    public static byte[] guide(Map<String, Object> guide) {
        return document(ReportPage.ofGuide(guide, false));
    }

    /**
     * The questions of a self-check. It runs its own script, which is told by its digest, and no other.
     *
     * @param questionnaire as {@link org.bianmin.report.questionnaire.QuestionnaireJson} gives it
     */
    public static byte[] form(Map<String, Object> questionnaire) {
        Map<String, Object> data = new LinkedHashMap<>(questionnaire);
        data.put("words", new TreeMap<>(ReportText.FORM.all()));
        String style = resource("form.css");
        String script = FORM_SCRIPTS.stream().map(WebPage::resource).collect(Collectors.joining("\n"));
        return document(ReportPage.ofForm(
                questionnaire,
                Map.of(
                        "style", style,
                        "styleDigest", digest(style),
                        "script", script,
                        "scriptDigest", digest(script),
                        "data", json(data))));
    }

    private static byte[] document(String page) {
        // Browsers have fonts of their own; what turns or hides text is shown as its code all the same.
        String printable = new Glyphs(character -> true).printable(page);
        return ("<!DOCTYPE html>\n" + printable).getBytes(StandardCharsets.UTF_8);
    }

    /** Browsers read every line end as this one before they compare the digest. */
    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(WebPage.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        return Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(Digest.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String json(Map<String, Object> data) {
        try {
            return UNSAFE.matcher(JSON.writeValueAsString(data))
                    .replaceAll(found -> found.group()
                            .chars()
                            .mapToObj(unit -> String.format("\\\\u%04x", unit))
                            .collect(Collectors.joining()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
