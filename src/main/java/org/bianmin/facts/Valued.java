package org.bianmin.facts;

/** A word was recorded where a clause names words. */
public record Valued(ValueRequired required, ValueSeen seen) implements Answered {
    @Override
    public String clause() {
        return required.clause();
    }

    @Override
    public String subject() {
        return seen.subject();
    }

    /** Whether it is one of those required, or a kind of one. */
    public boolean isAccepted() {
        return seen.isOneOf(required.accepted());
    }

    /** Whether the text can be read to allow or to forbid it. */
    public boolean isDoubtful() {
        return seen.isOneOf(required.doubtful());
    }

    /** Whether a closer look might show that it is one of those required. */
    public boolean isPerhapsAccepted() {
        return seen.mayBeOneOf(required.accepted());
    }
}
