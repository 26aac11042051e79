package org.bianmin.rules;

import java.util.List;

/** Rules that do not compile, or a rule group that is not there. */
public final class InvalidRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> messages;

    public InvalidRules(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    /** Each with file and line, as the compiler told them. */
    public List<String> messages() {
        return messages;
    }
}
