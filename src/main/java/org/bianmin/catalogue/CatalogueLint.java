package org.bianmin.catalogue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/** What must be true of the catalogue as a whole and shows in no single key. */
final class CatalogueLint {
    private final Catalogue catalogue;
    private final Problems problems;

    CatalogueLint(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void run() {
        words();
        questions();
        catalogue.standards().forEach(this::standard);
        catalogue.offices().forEach(this::office);
        catalogue.schemes().forEach(this::scheme);
        if (catalogue.scheme(Catalogue.REFERENCE_SCHEME).isEmpty()) {
            add(catalogue.folder().resolve("schemes"), "lint.unknown_scheme", Catalogue.REFERENCE_SCHEME);
        }
    }

    private void add(Path file, String key, Object... arguments) {
        problems.add(new Place(file.toString(), 1, 1), key, arguments);
    }

    private void words() {
        Path file = catalogue.folder().resolve("vocabulary.yaml");
        for (WordList list : catalogue.vocabulary().lists()) {
            Map<String, String> owner = new HashMap<>();
            for (Word word : list.words()) {
                word.isA().stream()
                        .filter(broader -> !list.contains(broader))
                        .forEach(broader -> add(file, "lint.unknown_broader", word.name(), broader));
                spelling(file, owner, word.name(), word.name());
                word.aliases().forEach(alias -> spelling(file, owner, alias, word.name()));
            }
        }
    }

    private void spelling(Path file, Map<String, String> owner, String spelling, String name) {
        String before = owner.putIfAbsent(WordList.folded(spelling), name);
        if (before != null) {
            add(file, "lint.spelling_twice", spelling, before, name);
        }
    }

    private void questions() {
        Path file = catalogue.folder().resolve("questions.yaml");
        Set<String> keys = new HashSet<>();
        for (QuestionGroup group : catalogue.vocabulary().groups()) {
            unique(file, keys, group.key());
            unique(file, keys, group.name());
            Set<String> inside = new HashSet<>();
            for (Question question : group.questions()) {
                unique(file, inside, question.key());
                unique(file, inside, question.name());
                question(file, question);
            }
        }
    }

    private void unique(Path file, Set<String> known, String key) {
        if (!known.add(key)) {
            add(file, "lint.question_key_twice", key);
        }
    }

    private void question(Path file, Question question) {
        boolean words = question.kind() == Question.Kind.NAMES || question.kind() == Question.Kind.CHOICE;
        if (words != catalogue.vocabulary().list(question.words()).isPresent()) {
            add(file, "lint.question_words", question.id());
        }
        if ((question.kind() == Question.Kind.MEASURE) == question.unit().isEmpty()) {
            add(file, "lint.question_unit", question.id());
        }
    }

    private void standard(Standard standard) {
        Path file = catalogue.folder().resolve(standard.id()).resolve("standard.yaml");
        Set<String> ids = new HashSet<>();
        for (Clause clause : standard.clauses()) {
            if (!ids.add(clause.id())) {
                add(file, "lint.clause_twice", clause.id());
            }
            if (!clause.notCovered().isEmpty() && clause.check().isPresent()) {
                add(file, "lint.covered_and_not", clause.id());
            }
            clause.check().ifPresent(check -> check(file, clause, check));
        }
        if (standard.appliesTo().isEmpty()) {
            add(file, "lint.applies_to_nothing", standard.id());
        }
    }

    private void check(Path file, Clause clause, Check check) {
        if (check instanceof Check.Names names) {
            names(file, clause, names);
        } else if (check instanceof Check.Limit limit) {
            limits(file, clause, limit.values());
        } else if (check instanceof Check.Value value) {
            notEmpty(file, clause, value.oneOf());
        } else if (check instanceof Check.Wording wording) {
            notEmpty(file, clause, wording.forms());
        }
    }

    private void notEmpty(Path file, Clause clause, List<?> parameters) {
        if (parameters.isEmpty()) {
            add(file, "lint.no_parameters", clause.id());
        }
    }

    private void names(Path file, Clause clause, Check.Names check) {
        notEmpty(file, clause, check.names());
        Set<String> named = new HashSet<>();
        for (RequiredName name : check.names()) {
            notEmpty(file, clause, name.anyOf());
            name.anyOf().stream()
                    .filter(one -> !named.add(one))
                    .forEach(one -> add(file, "lint.name_twice", clause.id(), one));
        }
    }

    private void limits(Path file, Clause clause, List<Limits> values) {
        notEmpty(file, clause, values);
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                if (values.get(i).period().overlaps(values.get(j).period())) {
                    add(file, "lint.periods_overlap", clause.id());
                }
            }
            if (!satisfiable(values.get(i).bounds())) {
                add(file, "lint.no_value_fits", clause.id());
            }
        }
    }

    private static boolean satisfiable(List<Limits.Bound> bounds) {
        return bounds.stream()
                .filter(low ->
                        low.relation() == Limits.Relation.AT_LEAST || low.relation() == Limits.Relation.MORE_THAN)
                .allMatch(low -> bounds.stream()
                        .filter(high -> high.relation() == Limits.Relation.AT_MOST
                                || high.relation() == Limits.Relation.LESS_THAN)
                        .allMatch(high -> fit(low, high)));
    }

    private static boolean fit(Limits.Bound low, Limits.Bound high) {
        boolean bothInclusive =
                low.relation() == Limits.Relation.AT_LEAST && high.relation() == Limits.Relation.AT_MOST;
        int order = low.value().compareTo(high.value());
        return bothInclusive ? order <= 0 : order < 0;
    }

    private void office(Office office) {
        Path file = catalogue.folder().resolve("offices").resolve(office.id() + ".yaml");
        office.adopted().stream()
                .map(Office.Adoption::standard)
                .filter(id -> catalogue.standard(id).isEmpty())
                .forEach(id -> add(file, "lint.unknown_standard", id));
        office.decisions().forEach(decision -> decision(file, decision));
        office.scheme()
                .filter(id -> catalogue.scheme(id).isEmpty())
                .ifPresent(id -> add(file, "lint.unknown_scheme", id));
        office.scheme()
                .flatMap(catalogue::scheme)
                .flatMap(Scheme::region)
                .filter(region -> !office.region().contains(region))
                .ifPresent(region ->
                        add(file, "lint.scheme_of_other_region", office.scheme().orElseThrow(), region));
    }

    private void decision(Path file, Office.Decision decision) {
        clause(file, decision.standard(), decision.clause());
        boolean decidesSomething =
                decision.validity().isPresent() || decision.tolerance().isPresent();
        if (!decidesSomething) {
            add(file, "lint.decides_nothing", decision.clause());
        }
        decision.name()
                .filter(name -> !names(decision).contains(name))
                .ifPresent(name -> add(file, "lint.unknown_name", decision.clause(), name));
        if (decision.tolerance().isPresent() && !hasAbout(decision)) {
            add(file, "lint.nothing_to_tolerate", decision.clause());
        }
    }

    private List<String> names(Office.Decision decision) {
        return catalogue.standard(decision.standard()).stream()
                .flatMap(standard -> standard.clause(decision.clause()).stream())
                .flatMap(clause -> clause.check().stream())
                .flatMap(check ->
                        check instanceof Check.Names names ? names.names().stream() : List.<RequiredName>of().stream())
                .map(RequiredName::label)
                .toList();
    }

    private boolean hasAbout(Office.Decision decision) {
        return catalogue.standard(decision.standard()).stream()
                .flatMap(standard -> standard.clause(decision.clause()).stream())
                .flatMap(clause -> clause.check().stream())
                .anyMatch(check -> check instanceof Check.Limit limit
                        && limit.values().stream()
                                .anyMatch(limits -> limits.about().isPresent()));
    }

    private void clause(Path file, String standard, String clause) {
        if (catalogue.standard(standard).flatMap(found -> found.clause(clause)).isEmpty()) {
            add(file, "lint.unknown_clause", standard + "/" + clause);
        }
    }

    private void scheme(Scheme scheme) {
        Path file = catalogue.folder().resolve("schemes").resolve(scheme.id() + ".yaml");
        for (String critical : scheme.critical()) {
            int slash = critical.indexOf('/');
            clause(file, critical.substring(0, Math.max(0, slash)), critical.substring(slash + 1));
        }
        if (scheme.basis().isEmpty() && !scheme.bands().isEmpty()) {
            add(file, "lint.grade_without_basis", scheme.id());
        }
        if (scheme.critical().isEmpty() == scheme.cap().isPresent()) {
            add(file, "lint.critical_and_cap", scheme.id());
        }
        scheme.cap()
                .filter(cap ->
                        scheme.bands().stream().noneMatch(band -> band.grade().equals(cap)))
                .ifPresent(cap -> add(file, "lint.unknown_grade", cap));
        bands(file, scheme.bands());
    }

    private void bands(Path file, List<Scheme.Band> bands) {
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).atLeast().compareTo(bands.get(i - 1).atLeast()) >= 0) {
                add(file, "lint.band_order", bands.get(i).grade());
            }
        }
        if (!bands.isEmpty() && bands.get(bands.size() - 1).atLeast().compareTo(BigDecimal.ZERO) != 0) {
            add(file, "lint.band_gap", bands.get(bands.size() - 1).grade());
        }
    }
}
