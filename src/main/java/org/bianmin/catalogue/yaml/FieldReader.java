package org.bianmin.catalogue.yaml;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one mapping key by key. Every key that was asked for is known; {@link #finish} reports the others. What is wrong
 * goes to the {@link Problems}, and an empty value stands in, so that reading can go on to the next mistake.
 */
public final class FieldReader {
    /** Written with an exponent, a few characters could be a number that fills the memory. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

    private final Place place;
    private final Keys keys;
    private final Problems problems;
    private final Map<String, Node.Field> fields = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final boolean mapping;

    public FieldReader(Node node, Keys keys, Problems problems) {
        this.place = node.place();
        this.keys = keys;
        this.problems = problems;
        this.mapping = node instanceof Node.Fields || node instanceof Node.Blank;
        if (node instanceof Node.Fields written) {
            written.fields().forEach(this::add);
        } else if (node instanceof Node.Scalar scalar && scalar.text().contains("：")) {
            problems.add(place, "full_width_colon", scalar.text());
        } else if (!(node instanceof Node.Blank)) {
            problems.add(place, "expected_mapping");
        }
    }

    private void add(Node.Field field) {
        Node.Field before = fields.putIfAbsent(keys.canonical(field.key()), field);
        if (before != null) {
            problems.add(field.place(), "key_twice", field.key(), before.place().line());
        }
    }

    public Place place() {
        return place;
    }

    public Problems problems() {
        return problems;
    }

    /** The value of a key, absent when the key is missing or its value left blank. */
    public Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.get(key))
                .map(Node.Field::value)
                .filter(node -> !(node instanceof Node.Blank));
    }

    /** Where a key stands, or else where the mapping starts. */
    public Place place(String key) {
        return Optional.ofNullable(fields.get(key)).map(Node.Field::place).orElse(place);
    }

    /** Whether the key is written, even with a blank value. */
    public boolean has(String key) {
        return fields.containsKey(key);
    }

    public Optional<String> text(String key) {
        return node(key).flatMap(this::scalar);
    }

    public String requiredText(String key) {
        return required(key, text(key), "");
    }

    public Optional<LocalDate> date(String key) {
        return converted(key, "not_an_iso_date", LocalDate::parse);
    }

    /** The days of a sequence. */
    public List<LocalDate> dates(String key) {
        return items(key).stream()
                .flatMap(
                        item -> scalar(item)
                                .flatMap(text -> converted(item.place(), text, "not_an_iso_date", LocalDate::parse))
                                .stream())
                .toList();
    }

    public Optional<BigDecimal> decimal(String key) {
        return converted(key, "not_a_number", FieldReader::decimalOf);
    }

    private static BigDecimal decimalOf(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    public boolean flag(String key) {
        return converted(key, "not_a_flag", FieldReader::flagOf).orElse(false);
    }

    /** The numbers of a sequence. */
    public List<BigDecimal> decimals(String key) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Node item : items(key)) {
            scalar(item).ifPresent(text -> {
                try {
                    numbers.add(decimalOf(text));
                } catch (NumberFormatException e) {
                    problems.add(item.place(), "not_a_number", text);
                }
            });
        }
        return List.copyOf(numbers);
    }

    /** A whole number that must be there; zero stands in. */
    public int count(String key) {
        return required(key, this.<Integer>converted(key, "not_a_count", Integer::parseInt), 0);
    }

    /** A whole number from one that must be there; one stands in. */
    public int ordinal(String key) {
        int number = required(key, this.<Integer>converted(key, "not_a_count", Integer::parseInt), 1);
        if (number < 1) {
            problems.add(node(key).orElseThrow().place(), "not_a_number_from_one", number);
        }
        return Math.max(1, number);
    }

    /** A constant of an enum, written in lower case. */
    public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        Map<String, E> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(e -> e.name().toLowerCase(Locale.ROOT), Function.identity()));
        return word(key, words);
    }

    public <E extends Enum<E>> E requiredConstant(String key, Class<E> type) {
        return required(key, constant(key, type), type.getEnumConstants()[0]);
    }

    /** One of some words, each with what it stands for; width and spaces do not matter. */
    public <T> Optional<T> word(String key, Map<String, T> words) {
        Optional<String> written = text(key);
        Optional<T> meant = written.map(text -> words.get(folded(text)));
        if (written.isPresent() && meant.isEmpty()) {
            problems.unknown(
                    node(key).orElseThrow().place(),
                    "unknown_word",
                    written.get(),
                    words.keySet().stream().sorted().toList());
        }
        return meant;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** The items of a sequence; a missing one has none. */
    public List<Node> items(String key) {
        return node(key).map(this::itemsOf).orElse(List.of());
    }

    public List<String> texts(String key) {
        return items(key).stream().flatMap(item -> scalar(item).stream()).toList();
    }

    /** One text, or a sequence of them. */
    public List<String> oneOrMoreTexts(String key) {
        return node(key).filter(Node.Scalar.class::isInstance).isPresent()
                ? text(key).stream().toList()
                : texts(key);
    }

    /** Reads each item of a sequence of mappings. */
    public <T> List<T> each(String key, Function<FieldReader, T> read) {
        List<T> result = new ArrayList<>();
        for (Node item : items(key)) {
            FieldReader reader = new FieldReader(item, keys, problems);
            result.add(read.apply(reader));
            reader.finish();
        }
        return List.copyOf(result);
    }

    /** Reads each item of a sequence of mappings that must be there and hold at least one. */
    public <T> List<T> some(String key, Function<FieldReader, T> read) {
        must(key);
        node(key)
                .filter(node -> node instanceof Node.Items list && list.items().isEmpty())
                .ifPresent(node -> problems.add(node.place(), "empty_list"));
        return each(key, read);
    }

    /** Some keys that exclude each other: reports every one that is written beside another. */
    public void onlyOne(List<String> alternatives) {
        asked.addAll(alternatives);
        List<String> written = alternatives.stream().filter(fields::containsKey).toList();
        written.stream()
                .skip(1)
                .forEach(key -> problems.add(place(key), "only_one", keys.shown(written.get(0)), keys.shown(key)));
    }

    /** Some keys of which exactly one must stand there. */
    public void oneOf(List<String> alternatives) {
        onlyOne(alternatives);
        if (mapping && alternatives.stream().noneMatch(fields::containsKey)) {
            problems.add(
                    place,
                    "missing_one",
                    String.join("、", alternatives.stream().map(keys::shown).toList()));
        }
    }

    /** Reads a mapping whose keys are names, such as the word lists of a vocabulary. */
    public <T> List<T> eachField(String key, BiFunction<Node.Field, FieldReader, T> read) {
        List<T> result = new ArrayList<>();
        node(key).ifPresent(node -> {
            if (!(node instanceof Node.Fields mapping)) {
                problems.add(node.place(), "expected_mapping");
                return;
            }
            for (Node.Field field : mapping.fields()) {
                FieldReader reader = new FieldReader(field.value(), keys, problems);
                result.add(read.apply(field, reader));
                reader.finish();
            }
        });
        return List.copyOf(result);
    }

    /** Reads the mapping under a key, if there is one. */
    public <T> Optional<T> inside(String key, Function<FieldReader, T> read) {
        return node(key).map(node -> {
            FieldReader reader = new FieldReader(node, keys, problems);
            T result = read.apply(reader);
            reader.finish();
            return result;
        });
    }

    /** Reports the key as missing unless it has a value; of something that is no mapping that was told already. */
    public void must(String key) {
        if (node(key).isEmpty() && mapping) {
            problems.add(place(key), "missing", keys.shown(key));
        }
    }

    /** What was read under a key that must be there, or something instead so that reading can go on. */
    public <T> T required(String key, Optional<T> value, T instead) {
        must(key);
        return value.orElse(instead);
    }

    /** Reports every key that nobody asked for. */
    public void finish() {
        fields.forEach((canonical, field) -> {
            if (!asked.contains(canonical)) {
                problems.unknown(
                        field.place(),
                        "unknown_key",
                        field.key(),
                        keys.spellings(asked),
                        asked.stream().map(keys::shown).toList());
            }
        });
    }

    private Optional<String> scalar(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        problems.add(node.place(), "expected_value");
        return Optional.empty();
    }

    private List<Node> itemsOf(Node node) {
        if (node instanceof Node.Items list) {
            return list.items();
        }
        problems.add(node.place(), "expected_list");
        return List.of();
    }

    private <T> Optional<T> converted(String key, String problem, Function<String, T> convert) {
        return node(key).flatMap(node -> scalar(node).flatMap(text -> converted(node.place(), text, problem, convert)));
    }

    private <T> Optional<T> converted(Place where, String text, String problem, Function<String, T> convert) {
        try {
            return Optional.of(convert.apply(text));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            problems.add(where, problem, text);
            return Optional.empty();
        }
    }

    private static Boolean flagOf(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
