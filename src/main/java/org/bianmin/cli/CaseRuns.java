package org.bianmin.cli;

import java.util.List;
import java.util.stream.Stream;
import org.bianmin.cases.CaseRunner;
import org.bianmin.cases.CaseTracer;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.findings.Judgements;
import org.bianmin.record.Case;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;
import org.bianmin.rules.InvalidRules;

/** Runs cases and tells of those that do not come out as expected; none of them stops the others. */
final class CaseRuns {
    private final CaseRunner runner;
    private final CaseTracer tracer;
    private final FailureText text;
    private final Terminal terminal;

    CaseRuns(Judgements judgements, Catalogue catalogue, Messages messages, Terminal terminal) {
        this.runner = new CaseRunner(judgements, catalogue);
        this.tracer = new CaseTracer(judgements.rules(), catalogue);
        this.text = new FailureText(messages, new Phrases(messages, catalogue.vocabulary()));
        this.terminal = terminal;
    }

    /** How one case came out, with the lines that tell why. */
    private record Told(ExitCode code, List<String> lines) {}

    /**
     * Runs them, and tells how many passed; that no hand-written case was run is a failure.
     *
     * @param cases written by hand
     * @param edges generated ones
     */
    ExitCode run(List<Case> cases, List<Case> edges) {
        List<Told> written = run(cases, "cli.tested");
        List<Told> generated = run(edges, "cli.tested_edges");
        Stream<ExitCode> none = written.isEmpty() ? Stream.of(ExitCode.INVALID) : Stream.empty();
        return ExitCode.worst(Stream.of(none, codes(written), codes(generated))
                .flatMap(codes -> codes)
                .toList());
    }

    private static Stream<ExitCode> codes(List<Told> all) {
        return all.stream().map(Told::code);
    }

    private List<Told> run(List<Case> cases, String summary) {
        List<Told> all = cases.parallelStream().map(this::run).toList();
        all.forEach(told -> told.lines().forEach(terminal::warning));
        long passed = all.stream().filter(told -> told.code() == ExitCode.MET).count();
        terminal.say(summary, all.size(), passed, all.size() - passed);
        return all;
    }

    private Told run(Case which) {
        try {
            return runner.run(which).isEmpty()
                    ? new Told(ExitCode.MET, List.of())
                    : new Told(
                            ExitCode.INVALID,
                            tracer.trace(which).stream().map(text::of).toList());
        } catch (InvalidRules e) {
            return new Told(ExitCode.INVALID, List.of(text.invalidRules(which, e)));
        } catch (IncompleteJudgement e) {
            return new Told(ExitCode.FAILED, List.of(text.incomplete(which, e)));
        } catch (RuntimeException e) {
            return new Told(ExitCode.FAILED, List.of(text.crashed(which, e)));
        }
    }
}
