package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.findings.Finding;

/**
 * What a target is scored beside: others of its centre, and those of other centres.
 *
 * @param here the targets of its own centre
 * @param everywhere the targets of all centres that are scored together for the same period
 * @param findings what was found of the clauses of its own centre
 */
record Field(List<Dossier> here, List<Dossier> everywhere, List<Finding> findings) {
    /** Those of the centre that say that they belong to a target. */
    List<Dossier> belongingTo(Target from, Dossier to) {
        return here.stream()
                .filter(each -> each.table().target() == from)
                .filter(each -> each.belongsTo(to.table().target(), to.name()))
                .toList();
    }

    /** The values that those of one table have for a row; an empty one where nothing, or more than one thing, was measured. */
    static List<Optional<BigDecimal>> values(List<Dossier> compared, Table table, String row) {
        return compared.stream()
                .filter(each -> each.table().equals(table))
                .map(each -> each.measured(row))
                .map(values -> values.size() == 1 ? Optional.of(values.get(0)) : Optional.<BigDecimal>empty())
                .toList();
    }

    /** What was found of a clause; absent where it was not judged. */
    Optional<Finding> finding(String clause) {
        return findings.stream().filter(each -> each.key().equals(clause)).findFirst();
    }
}
