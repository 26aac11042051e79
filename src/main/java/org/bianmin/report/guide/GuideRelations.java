package org.bianmin.report.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Precedence;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;

/** How the clauses of one standard stand to each other, to its headings, and to clauses of other standards. */
final class GuideRelations {
    private final Catalogue catalogue;
    private final Standard standard;

    GuideRelations(Catalogue catalogue, Standard standard) {
        this.catalogue = catalogue;
        this.standard = standard;
    }

    /** Every clause that says the same, in this standard or another. */
    List<Map<String, Object>> same(Clause clause) {
        String root = root(standard, clause);
        List<Map<String, Object>> same = new ArrayList<>();
        for (Standard each : catalogue.standards()) {
            for (Clause other : each.clauses()) {
                if (root(each, other).equals(root) && !key(each, other).equals(key(standard, clause))) {
                    same.add(link(each, other));
                }
            }
        }
        return same;
    }

    /** The clauses that give way to this one by its own word; others say it of themselves. */
    List<Map<String, Object>> overrides(Clause clause) {
        return clause.precedence().overrides().stream()
                .filter(override -> !override.yielded())
                .map(override -> because(link(override.clause()), override))
                .toList();
    }

    /** The clauses to which this one gives way. */
    List<Map<String, Object>> supersededBy(Clause clause) {
        List<Map<String, Object>> prevailing = new ArrayList<>();
        for (Standard each : catalogue.standards()) {
            for (Clause other : each.clauses()) {
                other.precedence().overrides().stream()
                        .filter(override -> override.clause().equals(key(standard, clause)))
                        .forEach(override -> prevailing.add(because(link(each, other), override)));
            }
        }
        return prevailing;
    }

    /** The headings of which a clause or a heading is a part. */
    List<RollUp> partOf(String id) {
        return standard.rollUps().stream()
                .filter(rollUp -> rollUp.parts().contains(id))
                .toList();
    }

    /** A part of a heading by its id, which lint holds to be there. */
    Map<String, Object> part(String id) {
        return standard.clause(id)
                .map(clause -> link(standard, clause))
                .or(() -> standard.rollUp(id).map(this::link))
                .orElseThrow();
    }

    Map<String, Object> link(RollUp rollUp) {
        return link("", rollUp.id(), rollUp.number(), rollUp.title());
    }

    Map<String, Object> link(Clause clause) {
        return link(standard, clause);
    }

    private Map<String, Object> link(Standard of, Clause clause) {
        return link(of.id().equals(standard.id()) ? "" : of.number(), clause.id(), clause.id(), clause.title());
    }

    private Map<String, Object> link(String key) {
        int slash = key.indexOf('/');
        Standard of = catalogue.standard(key.substring(0, slash)).orElseThrow();
        return link(of, of.clause(key.substring(slash + 1)).orElseThrow());
    }

    /** Without a document it is in this guide, where it can be turned to. */
    private static Map<String, Object> link(String document, String id, String number, String title) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("document", document);
        link.put("id", id);
        link.put("number", number);
        link.put("title", title);
        return link;
    }

    private static Map<String, Object> because(Map<String, Object> link, Precedence.Override override) {
        link.put("reason", override.reason());
        link.put("basis", override.basis());
        return link;
    }

    private static String root(Standard of, Clause clause) {
        return clause.precedence().sameAs().orElse(key(of, clause));
    }

    private static String key(Standard of, Clause clause) {
        return of.id() + "/" + clause.id();
    }
}
