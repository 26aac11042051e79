package org.bianmin.cli;

import java.util.ArrayList;
import java.util.List;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Standard;
import org.bianmin.report.Messages;
import picocli.CommandLine;

/** {@code standards list} */
@CommandLine.Command(name = "list")
final class StandardsListCommand extends Command {
    @Override
    ExitCode run() {
        Messages messages = settings().messages();
        List<String> heading = new ArrayList<>(List.of(
                messages.text("cli.column.id"), messages.text("cli.column.number"), messages.text("cli.column.title")));
        for (Obligation obligation : Obligation.values()) {
            heading.add(messages.word("obligation", obligation));
        }
        for (Clause.Status status : Clause.Status.values()) {
            heading.add(messages.word("status", status));
        }
        terminal()
                .table(
                        heading,
                        settings().catalogue().standards().stream()
                                .map(StandardsListCommand::row)
                                .toList());
        return ExitCode.MET;
    }

    private static List<String> row(Standard standard) {
        List<String> row = new ArrayList<>(List.of(standard.id(), standard.number(), standard.title()));
        for (Obligation obligation : Obligation.values()) {
            row.add(count(standard.clauses().stream()
                    .filter(clause -> clause.obligation() == obligation)
                    .count()));
        }
        for (Clause.Status status : Clause.Status.values()) {
            row.add(count(standard.clauses().stream()
                    .filter(clause -> clause.obligation() != Obligation.MAY)
                    .filter(clause -> clause.status() == status)
                    .count()));
        }
        return row;
    }

    private static String count(long count) {
        return String.valueOf(count);
    }
}
