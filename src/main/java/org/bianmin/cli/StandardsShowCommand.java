package org.bianmin.cli;

import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.report.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code standards show ID} */
@CommandLine.Command(name = "show")
final class StandardsShowCommand extends Command {
    @Parameters(paramLabel = "ID", descriptionKey = "standard_id")
    private String id;

    @Override
    ExitCode run() {
        Catalogue catalogue = settings().catalogue();
        Standard standard = StandardsCommand.find(catalogue, id);
        ClauseText text = new ClauseText(
                terminal(), settings().messages(), new Phrases(settings().messages(), catalogue.vocabulary()));
        terminal().line(standard.number() + " " + standard.title());
        standard.clauses().forEach(clause -> text.print(standard, clause));
        return ExitCode.MET;
    }
}
