package org.bianmin.facts;

import java.math.BigDecimal;

/** A number at which the text can be read either way (25日前). */
public record DoubtfulNumber(String clause, String question, BigDecimal number) implements Limit {
    @Override
    public String kind() {
        return "DOUBTFUL " + number;
    }
}
