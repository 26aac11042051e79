package org.bianmin.cli;

import java.util.List;
import java.util.Locale;
import org.bianmin.cases.CaseCoverage;
import org.bianmin.cases.Gap;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import picocli.CommandLine;

/** {@code standards lint} */
@CommandLine.Command(name = "lint")
final class StandardsLintCommand extends Command {
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
                    CaseCoverage.gaps(standard, StandardsCommand.cases(catalogue, standard), catalogue.vocabulary())
                            .stream()
                            .map(gap -> problem(place, gap))
                            .toList();
            terminal().problems(problems);
            gaps += problems.size();
        }
        terminal().say("cli.linted", catalogue.standards().size(), gaps);
        return gaps == 0 ? ExitCode.MET : ExitCode.INVALID;
    }

    private static Problem problem(Place place, Gap gap) {
        String key = "lint.no_case." + gap.kind().name().toLowerCase(Locale.ROOT);
        return new Problem(place, key, gap.arguments());
    }
}
