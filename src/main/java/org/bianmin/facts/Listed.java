package org.bianmin.facts;

/** Names were recorded where a clause asks for names. */
public record Listed(NamesRequired required, NamesSeen seen) implements Answered {
    @Override
    public String clause() {
        return required.clause();
    }

    @Override
    public String subject() {
        return seen.subject();
    }
}
