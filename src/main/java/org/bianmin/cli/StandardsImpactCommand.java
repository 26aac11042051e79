package org.bianmin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Impact;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;
import org.bianmin.score.Score;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code standards impact OLD NEW RECORD…}: which stored verdicts and scores another standard would change. */
@CommandLine.Command(name = "impact")
final class StandardsImpactCommand extends Command {
    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "impact_old")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "impact_new")
    private String replacement;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "RECORD", descriptionKey = "records")
    private List<Path> arguments;

    @Option(names = "--new-standards", paramLabel = "DIR", descriptionKey = "impact_folder")
    private Path folder;

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
    private int jobs = 1;

    /** What came of one file: an outcome, or none where it was taken by other standards, or what went wrong. */
    private record Row(Path file, ExitCode code, Optional<Impacts.Outcome> outcome, Optional<Exception> failure) {}

    @Override
    ExitCode run() {
        if (jobs < 1) {
            terminal().warn("cli.jobs", jobs);
            return ExitCode.USAGE;
        }
        Catalogue before = settings().catalogue();
        Catalogue after = folder == null ? before : Catalogue.read(folder);
        Impacts impacts = new Impacts(
                new Impacts.Side(before, StandardsCommand.find(before, old)),
                new Impacts.Side(after, StandardsCommand.find(after, replacement)),
                settings().ruleBook(),
                Settings.today());
        List<Row> rows = Batch.run(RecordFiles.of(arguments), jobs, file -> row(file, impacts));
        Telling telling = new Telling(
                settings().messages(),
                new Phrases(settings().messages(), before.vocabulary()),
                new Phrases(settings().messages(), after.vocabulary()));
        rows.forEach(row -> tell(row, telling));
        List<Impacts.Outcome> outcomes =
                rows.stream().flatMap(row -> row.outcome().stream()).toList();
        terminal()
                .say(
                        "cli.impact_summary",
                        rows.size(),
                        outcomes.stream()
                                .filter(each -> !each.impact().changes().isEmpty())
                                .count(),
                        outcomes.stream().filter(Impacts.Outcome::changesScore).count(),
                        rows.stream().filter(row -> row.code() == ExitCode.MET).count() - outcomes.size(),
                        rows.stream().filter(row -> row.code() != ExitCode.MET).count());
        return ExitCode.worst(rows.stream().map(Row::code).toList());
    }

    private static Row row(Path file, Impacts impacts) {
        try {
            if (RecordFiles.isHalf(file)) {
                throw new InvalidInput(
                        new Problem(new Place(file.toString(), 1, 1), "half_not_merged", RecordFiles.merged(file)));
            }
            return new Row(file, ExitCode.MET, impacts.of(file), Optional.empty());
        } catch (InvalidInput e) {
            return new Row(file, ExitCode.INVALID, Optional.empty(), Optional.of(e));
        } catch (RuntimeException e) {
            return new Row(file, ExitCode.FAILED, Optional.empty(), Optional.of(e));
        }
    }

    private void tell(Row row, Telling telling) {
        row.failure().ifPresent(failure -> {
            if (failure instanceof InvalidInput invalid) {
                terminal().problems(invalid.problems());
            } else {
                terminal().warn("cli.failed", row.file(), String.valueOf(failure));
            }
        });
        row.outcome()
                .filter(outcome -> !outcome.impact().changes().isEmpty() || outcome.changesScore())
                .ifPresent(outcome -> {
                    terminal().say("cli.impact_record", telling.head(outcome).toArray());
                    outcome.impact()
                            .changes()
                            .forEach(change -> terminal().say("cli.impact_line", telling.line(change)));
                });
    }

    /** The words for changes. */
    private record Telling(Messages messages, Phrases before, Phrases after) {
        List<Object> head(Impacts.Outcome outcome) {
            return List.of(
                    outcome.record().centre().name(),
                    outcome.record().visit().date(),
                    score(outcome.before()),
                    score(outcome.after()),
                    outcome.judgedAsOf().equals(outcome.record().visit().date())
                            ? ""
                            : messages.text("cli.impact_as_of", outcome.judgedAsOf()));
        }

        private String score(Score score) {
            if (score.ledger().isEmpty()) {
                return messages.text("cli.impact_nothing");
            }
            String points = score.settled() ? score.low().toPlainString() : score.low() + "—" + score.high();
            return score.grade()
                    .map(grade -> messages.text("cli.impact_grade", points, grade))
                    .orElse(points);
        }

        String line(Impact.Change change) {
            if (change.before().isEmpty()) {
                return messages.text("cli.impact_added", told(change.after().orElseThrow(), after));
            } else if (change.after().isEmpty()) {
                return messages.text("cli.impact_dropped", told(change.before().get(), before));
            }
            Finding then = change.before().get();
            return messages.text(
                    "cli.impact_changed",
                    then.key(),
                    then.clause().title(),
                    messages.word("verdict", then.verdict()),
                    told(change.after().get(), after));
        }

        private String told(Finding finding, Phrases phrases) {
            return messages.text(
                    "cli.impact_finding",
                    finding.key(),
                    finding.clause().title(),
                    messages.word("verdict", finding.verdict()),
                    phrases.reason(finding));
        }
    }
}
