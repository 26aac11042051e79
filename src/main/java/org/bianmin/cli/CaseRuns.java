package org.bianmin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bianmin.cases.CaseRunner;
import org.bianmin.cases.CaseTracer;
import org.bianmin.cases.SchemeCaseRunner;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.findings.Judgements;
import org.bianmin.record.Case;
import org.bianmin.record.SchemeCase;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;
import org.bianmin.rules.InvalidRules;

/** Runs cases and tells of those that do not come out as expected; none of them stops the others. */
final class CaseRuns {
    private final CaseRunner runner;
    private final CaseTracer tracer;
    private final SchemeCaseRunner schemes;
    private final FailureText text;
    private final ScoreFailureText sheetText;
    private final Terminal terminal;

    CaseRuns(Judgements judgements, Catalogue catalogue, Messages messages, Terminal terminal) {
        this.runner = new CaseRunner(judgements, catalogue);
        this.tracer = new CaseTracer(judgements.rules(), catalogue);
        this.schemes = new SchemeCaseRunner(judgements, catalogue);
        this.sheetText = new ScoreFailureText(messages);
        this.text = new FailureText(messages, new Phrases(messages, catalogue.vocabulary()));
        this.terminal = terminal;
    }

    /** How one case came out, with the lines that tell why. */
    private record Told(ExitCode code, List<String> lines) {}

    /**
     * Runs them, and tells how many passed; that no hand-written case was run is a failure.
     *
     * @param cases written by hand, beside standards
     * @param edges generated ones
     * @param ofSchemes written by hand, beside schemes
     */
    ExitCode run(List<Case> cases, List<Case> edges, List<SchemeCase> ofSchemes) {
        List<Told> all = new ArrayList<>();
        if (!cases.isEmpty() || ofSchemes.isEmpty()) {
            all.addAll(told("cli.tested", cases.parallelStream().map(this::run)));
            all.addAll(told("cli.tested_edges", edges.parallelStream().map(this::run)));
        }
        if (!ofSchemes.isEmpty()) {
            all.addAll(told("cli.tested_schemes", ofSchemes.parallelStream().map(this::run)));
        }
        Stream<ExitCode> none = cases.isEmpty() && ofSchemes.isEmpty() ? Stream.of(ExitCode.INVALID) : Stream.empty();
        return ExitCode.worst(Stream.concat(none, all.stream().map(Told::code)).toList());
    }

    private List<Told> told(String summary, Stream<Told> run) {
        List<Told> all = run.toList();
        all.forEach(told -> told.lines().forEach(terminal::warning));
        long passed = all.stream().filter(told -> told.code() == ExitCode.MET).count();
        terminal.say(summary, all.size(), passed, all.size() - passed);
        return all;
    }

    private Told run(Case which) {
        return run(
                which.place(),
                which.name(),
                () -> runner.run(which).isEmpty()
                        ? List.of()
                        : tracer.trace(which).stream().map(text::of).toList());
    }

    private Told run(SchemeCase which) {
        return run(
                which.place(),
                which.name(),
                () -> schemes.run(which).stream().map(sheetText::of).toList());
    }

    private Told run(Place place, String name, Supplier<List<String>> failures) {
        try {
            List<String> lines = failures.get();
            return new Told(lines.isEmpty() ? ExitCode.MET : ExitCode.INVALID, lines);
        } catch (InvalidRules e) {
            return new Told(ExitCode.INVALID, List.of(text.invalidRules(place, name, e)));
        } catch (IncompleteJudgement e) {
            return new Told(ExitCode.FAILED, List.of(text.incomplete(place, name, e)));
        } catch (RuntimeException e) {
            return new Told(ExitCode.FAILED, List.of(text.crashed(place, name, e)));
        }
    }
}
