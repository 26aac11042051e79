package org.bianmin.facts;

/** A state was recorded where a clause asks for a value. */
public record StateAnswered(Required required, String subject, Sighting state) implements Answered {
    @Override
    public String clause() {
        return required.clause();
    }

    /** Whether names are asked for. */
    public boolean isOfList() {
        return required instanceof NamesRequired;
    }

    /** Whether the clause does not say that the thing that holds the names must be there. */
    public boolean isCarrierImplied() {
        return required instanceof NamesRequired names && names.carrierImplied();
    }

    /** All entries of the list stand alike. */
    public NamesCompared all(Result result) {
        return NamesCompared.all((NamesRequired) required, subject, result);
    }
}
