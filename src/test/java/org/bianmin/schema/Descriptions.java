package org.bianmin.schema;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What stands beside the keys of the schemas; it notes which texts were used, so that none is left over. */
final class Descriptions {
    private final Properties texts = read("/org/bianmin/schema/descriptions.properties");
    private final Set<String> unused = new TreeSet<>(texts.stringPropertyNames());

    static Properties read(String resource) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(Descriptions.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The text of a key; without one the schema is not written. */
    String of(String key, Object... arguments) {
        unused.remove(key);
        return MessageFormat.format(
                Optional.ofNullable(texts.getProperty(key)).orElseThrow(() -> new IllegalArgumentException(key)),
                arguments);
    }

    /** Texts that belong to no key. */
    Set<String> unused() {
        return unused;
    }
}
