package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.yaml.Nearest;

/**
 * Something that is wrong with a scheme as a whole and shows in no single key.
 *
 * @param kind key of its message without {@code lint.}
 * @param at id of the row, section, ground or table, the title of a cited document, or the id of the scheme itself
 * @param details what else its message tells
 */
public record Finding(String kind, String at, List<String> details) {
    /** Numbers are told as they are written. */
    public static Finding of(String kind, String at, Object... details) {
        return new Finding(kind, at, Stream.of(details).map(Finding::shown).toList());
    }

    private static String shown(Object detail) {
        if (detail instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return detail instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : detail.toString();
    }

    /** A word that is not known, told with the nearest that is or, where none is near, all of them. */
    public static Optional<Finding> unknown(String kind, String at, String written, Collection<String> known) {
        return known.contains(written)
                ? Optional.empty()
                : Optional.of(
                        of(kind, at, written, Nearest.to(written, known).orElseGet(() -> String.join("、", known))));
    }

    /** Key of its message below {@code problem.} in the message bundle. */
    public String message() {
        return "lint." + kind;
    }

    /** What its message is told, the place first. */
    public Object[] arguments() {
        return Stream.concat(Stream.of(at), details.stream()).toArray();
    }
}
