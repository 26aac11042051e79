package org.bianmin.cli;

import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.findings.Judgements;
import org.bianmin.record.Case;
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
        List<Case> cases = cases(catalogue);
        Judgements judgements = judged.map(before -> before.next(
                        RuleCompiler.reload(before.rules(), settings().rules())))
                .orElseGet(() -> new Judgements(settings().ruleBook()));
        judged = Optional.of(judgements);
        return new CaseRuns(judgements, catalogue, settings().messages(), terminal()).run(cases);
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

    private List<Case> cases(Catalogue catalogue) {
        List<Standard> standards = id == null ? catalogue.standards() : List.of(StandardsCommand.find(catalogue, id));
        if (clause != null) {
            standards.forEach(standard -> StandardsCommand.mustHave(catalogue, standard, clause));
        }
        return standards.stream()
                .flatMap(standard -> StandardsCommand.cases(catalogue, standard).stream())
                .filter(each -> clause == null || each.expected().containsKey(each.standard() + "/" + clause))
                .toList();
    }
}
