package org.bianmin.cli;

import java.util.List;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.record.Case;
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
        List<Case> cases = cases(loaded.catalogue());
        return new CaseRuns(loaded.rules(), loaded.catalogue(), settings().messages(), terminal()).run(cases);
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
