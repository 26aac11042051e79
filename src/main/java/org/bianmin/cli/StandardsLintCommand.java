package org.bianmin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bianmin.cases.CaseCoverage;
import org.bianmin.cases.Gap;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.source.SourceLint;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code standards lint [--source FILE] [ID]} */
@CommandLine.Command(name = "lint")
final class StandardsLintCommand extends Command {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "standard_id")
    private String id;

    @Option(names = "--source", paramLabel = "FILE", descriptionKey = "source")
    private Path source;

    @Override
    ExitCode run() {
        Catalogue catalogue = settings().catalogue();
        if (source != null && id == null) {
            throw new ParameterException(commandLine(), settings().messages().text("cli.source_of_which"));
        }
        List<Standard> standards = id == null ? catalogue.standards() : List.of(StandardsCommand.find(catalogue, id));
        return source == null
                ? cases(catalogue, standards)
                : new SourceComparison(terminal(), catalogue).run(standards.get(0), source);
    }

    private ExitCode cases(Catalogue catalogue, List<Standard> standards) {
        int gaps = 0;
        int unchecked = 0;
        for (Standard standard : standards) {
            Place place =
                    new Place(StandardsCommand.casesFile(catalogue, standard).toString(), 1, 1);
            List<Problem> problems =
                    CaseCoverage.gaps(standard, StandardsCommand.cases(catalogue, standard), catalogue.vocabulary())
                            .stream()
                            .map(gap -> problem(place, gap))
                            .toList();
            terminal().problems(problems);
            gaps += problems.size();
            unchecked += checked(catalogue, standard) ? 0 : 1;
        }
        terminal().say("cli.linted", standards.size(), gaps, unchecked);
        return gaps == 0 ? ExitCode.MET : ExitCode.INVALID;
    }

    /** Nothing is wrong with a standard whose text is not at hand; but its reader should know. */
    private boolean checked(Catalogue catalogue, Standard standard) {
        boolean fresh = standard.publication().invented() || new SourceLint(catalogue, standard).fresh();
        if (!fresh) {
            boolean before = standard.publication().checked().isPresent();
            terminal().say(before ? "cli.checked_before" : "cli.never_checked", catalogue.file(standard));
        }
        return fresh;
    }

    private static Problem problem(Place place, Gap gap) {
        String key = "lint.no_case." + gap.kind().name().toLowerCase(Locale.ROOT);
        return new Problem(place, key, gap.arguments());
    }
}
