package org.bianmin.score.sheet;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.rules.RuleBook;

/** The scored rows of the targets of one sheet; what goes over from one target to another is scored after it. */
final class SheetRows {
    private final RuleBook rules;
    private final Span span;
    private final String kind;
    private final Field field;
    private final Map<Dossier, List<RowScore>> scored = new IdentityHashMap<>();

    /**
     * @param span which decides what rows are asked
     * @param kind kind of the centre, which does so too
     * @param field all targets of the sheet
     */
    SheetRows(RuleBook rules, Span span, String kind, Field field) {
        this.rules = rules;
        this.span = span;
        this.kind = kind;
        this.field = field;
    }

    /** The rows that are asked of a target, in order. Tables that carry to each other in a circle are refused by lint. */
    List<RowScore> of(Dossier dossier) {
        List<RowScore> known = scored.get(dossier);
        if (known == null) {
            known = score(dossier);
            scored.put(dossier, known);
        }
        return known;
    }

    private List<RowScore> score(Dossier dossier) {
        List<Row> asked =
                dossier.table().rows().filter(row -> row.isAsked(kind, span)).toList();
        RowScorer scorer = new RowScorer(
                dossier, field, new Pricing(rules, dossier, asked, true), new Pricing(rules, dossier, asked, false));
        return asked.stream()
                .map(row -> row.price() instanceof Price.Carried carried
                        ? CarriedLosses.score(row, dossier, field.belongingTo(carried.from(), dossier), this::of)
                        : scorer.score(row))
                .toList();
    }
}
