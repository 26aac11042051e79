package org.bianmin.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.scheme.Composite;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Assessor;
import org.bianmin.findings.Judgements;
import org.bianmin.record.SchemeCase;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.rules.RuleBook;
import org.bianmin.score.sheet.ScoreSheet;
import org.bianmin.score.sheet.Scored;
import org.bianmin.score.sheet.SheetScorer;

/** Runs the cases of schemes. Safe for use by several threads. */
public final class SchemeCaseRunner {
    private final Catalogue catalogue;
    private final Assessor assessor;
    private final SheetScorer scorer;

    /**
     * @param catalogue the schemes beside which the cases stand, and the standards that a case may name
     */
    public SchemeCaseRunner(RuleBook rules, Catalogue catalogue) {
        this(rules, new Assessor(rules, catalogue.vocabulary()), catalogue);
    }

    /**
     * @param judgements the rules, and what they have judged before
     */
    public SchemeCaseRunner(Judgements judgements, Catalogue catalogue) {
        this(judgements.rules(), new Assessor(judgements, catalogue.vocabulary()), catalogue);
    }

    private SchemeCaseRunner(RuleBook rules, Assessor assessor, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.assessor = assessor;
        this.scorer = new SheetScorer(rules, catalogue::scheme);
    }

    /**
     * @param fired is told group and name of each rule that fires
     */
    public SchemeCaseRunner(RuleBook rules, Catalogue catalogue, BiConsumer<String, String> fired) {
        this(rules.heardBy(firing -> fired.accept(firing.group(), firing.rule())), catalogue);
    }

    /**
     * A target of a case that did not come out as expected.
     *
     * @param target name of the target; empty for the centre
     * @param expected as the case says it, and of that only what came out otherwise
     * @param actual what came out, in the same words
     * @param score its workings; absent where there is no such target
     */
    public record Failure(
            SchemeCase which, String target, String expected, String actual, Optional<TargetOutcome> score) {}

    /**
     * Everything in a case that did not come out as expected.
     *
     * @throws org.bianmin.findings.IncompleteJudgement when the rules leave a gap
     */
    public List<Failure> run(SchemeCase which) {
        List<ScoreSheet> sheets = sheets(which);
        return which.expected().stream()
                .flatMap(expected -> failure(which, expected, sheets).stream())
                .toList();
    }

    /** The score sheets that the visits of a case make. */
    List<ScoreSheet> sheets(SchemeCase which) {
        Scheme scheme = catalogue.scheme(which.scheme()).orElseThrow();
        return scorer.score(
                scheme,
                which.given().stream().map(given -> scored(scheme, given)).toList());
    }

    private Scored scored(Scheme scheme, SchemeCase.Given given) {
        return new Scored(
                given.centre(),
                given.visit(),
                tables(scheme)
                        .map(id -> new Appraisal(id, given.targets(), Place.NOWHERE))
                        .toList(),
                assessment(given),
                Optional.empty());
    }

    /** The schemes that a case's entries may be for: its own, or the parts of a composite; each knows only its own rows. */
    private static Stream<String> tables(Scheme scheme) {
        return scheme.composite().isEmpty()
                ? Stream.of(scheme.id())
                : scheme.composite().get().parts().stream()
                        .map(Composite.Part::scheme)
                        .distinct();
    }

    private Optional<Assessment> assessment(SchemeCase.Given given) {
        if (given.standards().isEmpty()) {
            return Optional.empty();
        }
        List<Edition> editions = given.standards().stream()
                .map(id -> catalogue.standard(id).orElseThrow())
                .map(standard -> Edition.of(standard, given.visit().date(), List.of()))
                .toList();
        return Optional.of(assessor.assess(
                editions, editions, given.centre().kind(), given.centre().name(), given.observations()));
    }

    private static Optional<Failure> failure(SchemeCase which, SchemeCase.Expected expected, List<ScoreSheet> sheets) {
        List<TargetOutcome> found = sheets.stream()
                .filter(sheet ->
                        expected.period().filter(sheet.period()::equals).isPresent()
                                || expected.period().isEmpty())
                .flatMap(sheet -> TargetOutcome.of(expected, sheet).stream())
                .toList();
        if (found.size() != 1) {
            String periods = sheets.stream().map(ScoreSheet::period).distinct().collect(Collectors.joining(" · "));
            return Optional.of(
                    new Failure(which, expected.name(), "1", found.size() + " (" + periods + ")", Optional.empty()));
        }
        TargetOutcome outcome = found.get(0);
        List<String> wanted = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        outcome.compared(expected).forEach(aspect -> {
            if (!Objects.equals(aspect.wanted(), aspect.actual())) {
                wanted.add(aspect.name() + " " + aspect.wanted());
                actual.add(aspect.name() + " " + aspect.actual());
            }
        });
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Failure(
                        which,
                        expected.name(),
                        String.join(" · ", wanted),
                        String.join(" · ", actual),
                        Optional.of(outcome)));
    }
}
