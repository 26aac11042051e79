package org.bianmin.score.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Tables;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.facts.EntryStanding;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.appraisal.Entry;

/** Puts together what the records of one centre and span say of each target. */
final class Dossiers {
    private final String scheme;
    private final Tables tables;
    private final List<Scored> visits;
    private final String kind;
    private int entries;

    /**
     * @param scheme id of the scheme whose tables they are
     * @param visits of one centre, in order; at least one
     */
    Dossiers(String scheme, Tables tables, List<Scored> visits) {
        this.scheme = scheme;
        this.tables = tables;
        this.visits = visits;
        this.kind = visits.get(0).centre().kind();
    }

    /** All targets, in the order of the tables and then of the records. */
    List<Dossier> all() {
        List<Dossier> all = new ArrayList<>();
        for (Target target :
                tables.tables().stream().map(Table::target).distinct().toList()) {
            Optional<Table> table = tables.table(target, kind);
            table.ifPresent(found -> names(found).forEach(name -> all.add(dossier(found, name))));
        }
        return List.copyOf(all);
    }

    /** The centre is always there, and so is whoever others say that they belong to, so that no loss goes nowhere. */
    private Collection<String> names(Table table) {
        Map<String, String> names = new LinkedHashMap<>();
        if (table.target() == Target.CENTRE) {
            return List.of(visits.get(0).centre().name());
        }
        said().filter(each -> each.target() == table.target())
                .map(Appraised::name)
                .forEach(name -> names.putIfAbsent(WordList.folded(name), name));
        table.rows()
                .filter(row -> row.price() instanceof Price.Carried)
                .map(row -> ((Price.Carried) row.price()).from())
                .forEach(from -> said().filter(each -> each.target() == from)
                        .map(each -> table.target() == Target.WINDOW ? each.window() : each.department())
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> names.putIfAbsent(WordList.folded(name), name)));
        return names.values();
    }

    private Stream<Appraised> said() {
        return visits.stream().flatMap(visit -> visit.targets(scheme).stream());
    }

    private Dossier dossier(Table table, String name) {
        List<Appraised> said = new ArrayList<>();
        List<Happening> happened = new ArrayList<>();
        for (Scored visit : visits) {
            for (Appraised each : visit.targets(scheme)) {
                if (each.target() == table.target() && (each.target() == Target.CENTRE || each.isCalled(name))) {
                    said.add(each);
                    happened.addAll(happened(each, visit));
                }
            }
        }
        happened.sort(Happening.IN_TIME);
        return new Dossier(table, name, List.copyOf(said), List.copyOf(happened));
    }

    private List<Happening> happened(Appraised said, Scored visit) {
        List<Happening> happened = new ArrayList<>();
        said.entries()
                .forEach((row, entries) -> entries.stream()
                        .filter(Entry.Happened.class::isInstance)
                        .map(Entry.Happened.class::cast)
                        .forEach(entry -> happened.add(
                                new Happening(this.entries++, row, entry, visit.visit(), EntryStanding.COUNTED))));
        return happened;
    }
}
