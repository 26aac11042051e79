package org.bianmin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Nearest;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.findings.Assessor;
import org.bianmin.findings.CaseCoverage;
import org.bianmin.findings.CaseRunner;
import org.bianmin.record.Case;
import org.bianmin.record.CaseReader;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code standards}: what is encoded, whether it is in order, and whether it does what its cases say. */
@CommandLine.Command(
        name = "standards",
        subcommands = {
            StandardsCommand.ListCommand.class,
            StandardsCommand.ShowCommand.class,
            StandardsCommand.LintCommand.class,
            StandardsCommand.TestCommand.class
        })
final class StandardsCommand extends Command {
    @Spec
    private CommandSpec spec;

    @Override
    ExitCode run() {
        throw new ParameterException(spec.commandLine(), settings().messages().text("cli.subcommand_missing"));
    }

    /**
     * A standard by its id.
     *
     * @throws InvalidInput with the nearest id, if there is no such standard
     */
    static Standard find(Catalogue catalogue, String id) {
        List<String> ids = catalogue.standards().stream().map(Standard::id).toList();
        return catalogue.standard(id).orElseThrow(() -> {
            Place place = new Place(catalogue.folder().toString(), 1, 1);
            return new InvalidInput(Nearest.to(id, ids)
                    .map(near -> new Problem(place, "unknown_standard.near", id, near))
                    .orElseGet(() -> new Problem(place, "unknown_standard", id, String.join("、", ids))));
        });
    }

    /** The cases beside a standard; none where it has no file of them. */
    static List<Case> cases(Catalogue catalogue, Standard standard) {
        Path file = catalogue.folder().resolve(standard.id()).resolve("cases.yaml");
        return Files.isRegularFile(file)
                ? new CaseReader(catalogue.vocabulary(), standard, CaseRunner.verdicts()).read(file)
                : List.of();
    }

    /** {@code standards list} */
    @CommandLine.Command(name = "list")
    static final class ListCommand extends Command {
        @Override
        ExitCode run() {
            Messages messages = settings().messages();
            List<String> heading = new ArrayList<>(List.of(
                    messages.text("cli.column.id"),
                    messages.text("cli.column.number"),
                    messages.text("cli.column.title")));
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
                                    .map(ListCommand::row)
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
                        .filter(clause -> clause.status() == status)
                        .count()));
            }
            return row;
        }

        private static String count(long count) {
            return String.valueOf(count);
        }
    }

    /** {@code standards show ID} */
    @CommandLine.Command(name = "show")
    static final class ShowCommand extends Command {
        @Parameters(paramLabel = "ID", descriptionKey = "standard_id")
        private String id;

        @Override
        ExitCode run() {
            Catalogue catalogue = settings().catalogue();
            Standard standard = find(catalogue, id);
            ClauseText text = new ClauseText(
                    terminal(), settings().messages(), new Phrases(settings().messages(), catalogue.vocabulary()));
            terminal().line(standard.number() + " " + standard.title());
            standard.clauses().forEach(clause -> text.print(standard, clause));
            return ExitCode.MET;
        }
    }

    /** {@code standards lint} */
    @CommandLine.Command(name = "lint")
    static final class LintCommand extends Command {
        @Override
        ExitCode run() {
            Catalogue catalogue = settings().catalogue();
            int gaps = 0;
            for (Standard standard : catalogue.standards()) {
                Place place = new Place(
                        catalogue
                                .folder()
                                .resolve(standard.id())
                                .resolve("cases.yaml")
                                .toString(),
                        1,
                        1);
                List<Problem> problems =
                        CaseCoverage.gaps(standard, cases(catalogue, standard), Settings.today()).stream()
                                .map(gap -> new Problem(place, "lint.no_case", gap.clause(), gap.verdict()))
                                .toList();
                terminal().problems(problems);
                gaps += problems.size();
            }
            terminal().say("cli.linted", catalogue.standards().size(), gaps);
            return gaps == 0 ? ExitCode.MET : ExitCode.INVALID;
        }
    }

    /** {@code standards test [ID] [CLAUSE]} */
    @CommandLine.Command(name = "test")
    static final class TestCommand extends Command {
        @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "standard_id")
        private String id;

        @Parameters(index = "1", arity = "0..1", paramLabel = "CLAUSE", descriptionKey = "clause_id")
        private String clause;

        @Override
        ExitCode run() {
            Settings.Loaded loaded = settings().load();
            Catalogue catalogue = loaded.catalogue();
            List<Standard> standards = id == null ? catalogue.standards() : List.of(find(catalogue, id));
            Assessor assessor = new Assessor(loaded.rules(), catalogue.vocabulary());
            Phrases phrases = new Phrases(settings().messages(), catalogue.vocabulary());
            int run = 0;
            int failed = 0;
            for (Standard standard : standards) {
                CaseRunner runner = new CaseRunner(assessor, standard);
                for (Case each : cases(catalogue, standard)) {
                    if (clause != null && !each.expected().containsKey(clause)) {
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
}
