package org.bianmin.catalogue.scheme;

import java.util.List;
import java.util.Optional;

/**
 * How what was found becomes a score and, where the scheme's own document says so, a grade (评分办法).
 *
 * @param id name of its file
 * @param title its title
 * @param basis the document that lays it down (评分依据); absent: reference only, and no grade
 * @param region where it binds; absent: anywhere
 * @param sample whether it is invented (示例数据)
 * @param cites documents on which it rests
 * @param defects what is wrong in the document itself and was typed in as it stands
 * @param notCovered what the document says of scoring and the scheme does not hold, with the reason
 * @param way how it scores
 */
public record Scheme(
        String id,
        String title,
        Optional<String> basis,
        Optional<String> region,
        boolean sample,
        List<Cited> cites,
        List<Defect> defects,
        List<NotCovered> notCovered,
        Way way) {

    /** One of three families. */
    public sealed interface Way permits Rate, Tables, Composite {}

    /**
     * A document that the scheme rests on.
     *
     * @param document its number or title
     * @param standard id of the encoded standard that it is; absent for any other document
     * @param validity whether it still binds
     * @param doubt what is not certain about that; empty when nothing is
     */
    public record Cited(String document, Optional<String> standard, Validity validity, String doubt) {}

    /** Whether a cited document still binds (效力). */
    public enum Validity {
        IN_FORCE,
        REPEALED,
        UNCONFIRMED
    }

    /**
     * A defect of the document that its author was told of and that stays as it is.
     *
     * @param kind key of the finding of {@code lint}, without {@code lint.}
     * @param at id of the table, section or row
     * @param reason what the office says to it
     */
    public record Defect(String kind, String at, String reason) {}

    /** A sentence of the document about scoring that gives nothing to compute. */
    public record NotCovered(String what, String reason) {}

    /** The rate, where it scores by rate. */
    public Optional<Rate> rate() {
        return way instanceof Rate rate ? Optional.of(rate) : Optional.empty();
    }

    /** The tables, where it scores by deduction tables. */
    public Optional<Tables> tables() {
        return way instanceof Tables tables ? Optional.of(tables) : Optional.empty();
    }

    /** The parts, where it is put together of other schemes. */
    public Optional<Composite> composite() {
        return way instanceof Composite composite ? Optional.of(composite) : Optional.empty();
    }

    /** Whether the score of a kind of centre rests on what was found of clauses. */
    public boolean asksForClauses(String kind) {
        return tables().isEmpty()
                || tables().stream()
                        .flatMap(tables -> tables.tables().stream())
                        .filter(table -> table.isFor(kind))
                        .flatMap(Table::rows)
                        .anyMatch(row -> row.price() instanceof Price.MissingItems);
    }
}
