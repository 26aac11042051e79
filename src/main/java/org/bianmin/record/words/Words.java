package org.bianmin.record.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Keys;

/** The keys and fixed words of the files of an inspection, under all the names of {@code words.properties}. */
public final class Words {
    private static final Map<String, List<String>> ALL = load();
    /** A record asks for the same few prefixes thousands of times. */
    private static final Map<String, Map<String, List<String>>> BELOW = new ConcurrentHashMap<>();

    private Words() {}

    private static Map<String, List<String>> load() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/org/bianmin/record/words.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> List.of(properties.getProperty(key).split(","))));
    }

    /** The aliases of everything below a prefix, by canonical word. */
    private static Map<String, List<String>> below(String prefix) {
        return BELOW.computeIfAbsent(
                prefix,
                key -> ALL.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(key + "."))
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> entry.getKey().substring(key.length() + 1), Map.Entry::getValue)));
    }

    /** The keys of one kind of mapping, such as {@code centre}. */
    public static Keys keys(String section) {
        return Keys.aliases(below(section));
    }

    /** What each spelling of a fixed word stands for. */
    public static Map<String, String> spellings(String section) {
        Map<String, String> spellings = new LinkedHashMap<>();
        below(section).forEach((word, aliases) -> {
            spellings.put(word, word);
            aliases.forEach(alias -> spellings.put(WordList.folded(alias), word));
        });
        return spellings;
    }

    /** The spellings of the constants of an enum. */
    public static <E extends Enum<E>> Map<String, E> constants(String section, Class<E> type) {
        Map<String, E> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(e -> e.name().toLowerCase(Locale.ROOT), Function.identity()));
        Map<String, E> constants = new LinkedHashMap<>();
        spellings(section).forEach((spelling, word) -> constants.put(spelling, byName.get(word)));
        return constants;
    }

    /** Words with something inserted, as {@link java.text.MessageFormat} does it. */
    public static String text(String name, Object... arguments) {
        return MessageFormat.format(ALL.get(name).get(0), arguments);
    }

    /** A regular expression over folded text. */
    public static Pattern pattern(String name) {
        return Pattern.compile(ALL.get("pattern." + name).get(0));
    }

    /** What numbers of a unit look like, where not every number is one: there is no 32nd of a month. */
    public static Optional<Pattern> numbers(String unit) {
        return Optional.ofNullable(ALL.get("pattern.number." + unit)).map(found -> Pattern.compile(found.get(0)));
    }

    /** The name that messages use for a canonical key. */
    public static String shown(String section, String canonical) {
        return below(section).getOrDefault(canonical, List.of(canonical)).get(0);
    }

    /** The name of a constant. */
    public static String shown(String section, Enum<?> constant) {
        return shown(section, constant.name().toLowerCase(Locale.ROOT));
    }
}
