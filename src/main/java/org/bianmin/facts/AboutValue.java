package org.bianmin.facts;

import java.math.BigDecimal;

/**
 * A value that is meant roughly (左右).
 *
 * @param low lowest value that is still right, when a tolerance is declared; else the value itself
 * @param high highest value that is still right, when a tolerance is declared; else the value itself
 * @param declared whether somebody declared a tolerance
 */
public record AboutValue(String clause, String question, BigDecimal low, BigDecimal high, boolean declared)
        implements Limit {
    @Override
    public String kind() {
        return "ABOUT";
    }
}
