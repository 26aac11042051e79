package org.bianmin.record.words;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;

/** Days, times, numbers and paths as people write them. */
public final class Written {
    private static final Pattern DAY = Words.pattern("day");
    private static final Pattern TIME = Words.pattern("time");
    private static final Map<String, String> FLAGS = Words.spellings("flag");
    private static final Map<String, String> NO_BASIS = Words.spellings("basis");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)([^\\d.]\\S*)?");
    private static final Pattern SIGNED =
            Pattern.compile("([-+]?" + NUMBER.pattern().substring(1));
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,6})((?:[^\\d.]\\S*)?)");
    /** The minus sign of typesetters. */
    private static final char MINUS = '\u2212';

    /** How many of the small unit one of the large has. */
    private static final Map<String, BigDecimal> IN_MILLIMETRES =
            Map.of("mm", BigDecimal.ONE, "cm", BigDecimal.TEN, "m", new BigDecimal("1000"));

    private Written() {}

    /** {@code 2026-09-15} or {@code 2026年9月15日}. */
    public static Optional<LocalDate> day(Node node, Problems problems) {
        if (node instanceof Node.Scalar scalar) {
            Matcher matcher = DAY.matcher(WordList.folded(scalar.text()));
            if (matcher.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))));
                } catch (DateTimeException e) {
                    problems.add(node.place(), "no_such_day", scalar.text());
                    return Optional.empty();
                }
            }
            problems.add(node.place(), "not_a_date", scalar.text());
        } else {
            problems.add(node.place(), "expected_value");
        }
        return Optional.empty();
    }

    /** The day under a key; absent when nothing is written there. */
    public static Optional<LocalDate> day(FieldReader fields, String key) {
        return fields.node(key).flatMap(node -> day(node, fields.problems()));
    }

    /** A flag; what is not written is no. */
    public static boolean flag(FieldReader fields, String key) {
        return fields.word(key, FLAGS).filter("true"::equals).isPresent();
    }

    /** Yes or no; absent when nothing is written there. */
    public static Optional<Boolean> yesOrNo(FieldReader fields, String key) {
        return fields.word(key, FLAGS).map("true"::equals);
    }

    /** A whole number of things under a key; absent when nothing is written there. */
    public static Optional<Integer> count(FieldReader fields, String key) {
        return fields.node(key).flatMap(node -> count(node, fields.problems()));
    }

    /** A whole number of things, without a unit. */
    public static Optional<Integer> count(Node node, Problems problems) {
        if (!(node instanceof Node.Scalar scalar)) {
            problems.add(node.place(), "expected_value");
            return Optional.empty();
        }
        String digits = WordList.folded(scalar.text());
        if (!digits.matches("\\d{1,6}")) {
            problems.add(node.place(), "not_a_count", scalar.text());
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits));
    }

    /** {@code 9:05} or {@code 9时5分}, given back as {@code 09:05}; empty when not written. */
    public static String time(FieldReader fields, String key) {
        Optional<String> written = fields.text(key);
        if (written.isEmpty()) {
            return "";
        }
        Matcher matcher = TIME.matcher(WordList.folded(written.get()));
        if (!matcher.matches()) {
            fields.problems().add(fields.place(key), "not_a_time", written.get());
            return "";
        }
        return twoDigits(matcher.group(1)) + ":" + twoDigits(matcher.group(2));
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** A number with or without a unit, exactly, in the unit that is asked for. */
    public static Optional<BigDecimal> measure(Node.Scalar written, String unit, Problems problems) {
        return number(NUMBER.matcher(WordList.folded(written.text())), written, unit, problems);
    }

    /** Like {@link #measure}, and the number may be negative. */
    public static Optional<BigDecimal> signed(Node.Scalar written, String unit, Problems problems) {
        String text = WordList.folded(written.text()).replace(MINUS, '-');
        return number(SIGNED.matcher(text), written, unit, problems);
    }

    private static Optional<BigDecimal> number(Matcher matcher, Node.Scalar written, String unit, Problems problems) {
        if (!matcher.matches()) {
            problems.add(written.place(), "not_a_measure", written.text(), unit);
            return Optional.empty();
        }
        Optional<BigDecimal> converted =
                convert(new BigDecimal(matcher.group(1)), unit(matcher.group(2), unit), WordList.folded(unit));
        if (converted.isEmpty()) {
            problems.add(written.place(), "other_unit", written.text(), unit);
        }
        if (Words.numbers(unit)
                .filter(numbers -> !numbers.matcher(matcher.group(1)).matches())
                .isPresent()) {
            problems.add(written.place(), "no_such_number", written.text(), unit);
            return Optional.empty();
        }
        return converted;
    }

    /** A number with a unit after it, exactly; empty where the one cannot be told in the other. */
    public static Optional<String> measured(BigDecimal value, String unit, String in) {
        return convert(value, WordList.folded(unit), WordList.folded(in)).map(number -> number.toPlainString() + in);
    }

    /** How many of a unit: {@code 2}, {@code 2件}, {@code 3个工作日}; another unit is a mistake. */
    public static Optional<Integer> counted(Node.Scalar written, String unit, Problems problems) {
        Matcher matcher = COUNTED.matcher(WordList.folded(written.text()));
        if (!matcher.matches()) {
            problems.add(written.place(), "not_counted", written.text(), unit);
            return Optional.empty();
        }
        String asked = unit(null, unit);
        String counted = matcher.group(2).isEmpty() ? asked : unit(matcher.group(2), unit);
        if (!counted.equals(asked) && !counted.equals(Words.text("counted.unit", asked))) {
            problems.add(written.place(), "counted_in_other_unit", written.text(), unit);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(matcher.group(1)));
    }

    /** The unit that was written, under its canonical name; none written means the one that was asked for. */
    private static String unit(String written, String asked) {
        String unit = Optional.ofNullable(written).orElse(WordList.folded(asked));
        return Words.spellings("unit").getOrDefault(unit.toLowerCase(Locale.ROOT), unit);
    }

    private static Optional<BigDecimal> convert(BigDecimal number, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(number);
        }
        if (!IN_MILLIMETRES.containsKey(from) || !IN_MILLIMETRES.containsKey(to)) {
            return Optional.empty();
        }
        BigDecimal exact = number.multiply(IN_MILLIMETRES.get(from))
                .divide(IN_MILLIMETRES.get(to))
                .stripTrailingZeros();
        return Optional.of(exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    /** Whether words say why: a dash, a full stop or the verdict again does not. */
    public static boolean saysWhy(String reason) {
        String words = WordList.folded(reason).replaceAll("[^\\p{L}\\p{N}]", "");
        return !words.isEmpty() && !NO_BASIS.containsKey(words);
    }

    /** Files beside the record; a path that leads elsewhere is refused. */
    public static List<String> evidence(FieldReader fields) {
        List<Node> nodes = fields.node("evidence")
                .map(node -> node instanceof Node.Items items ? items.items() : List.of(node))
                .orElse(List.of());
        return nodes.stream()
                .flatMap(node -> file(node, fields.problems()).stream())
                .toList();
    }

    /** A file beside the record; a path that leads elsewhere is refused. */
    public static Optional<String> file(Node node, Problems problems) {
        if (!(node instanceof Node.Scalar scalar)) {
            problems.add(node.place(), "expected_value");
            return Optional.empty();
        }
        String path = scalar.text();
        boolean elsewhere = path.startsWith("/")
                || path.startsWith("~")
                || path.contains("\\")
                || path.contains(":")
                || path.matches(".*\\p{Cntrl}.*")
                || List.of(path.split("/")).contains("..");
        if (elsewhere) {
            problems.add(node.place(), "path_elsewhere", path);
            return Optional.empty();
        }
        return Optional.of(path);
    }
}
