package org.bianmin.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What a person reads, in one language. */
public final class Messages {
    /** Chinese, the language of every report. */
    public static final Messages CHINESE = new Messages(Locale.ROOT);

    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "org.bianmin.report.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The messages of a language: {@code en}, or else Chinese. */
    public static Messages of(String language) {
        return language.equals("en") ? new Messages(Locale.ENGLISH) : CHINESE;
    }

    /** The language as documents name it (BCP 47). */
    public String language() {
        return bundle.getLocale().equals(Locale.ENGLISH) ? "en" : "zh-CN";
    }

    /** A message with its arguments, which are inserted as they are written. */
    public String text(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }

    /** The word for a constant, below a prefix. */
    public String word(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    /** Whether there is a message of this key. */
    public boolean has(String key) {
        try {
            return !bundle.getString(key).isEmpty();
        } catch (MissingResourceException e) {
            return false;
        }
    }
}
