package org.bianmin.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Validity;
import org.bianmin.facts.Facts;

/**
 * A clause, or one name of its list, whose validity is doubted or gone: never judged, never scored.
 *
 * @param standard the document
 * @param clause the clause as it stood on the day of the visit
 * @param name the name of its list that stands apart; absent when the whole clause does
 * @param validity what was decided of it, and the doubt
 */
public record Apart(Standard standard, Clause clause, Optional<RequiredName> name, Validity validity) {
    /**
     * Everything that stands apart at a visit.
     *
     * @param kinds the centre's kind, with everything that this is a kind of
     */
    public static List<Apart> of(Assessment assessment, Set<String> kinds) {
        List<Apart> apart = new ArrayList<>();
        for (Edition edition : assessment.editions()) {
            for (Clause clause : edition.concerning(kinds)) {
                if (!clause.validity().binds()) {
                    apart.add(new Apart(edition.standard(), clause, Optional.empty(), clause.validity()));
                } else if (clause.check().isPresent() && clause.check().get() instanceof Check.Names names) {
                    Facts.apart(names)
                            .forEach(name -> apart.add(
                                    new Apart(edition.standard(), clause, Optional.of(name), name.validity())));
                }
            }
        }
        return List.copyOf(apart);
    }
}
