package org.bianmin.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.cases.edges.Edges;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.findings.Judgements;
import org.bianmin.record.Case;
import org.bianmin.record.SchemeCase;
import org.bianmin.rules.RuleCompiler;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code standards test [ID] [CLAUSE]} */
@CommandLine.Command(name = "test")
final class StandardsTestCommand extends Command {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "standard_id")
    private String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CLAUSE", descriptionKey = "clause_id")
    private String clause;

    @Option(names = "--watch", descriptionKey = "watch")
    private boolean watch;

    /** By the rules that compiled last; while somebody works on them the newest may be broken. */
    private Optional<Judgements> judged = Optional.empty();

    @Override
    ExitCode run() {
        return watch
                ? new Watching(
                                terminal(),
                                settings().messages(),
                                List.of(settings().standards(), settings().rules()))
                        .run(this::whileTyping)
                : once();
    }

    private ExitCode once() {
        Catalogue catalogue = settings().catalogue();
        Tested tested = Tested.of(catalogue, Optional.ofNullable(id));
        List<Case> cases = cases(tested);
        List<SchemeCase> ofSchemes = ofSchemes(tested);
        Judgements judgements = judged.map(before -> before.next(
                        RuleCompiler.reload(before.rules(), settings().rules())))
                .orElseGet(() -> new Judgements(settings().ruleBook()));
        judged = Optional.of(judgements);
        List<Case> edges = tested.standards().stream()
                .flatMap(standard -> edges(catalogue, standard))
                .filter(this::meant)
                .toList();
        return new CaseRuns(judgements, catalogue, settings().messages(), terminal()).run(cases, edges, ofSchemes);
    }

    /** What is half typed is told like anything else that is wrong, and the next save may mend it. */
    private ExitCode whileTyping() {
        try {
            return told(this::once);
        } catch (Exception e) {
            terminal().warn("cli.crashed", e);
            return ExitCode.FAILED;
        }
    }

    private boolean meant(Case which) {
        return clause == null || which.expected().containsKey(which.standard() + "/" + clause);
    }

    /** Where none can be made up that conforms, or none that does not, a person should know. */
    private Stream<Case> edges(Catalogue catalogue, Standard standard) {
        Edges edges = Edges.of(catalogue, standard, Settings.today());
        EdgeText text = new EdgeText(settings().messages(), catalogue.vocabulary());
        Place place = new Place(catalogue.file(standard).toString(), 1, 1);
        if (clause == null) {
            edges.unproved().forEach(key -> terminal().warn("cli.no_edges", place, key));
        }
        return edges.all().stream().map(edge -> edge.named(text.named(edge), place));
    }

    private List<Case> cases(Tested tested) {
        if (clause != null) {
            tested.standards().forEach(standard -> StandardsCommand.mustHave(tested.catalogue(), standard, clause));
        }
        return tested.standards().stream()
                .flatMap(standard -> StandardsCommand.cases(tested.catalogue(), standard).stream())
                .filter(this::meant)
                .toList();
    }

    /** With a row, those that enter something there or expect something of it. */
    private List<SchemeCase> ofSchemes(Tested tested) {
        if (clause != null) {
            tested.mustHaveRow(clause);
        }
        return tested.schemeCases().stream()
                .filter(each -> clause == null || each.isAbout(clause))
                .toList();
    }
}
