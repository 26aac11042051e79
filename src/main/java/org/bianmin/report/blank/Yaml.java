package org.bianmin.report.blank;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a YAML file that people go on writing: keys, values, comments. */
final class Yaml {
    /** What begins with a letter and holds no mark of YAML means itself. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}（）〔〕《》、·.—-]*");

    private final StringBuilder text = new StringBuilder();

    void comment(int indent, String words) {
        text.append(" ".repeat(indent))
                .append("# ")
                .append(words.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\uFEFF]", " ")
                        .strip())
                .append('\n');
    }

    void key(int indent, String key) {
        text.append(" ".repeat(indent)).append(scalar(key)).append(":\n");
    }

    void value(int indent, String key, String value) {
        if (value.isEmpty()) {
            key(indent, key);
        } else {
            raw(indent, key, scalar(value));
        }
    }

    /** A value that is YAML already. */
    void raw(int indent, String key, String value) {
        text.append(" ".repeat(indent))
                .append(scalar(key))
                .append(": ")
                .append(value)
                .append('\n');
    }

    void line(String written) {
        text.append(written).append('\n');
    }

    static String list(List<String> values) {
        return values.stream().map(Yaml::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Quoted where YAML would read it as something else. */
    static String scalar(String value) {
        boolean word = List.of("true", "false", "yes", "no", "on", "off", "null", "y", "n")
                .contains(value.toLowerCase(Locale.ROOT));
        return PLAIN.matcher(value).matches() && !word ? value : quoted(value);
    }

    private static String quoted(String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .chars()
                .mapToObj(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF
                        ? String.format(Locale.ROOT, "\\u%04x", c)
                        : String.valueOf((char) c))
                .collect(Collectors.joining());
        return '"' + escaped + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
