package org.bianmin.facts;

/** Nobody recorded anything for what a clause asks. */
public record Unanswered(Required required, String subject) implements Answered {
    @Override
    public String clause() {
        return required.clause();
    }

    /** Whether names are asked for. */
    public boolean isOfList() {
        return required instanceof NamesRequired;
    }

    /** All entries of the list stand alike. */
    public NamesCompared all(Result result) {
        return NamesCompared.all((NamesRequired) required, subject, result);
    }
}
