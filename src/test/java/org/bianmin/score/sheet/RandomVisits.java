package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.facts.Reason;
import org.bianmin.facts.Result;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;
import org.bianmin.record.Centre;
import org.bianmin.record.Details;
import org.bianmin.record.Observations;
import org.bianmin.record.Visit;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.appraisal.Entry;

/** Visits drawn by lot: what they say by the rows of a scheme. */
final class RandomVisits {
    /** A list clause whose missing items cost points. */
    static final String CLAUSE = "db51-t-1618-2013/5.2.1";

    private static final LocalDate MONTH = LocalDate.of(2026, 9, 1);

    private final Random random;
    private final Scheme scheme;
    private final boolean complete;

    /** @param complete whether every row is looked at and nothing waits to be verified */
    RandomVisits(Random random, Scheme scheme, boolean complete) {
        this.random = random;
        this.scheme = scheme;
        this.complete = complete;
    }

    /** Visits of two centres in one month, no two of them alike in day and time. */
    List<Scored> visits() {
        List<Scored> all = new ArrayList<>();
        for (String centre : List.of("甲镇", "乙镇")) {
            int many = 1 + random.nextInt(3);
            for (int i = 0; i < many; i++) {
                all.add(visit(centre, MONTH.plusDays(i * 9L)));
            }
        }
        return List.copyOf(all);
    }

    private Scored visit(String centre, LocalDate day) {
        List<Appraised> targets = new ArrayList<>();
        targets.add(appraised(Target.CENTRE, centre, "", ""));
        for (String department : List.of("民政办", "社保办")) {
            targets.add(appraised(Target.DEPARTMENT, department, "", ""));
        }
        targets.add(appraised(Target.WINDOW, "1号窗口", "", "民政办"));
        targets.add(appraised(Target.WINDOW, "2号窗口", "", "社保办"));
        targets.add(appraised(Target.PERSON, "职员甲", "1号窗口", "民政办"));
        targets.add(appraised(Target.PERSON, "职员乙", "2号窗口", "社保办"));
        targets.add(appraised(Target.PERSON, "职员丙", "1号窗口", "民政办"));
        return new Scored(
                new Centre("", centre, RandomScheme.KIND, "示例区", ""),
                new Visit(
                        day,
                        "09:00",
                        "",
                        Visit.Kind.INSPECTION,
                        Visit.Method.ANNOUNCED,
                        Optional.of(level()),
                        List.of(),
                        List.of()),
                List.of(new Appraisal(RandomScheme.ID, targets, Place.NOWHERE)),
                complete || random.nextBoolean() ? Optional.of(assessment()) : Optional.empty(),
                Optional.empty());
    }

    private Assessment assessment() {
        Standard standard = Shipped.CATALOGUE.standard("db51-t-1618-2013").orElseThrow();
        Clause clause = standard.clause("5.2.1").orElseThrow();
        List<Finding.Name> names = new ArrayList<>();
        for (String name : List.of("一", "二", "三", "四")) {
            names.add(new Finding.Name(
                    name, one(List.of(Result.MET, Result.NOT_MET, complete ? Result.MET : Result.NOT_CHECKED))));
        }
        Result worst = names.stream().anyMatch(name -> name.result() == Result.NOT_MET) ? Result.NOT_MET : Result.MET;
        Finding.Detail detail = new Finding.Detail(
                "", worst, Reason.AS_REQUIRED, Optional.empty(), Details.NONE, names, Optional.empty());
        Finding finding = new Finding(
                standard,
                clause,
                worst == Result.MET ? Verdict.CONFORMS : Verdict.FAILS,
                Reason.AS_REQUIRED,
                Optional.empty(),
                Optional.empty(),
                List.of(detail));
        return new Assessment(List.of(), List.of(finding), List.of(), new Observations(List.of(), Map.of()));
    }

    private Appraised appraised(Target target, String name, String window, String department) {
        Table table =
                scheme.tables().orElseThrow().table(target, RandomScheme.KIND).orElseThrow();
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        table.rows().filter(RandomVisits::asked).forEach(row -> {
            List<Entry> some = complete || random.nextInt(4) > 0 ? entries(row, name) : List.of();
            if (!some.isEmpty()) {
                entries.put(row.id(), some);
            } else if (random.nextInt(3) == 0) {
                entries.put(row.id(), List.of(new Entry.Unchecked("", Place.NOWHERE)));
            }
        });
        return new Appraised(target, name, window, department, entries, Map.of(), Place.NOWHERE);
    }

    static boolean asked(Row row) {
        return row.isAsked(RandomScheme.KIND, Span.MONTH);
    }

    /** Whether it takes something that happened. */
    static boolean counted(Row row) {
        return row.price() instanceof Price.PerUnit || row.price() instanceof Price.Loses;
    }

    /** Anything that may be written there; nothing where nothing may. */
    List<Entry> entries(Row row, String name) {
        if (row.price() instanceof Price.MissingItems) {
            return List.of();
        } else if (row.price() instanceof Price.Carried) {
            return List.of(new Entry.None(Place.NOWHERE));
        } else if (!counted(row)) {
            // Of all visits the same, or nobody could say which holds.
            return List.of(new Entry.Measured(
                    complete ? BigDecimal.valueOf(Math.floorMod((row.id() + name).hashCode(), 100), 1) : number(10),
                    "",
                    List.of(),
                    Place.NOWHERE));
        } else if (random.nextInt(3) == 0) {
            return List.of(new Entry.None(Place.NOWHERE));
        }
        List<Entry> some = new ArrayList<>();
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            some.add(happened(row));
        }
        return some;
    }

    Entry.Happened happened(Row row) {
        boolean choice = row.price() instanceof Price.PerUnit priced && priced.rate() instanceof Price.Rate.Chosen;
        return new Entry.Happened(
                1 + random.nextInt(3),
                "",
                one(List.of("职员甲", "职员乙")),
                random.nextInt(3) == 0 ? Optional.of(MONTH.plusDays(random.nextInt(20))) : Optional.empty(),
                random.nextBoolean() ? "" : "1" + random.nextInt(9) + ":30",
                random.nextBoolean() ? Optional.of(level()) : Optional.empty(),
                Optional.empty(),
                row.verified() && (complete || random.nextBoolean())
                        ? Optional.of(random.nextInt(3) > 0)
                        : Optional.empty(),
                choice ? Optional.of(BigDecimal.valueOf(10L + random.nextInt(21), 1)) : Optional.empty(),
                "",
                random.nextInt(4) == 0
                        ? Optional.of(new Entry.Exemption("停电", random.nextBoolean() ? "证明.jpg" : ""))
                        : Optional.empty(),
                random.nextInt(6) == 0 ? Optional.of(Visit.Level.COUNTY) : Optional.empty(),
                List.of(),
                Place.NOWHERE);
    }

    private Visit.Level level() {
        return one(List.of(Visit.Level.values()));
    }

    /** With one decimal. */
    private BigDecimal number(int below) {
        return BigDecimal.valueOf(random.nextInt(below * 10), 1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
