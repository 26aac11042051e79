package org.bianmin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Nearest;
import org.bianmin.findings.Finding;
import org.bianmin.findings.RollUpFinding;
import org.bianmin.report.Audit;
import org.bianmin.report.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a clause says and how it is judged; with a record, why its verdict is what it is. */
@CommandLine.Command(name = "explain")
final class ExplainCommand extends Command {
    @Parameters(index = "0", paramLabel = "[RECORD]", descriptionKey = "clause")
    private String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CLAUSE", descriptionKey = "clause_of_record")
    private String second;

    /** A clause with its standard. */
    private record Found(Standard standard, Clause clause) {
        String key() {
            return standard.id() + "/" + clause.id();
        }
    }

    /** A heading that rolls clauses up, with its standard. */
    private record Rolled(Standard standard, RollUp rollUp) {}

    @Override
    ExitCode run() {
        Settings.Loaded loaded = settings().load();
        Catalogue catalogue = loaded.catalogue();
        String written = second == null ? first : second;
        List<Found> found = catalogue.standards().stream()
                .flatMap(standard -> standard.clauses().stream().map(clause -> new Found(standard, clause)))
                .filter(each -> means(
                        written,
                        each.standard(),
                        each.clause().id(),
                        each.clause().number()))
                .toList();
        List<Rolled> rolled = catalogue.standards().stream()
                .flatMap(standard -> standard.rollUps().stream().map(rollUp -> new Rolled(standard, rollUp)))
                .filter(each -> means(
                        written,
                        each.standard(),
                        each.rollUp().id(),
                        each.rollUp().id()))
                .toList();
        if (found.isEmpty() && rolled.isEmpty()) {
            unknown(catalogue, written);
            return ExitCode.USAGE;
        }
        Optional<Audit> audit = second != null
                ? Optional.of(new Auditor(loaded, List.of(), Settings.today()).audit(Path.of(first)))
                : Optional.empty();
        ClauseText text = new ClauseText(
                terminal(), settings().messages(), new Phrases(settings().messages(), catalogue.vocabulary()));
        found.forEach(each -> {
            text.print(each.standard(), audit.flatMap(a -> onTheDay(a, each)).orElse(each.clause()));
            audit.ifPresent(a -> finding(a, each)
                    .ifPresentOrElse(text::print, () -> terminal().say("cli.not_judged")));
        });
        rolled.forEach(each -> {
            text.print(each.standard(), each.rollUp());
            audit.flatMap(a -> finding(a, each)).ifPresent(text::print);
        });
        return ExitCode.MET;
    }

    /** The id, the number of a sentence with all its parts, either with the standard before it. */
    private static boolean means(String written, Standard standard, String id, String number) {
        String folded = WordList.folded(written);
        String clause = folded.startsWith(standard.id() + "/")
                ? folded.substring(standard.id().length() + 1)
                : folded;
        return clause.equals(WordList.folded(id)) || clause.equals(WordList.folded(number));
    }

    private void unknown(Catalogue catalogue, String written) {
        List<String> ids = catalogue.standards().stream()
                .flatMap(standard -> standard.clauses().stream())
                .map(Clause::id)
                .toList();
        Nearest.to(written, ids)
                .ifPresentOrElse(
                        near -> terminal().warn("cli.unknown_clause.near", written, near),
                        () -> terminal().warn("cli.unknown_clause", written));
    }

    private static Optional<Clause> onTheDay(Audit audit, Found each) {
        return audit.assessment().editions().stream()
                .filter(edition ->
                        edition.standard().id().equals(each.standard().id()))
                .flatMap(edition -> edition.clauses().stream())
                .filter(clause -> clause.id().equals(each.clause().id()))
                .findFirst();
    }

    private static Optional<RollUpFinding> finding(Audit audit, Rolled each) {
        return audit.assessment().rollUps().stream()
                .filter(finding -> finding.standard().equals(each.standard())
                        && finding.rollUp().equals(each.rollUp()))
                .findFirst();
    }

    private static Optional<Finding> finding(Audit audit, Found each) {
        return audit.assessment().findings().stream()
                .filter(finding -> finding.key().equals(each.key()))
                .findFirst();
    }
}
