package org.bianmin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bianmin.cases.CaseCoverage;
import org.bianmin.cases.Gap;
import org.bianmin.cases.SchemeCoverage;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Scheme;
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
        return source == null
                ? cases(Tested.of(catalogue, Optional.ofNullable(id)))
                : new SourceComparison(terminal(), catalogue).run(StandardsCommand.find(catalogue, id), source);
    }

    private ExitCode cases(Tested tested) {
        Catalogue catalogue = tested.catalogue();
        int gaps = 0;
        int unchecked = 0;
        for (Standard standard : tested.standards()) {
            gaps += told(
                    StandardsCommand.casesFile(catalogue, standard),
                    CaseCoverage.gaps(standard, StandardsCommand.cases(catalogue, standard), catalogue.vocabulary()));
            unchecked += checked(catalogue, standard) ? 0 : 1;
        }
        for (Scheme scheme : tested.schemes()) {
            gaps += told(
                    Tested.casesFile(catalogue, scheme),
                    SchemeCoverage.gaps(catalogue, scheme, Tested.cases(catalogue, scheme)));
        }
        terminal()
                .say(
                        "cli.linted",
                        tested.standards().size(),
                        gaps,
                        unchecked,
                        tested.schemes().size());
        return gaps == 0 ? ExitCode.MET : ExitCode.INVALID;
    }

    private int told(Path file, List<Gap> gaps) {
        Place place = new Place(file.toString(), 1, 1);
        terminal().problems(gaps.stream().map(gap -> problem(place, gap)).toList());
        return gaps.size();
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
