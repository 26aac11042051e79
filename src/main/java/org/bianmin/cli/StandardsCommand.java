package org.bianmin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bianmin.cases.CaseRunner;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.Case;
import org.bianmin.record.CaseReader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code standards}: what is encoded, whether it is in order, and whether it does what its cases say. */
@CommandLine.Command(
        name = "standards",
        subcommands = {
            StandardsListCommand.class,
            StandardsShowCommand.class,
            StandardsGuideCommand.class,
            StandardsLintCommand.class,
            StandardsTestCommand.class,
            StandardsMutateCommand.class,
            StandardsImpactCommand.class
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
        Problems problems = new Problems();
        if (!ids.contains(id)) {
            problems.unknown(new Place(catalogue.folder().toString(), 1, 1), "unknown_standard", id, ids);
        }
        problems.orElseThrow();
        return catalogue.standard(id).orElseThrow();
    }

    static Path casesFile(Catalogue catalogue, Standard standard) {
        return catalogue.folder().resolve(standard.id()).resolve("cases.yaml");
    }

    /**
     * Makes sure that a standard has a clause or roll-up.
     *
     * @throws InvalidInput with the nearest id, if it has none of this id
     */
    static void mustHave(Catalogue catalogue, Standard standard, String clause) {
        List<String> ids = Stream.concat(
                        standard.clauses().stream().map(Clause::id),
                        standard.rollUps().stream().map(RollUp::id))
                .toList();
        Problems problems = new Problems();
        if (!ids.contains(clause)) {
            problems.unknown(new Place(catalogue.file(standard).toString(), 1, 1), "unknown_clause", clause, ids);
        }
        problems.orElseThrow();
    }

    /** The cases beside a standard; none where it has no file of them. */
    static List<Case> cases(Catalogue catalogue, Standard standard) {
        Path file = casesFile(catalogue, standard);
        return Files.isRegularFile(file)
                ? new CaseReader(catalogue, standard, CaseRunner.verdicts()).read(YamlFile.read(file))
                : List.of();
    }
}
