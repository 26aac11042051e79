package org.bianmin.cli;

import java.util.List;
import org.bianmin.cases.CaseRunner;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.record.Case;
import org.bianmin.report.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code standards test [ID] [CLAUSE]} */
@CommandLine.Command(name = "test")
final class StandardsTestCommand extends Command {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "standard_id")
    private String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CLAUSE", descriptionKey = "clause_id")
    private String clause;

    @Override
    ExitCode run() {
        Settings.Loaded loaded = settings().load();
        Catalogue catalogue = loaded.catalogue();
        List<Standard> standards = id == null ? catalogue.standards() : List.of(StandardsCommand.find(catalogue, id));
        CaseRunner runner = new CaseRunner(loaded.rules(), catalogue);
        Phrases phrases = new Phrases(settings().messages(), catalogue.vocabulary());
        int run = 0;
        int failed = 0;
        for (Standard standard : standards) {
            for (Case each : StandardsCommand.cases(catalogue, standard)) {
                if (clause != null && !each.expected().containsKey(standard.id() + "/" + clause)) {
                    continue;
                }
                List<CaseRunner.Failure> failures = runner.run(each);
                failures.forEach(failure -> tell(failure, phrases));
                run++;
                failed += failures.isEmpty() ? 0 : 1;
            }
        }
        terminal().say("cli.tested", run, run - failed, failed);
        return run > 0 && failed == 0 ? ExitCode.MET : ExitCode.INVALID;
    }

    private void tell(CaseRunner.Failure failure, Phrases phrases) {
        terminal()
                .warn(
                        "cli.case_failed",
                        failure.which().place(),
                        failure.which().name(),
                        failure.clause(),
                        failure.expected(),
                        failure.actual(),
                        failure.finding()
                                .map(finding -> phrases.reason(finding) + " " + phrases.seen(finding))
                                .orElse(""));
    }
}
