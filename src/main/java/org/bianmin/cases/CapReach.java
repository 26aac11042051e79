package org.bianmin.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Table;

/** Whether a cap can cut at all: one that nothing can reach needs no case. */
final class CapReach {
    private CapReach() {}

    /** Whether a row can lose more than it may. */
    static boolean rowCuts(Row row, BigDecimal most, Catalogue catalogue) {
        return mostLost(row, catalogue)
                .filter(lost -> lost.compareTo(most) <= 0)
                .isEmpty();
    }

    /** Whether a row can add more than it may. */
    static boolean rowAdds(Row row, BigDecimal most) {
        if (row.price() instanceof Price.PerUnit priced && priced.sign() == Price.Sign.ADD) {
            return !priced.once() || dearest(priced).compareTo(most) > 0;
        } else if (row.price() instanceof Price.Banded banded) {
            return banded.bands().stream().anyMatch(band -> band.points().compareTo(most) > 0);
        } else if (row.price() instanceof Price.Linear linear) {
            return linear.above().signum() > 0 || linear.below().signum() > 0;
        }
        return row.price() instanceof Price.Ranked ranked && ranked.points().compareTo(most) > 0;
    }

    /** The most that a row can lose before its cap; absent where there is no end to it. */
    private static Optional<BigDecimal> mostLost(Row row, Catalogue catalogue) {
        if (row.price() instanceof Price.PerUnit priced) {
            if (priced.sign() == Price.Sign.ADD) {
                return Optional.of(BigDecimal.ZERO);
            }
            return priced.once() ? Optional.of(dearest(priced)) : Optional.empty();
        } else if (row.price() instanceof Price.Loses loses) {
            return Optional.of(loses.what() == Price.Lost.ROW ? row.marks().orElse(BigDecimal.ZERO) : BigDecimal.ZERO);
        } else if (row.price() instanceof Price.Banded banded) {
            return banded.bands().stream().map(band -> band.points().negate()).reduce(BigDecimal::max);
        } else if (row.price() instanceof Price.Ranked ranked) {
            return Optional.of(ranked.points().negate().max(BigDecimal.ZERO));
        } else if (row.price() instanceof Price.Linear linear) {
            boolean loses = linear.above().signum() < 0 || linear.below().signum() < 0;
            return loses ? Optional.empty() : Optional.of(BigDecimal.ZERO);
        } else if (row.price() instanceof Price.MissingItems missing) {
            return items(missing, catalogue).map(missing.points()::multiply);
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> items(Price.MissingItems missing, Catalogue catalogue) {
        return catalogue
                .clause(missing.clause())
                .flatMap(clause -> clause.check())
                .filter(Check.Names.class::isInstance)
                .map(check -> BigDecimal.valueOf(((Check.Names) check).names().size()));
    }

    private static BigDecimal dearest(Price.PerUnit priced) {
        if (priced.rate() instanceof Price.Rate.Fixed fixed) {
            return fixed.points();
        } else if (priced.rate() instanceof Price.Rate.Chosen chosen) {
            return chosen.to();
        }
        return ((Price.Rate.ByLevel) priced.rate()).points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Whether the rows of a section can lose more together than the section may. */
    static boolean sectionCuts(Table.Section section) {
        if (section.losesAtMost().isEmpty()) {
            return false;
        }
        List<Optional<BigDecimal>> caps =
                section.rows().stream().map(CapReach::most).toList();
        return caps.stream().anyMatch(Optional::isEmpty)
                || caps.stream()
                                .map(Optional::orElseThrow)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(section.losesAtMost().get())
                        > 0;
    }

    private static Optional<BigDecimal> most(Row row) {
        boolean adds = row.price() instanceof Price.PerUnit priced && priced.sign() == Price.Sign.ADD;
        boolean elsewhere = row.price() instanceof Price.Loses loses && loses.what() != Price.Lost.ROW;
        return adds || elsewhere ? Optional.of(BigDecimal.ZERO) : row.losesAtMost();
    }

    /** Whether anything can add points, so that the ceiling may be reached. */
    static boolean ceilingReached(Table table) {
        return table.rows().anyMatch(row -> rowAdds(row, BigDecimal.ZERO));
    }
}
