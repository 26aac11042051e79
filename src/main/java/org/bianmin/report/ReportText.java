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

/** The headings and fixed sentences of the printed report. */
final class ReportText {
    private static final Map<String, String> TEXTS = read();

    private ReportText() {}

    private static Map<String, String> read() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReportText.class.getResourceAsStream("report.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
    }

    /** All of them by key. */
    static Map<String, String> all() {
        return TEXTS;
    }

    /** One of them. */
    static String get(String key) {
        return Objects.requireNonNull(TEXTS.get(key), key);
    }

    /** What templates call as {@code say(key, arguments…)}: a sentence with its arguments as they are written. */
    static TemplateMethodModelEx say() {
        return arguments -> {
            Object[] texts = new Object[arguments.size()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = written(arguments, i);
            }
            Object[] inserted = java.util.Arrays.copyOfRange(texts, 1, texts.length);
            return new MessageFormat(get((String) texts[0]), Locale.ROOT).format(inserted);
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
