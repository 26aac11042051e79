package org.bianmin.facts;

/** The words of a sign were recorded where a clause asks for a pattern. */
public record Worded(WordingRequired required, WordingSeen seen) implements Answered {
    @Override
    public String clause() {
        return required.clause();
    }

    @Override
    public String subject() {
        return seen.subject();
    }

    /** Whether they follow a pattern that the text can be read to allow or to forbid. */
    public boolean isDoubtful() {
        return seen.follows(required.doubtful());
    }

    /** Whether they follow a required pattern. */
    public boolean isFollowing() {
        return seen.follows(required.forms());
    }

    /** Whether they follow it and name this centre where it leaves room for a name. */
    public boolean isNamingThisPlace() {
        return seen.namesThisPlace(required.forms(), required.neverInName());
    }
}
