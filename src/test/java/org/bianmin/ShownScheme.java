package org.bianmin;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The deduction tables that {@code docs/schemes.md} shows, to be tried and to be spoilt. */
public final class ShownScheme {
    private static final MatchResult SHOWN = Pattern.compile("(?s)```yaml\n# standards/(schemes/\\S+)\n(.*?)```")
            .matcher(Shipped.read(Path.of("docs/schemes.md")))
            .results()
            .reduce((one, other) -> {
                throw new IllegalStateException(one.group(1) + ", " + other.group(1));
            })
            .orElseThrow();

    /** Its file inside {@code standards/}. */
    public static final String FILE = SHOWN.group(1);
    /** Its text. */
    public static final String TEXT = SHOWN.group(2);

    private ShownScheme() {}

    /** Its text with something else written somewhere, which must stand there once. */
    public static String with(String from, String to) {
        if (TEXT.split(Pattern.quote(from), -1).length != 2) {
            throw new IllegalArgumentException(from);
        }
        return TEXT.replace(from, to);
    }
}
