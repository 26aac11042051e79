package org.bianmin.report;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The headings and fixed sentences of one kind of document in one language. */
final class ReportText {
    /** Those of the report and the sheet. */
    static final ReportText REPORT = new ReportText("report.properties");

    /** Those of the page with the questions of a self-check. */
    static final ReportText FORM = new ReportText("form.properties");

    private static final ReportText GUIDE = new ReportText("guide.properties");
    private static final ReportText GUIDE_ENGLISH = new ReportText("guide_en.properties");

    private final Map<String, String> texts;

    private ReportText(String file) {
        this.texts = read(file);
    }

    /**
     * Those of the guide to a standard.
     *
     * @param language as {@link Messages#language()} names it
     */
    static ReportText guide(String language) {
        return language.equals("en") ? GUIDE_ENGLISH : GUIDE;
    }

    private static Map<String, String> read(String file) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReportText.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
    }

    /** All of them by key. */
    Map<String, String> all() {
        return texts;
    }

    /** One of them. */
    String get(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    /** What templates call as {@code say(key, arguments…)}: a sentence with its arguments as they are written. */
    TemplateMethodModelEx say() {
        return arguments -> {
            Object[] said = new Object[arguments.size()];
            for (int i = 0; i < said.length; i++) {
                said[i] = written(arguments, i);
            }
            Object[] inserted = java.util.Arrays.copyOfRange(said, 1, said.length);
            return new MessageFormat(get((String) said[0]), Locale.ROOT).format(inserted);
        };
    }

    /** Numbers become text here: MessageFormat would write a thousand with a comma. */
    private static String written(List<?> arguments, int i) throws TemplateModelException {
        Object argument = arguments.get(i);
        if (argument instanceof TemplateScalarModel text) {
            return text.getAsString();
        } else if (argument instanceof TemplateNumberModel number) {
            return number.getAsNumber().toString();
        }
        throw new TemplateModelException("say: argument " + i + " is neither text nor number");
    }
}
