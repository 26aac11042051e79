package org.bianmin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bianmin.cases.CaseRunner;
import org.bianmin.cases.CaseTracer;
import org.bianmin.cases.Trace;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.findings.Finding;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.record.Case;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;
import org.bianmin.rules.InvalidRules;

/** What is told of a case that did not come out as expected: one line, beginning with the place of the case. */
final class FailureText {
    private final Messages messages;
    private final Phrases phrases;

    FailureText(Messages messages, Phrases phrases) {
        this.messages = messages;
        this.phrases = phrases;
    }

    /** What was expected, what came out, and why. */
    String of(CaseTracer.Traced traced) {
        CaseRunner.Failure failure = traced.failure();
        Trace trace = traced.trace();
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text(
                "cli.case_failed",
                failure.which().place(),
                failure.which().name(),
                failure.clause(),
                failure.expected(),
                failure.actual()));
        if (trace.finding().isPresent()) {
            sentences.addAll(finding(trace.finding().get()));
        } else if (failure.actual().equals(CaseRunner.APART)) {
            sentences.add(sentence("cli.trace.apart", apart(trace)));
        }
        if (!trace.behind().isEmpty()) {
            String separator = messages.text("seen.separator");
            sentences.add(messages.text(
                    "cli.trace.behind",
                    trace.behind().stream()
                            .map(standing -> standing(standing, failure.which()))
                            .collect(Collectors.joining(separator))));
        }
        if (!trace.rules().isEmpty()) {
            sentences.add(messages.text(
                    "cli.trace.rules",
                    trace.rules().stream()
                            .map(this::rule)
                            .collect(Collectors.joining(messages.text("cli.trace.then")))));
        }
        return String.join(messages.text("cli.trace.separator"), sentences);
    }

    /** That the rules left a gap. */
    String incomplete(Place place, String name, IncompleteJudgement gap) {
        return messages.text("cli.case_incomplete", place, name, gap.getMessage());
    }

    /** That the rules cannot judge it at all. */
    String invalidRules(Place place, String name, InvalidRules invalid) {
        String said = String.join(messages.text("seen.separator"), invalid.messages());
        return messages.text("cli.case_invalid_rules", place, name, said);
    }

    /** That a rule, or the program, failed over it. */
    String crashed(Place place, String name, RuntimeException failure) {
        return messages.text("cli.case_crashed", place, name, failure);
    }

    private List<String> finding(Finding finding) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text(
                "cli.trace.required", phrases.required(finding.clause().check().orElseThrow())));
        if (!finding.details().isEmpty()) {
            sentences.add(sentence("cli.trace.seen", phrases.seen(finding)));
        }
        sentences.add(sentence("cli.trace.reason", phrases.reason(finding)));
        return sentences;
    }

    /** What people wrote may have its full stop already. */
    private String sentence(String key, String said) {
        return messages.text(key, said.replaceFirst("[。.]$", ""));
    }

    /** Why a clause is not judged at all. */
    private String apart(Trace trace) {
        if (trace.clause().isEmpty()) {
            return messages.text("cli.trace.no_limit");
        }
        Clause clause = trace.clause().get();
        if (!clause.validity().binds()) {
            return messages.text(
                    "seen.subject",
                    messages.word("validity", clause.validity().status()),
                    clause.validity().doubt());
        }
        if (clause.obligation() == Obligation.MAY) {
            return messages.word("obligation", clause.obligation());
        }
        if (clause.check().isEmpty()) {
            String why = clause.milestone().map(String::valueOf).orElse(clause.notCovered());
            return messages.text("seen.subject", messages.word("status", clause.status()), why);
        }
        return messages.text("cli.trace.no_name_binds");
    }

    /** Clauses of the case's own standard are called as in its file. */
    private String standing(Trace.Standing standing, Case which) {
        String own = which.standard() + "/";
        String key = standing.key().startsWith(own) ? standing.key().substring(own.length()) : standing.key();
        String verdict = standing.verdict()
                .map(found -> messages.word("verdict", found))
                .orElseGet(() -> messages.text("verdict.apart"));
        String stands = standing.finding()
                .map(finding -> messages.text("seen.stated_because", verdict, phrases.reason(finding)))
                .orElse(verdict);
        return messages.text("cli.trace.standing", key, standing.title(), stands);
    }

    private String rule(Trace.FiredRule rule) {
        String about = rule.prevailing()
                .map(clause -> messages.text("cli.trace.prevailing", rule.name(), clause))
                .orElse(rule.name());
        return rule.times() == 1 ? about : messages.text("cli.trace.times", about, rule.times());
    }
}
