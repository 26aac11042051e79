package org.bianmin.cli;

import java.time.LocalDate;
import java.util.Locale;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Precedence;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;
import org.bianmin.facts.Facts;
import org.bianmin.findings.Finding;
import org.bianmin.findings.RollUpFinding;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;

/** Tells on the terminal what a clause says, how it is judged, and what was found. */
final class ClauseText {
    private final Terminal terminal;
    private final Messages messages;
    private final Phrases phrases;

    ClauseText(Terminal terminal, Messages messages, Phrases phrases) {
        this.terminal = terminal;
        this.messages = messages;
        this.phrases = phrases;
    }

    /** The clause as the standard has it. */
    void print(Standard standard, Clause clause) {
        terminal.line(standard.number() + " " + clause.id() + " " + clause.title());
        line("quote", clause.quote());
        line("obligation", messages.word("obligation", clause.obligation()));
        if (clause.obligation() != Obligation.MAY) {
            line("status", messages.word("status", clause.status()));
        }
        line("binds", messages.word("body", clause.binds()));
        line("dimension", clause.dimension());
        line("same_as", clause.precedence().sameAs().orElse(""));
        clause.precedence().overrides().stream()
                .filter(override -> !override.yielded())
                .forEach(override -> precedence("overrides", override));
        clause.precedence().givesWay().forEach(prevailing -> precedence("gives_way", prevailing));
        line("milestone", clause.milestone().map(LocalDate::toString).orElse(""));
        clause.conditions().forEach(condition -> line("condition", condition(condition)));
        clause.check().ifPresent(check -> line("required", phrases.required(check)));
        line("not_covered", clause.notCovered());
        line("proof", clause.evidence());
        line("remedy", clause.remedy());
        validity(clause);
        line("note", clause.note());
    }

    private void precedence(String key, Precedence.Override other) {
        line(key, other.clause() + " " + other.reason() + " " + other.basis());
    }

    /** The heading with the parts that make it hold. */
    void print(Standard standard, RollUp rollUp) {
        terminal.line(standard.number() + " " + rollUp.number() + " " + rollUp.title());
        line("quote", rollUp.quote());
        rollUp.parts()
                .forEach(part -> line(
                        "part",
                        part + " "
                                + standard.clause(part)
                                        .map(Clause::title)
                                        .or(() -> standard.rollUp(part).map(RollUp::title))
                                        .orElse("")));
        line("note", rollUp.note());
    }

    /** How the heading stands at one visit, and by which parts. */
    void print(RollUpFinding finding) {
        line("verdict", messages.word("verdict", finding.verdict()));
        finding.parts().stream()
                .filter(part -> part.broken() || part.open())
                .forEach(part -> line(
                        "reason",
                        part.id() + " " + part.title() + " "
                                + messages.word("verdict", part.verdict().orElseThrow())));
    }

    private String condition(Condition condition) {
        return phrases.condition(condition);
    }

    private void validity(Clause clause) {
        if (!clause.validity().binds()) {
            line(
                    "validity",
                    messages.word("validity", clause.validity().status()) + " "
                            + clause.validity().doubt());
        }
        if (clause.check().isPresent() && clause.check().get() instanceof Check.Names names) {
            Facts.apart(names)
                    .forEach(name -> line(
                            "validity",
                            name.label() + " "
                                    + messages.word("validity", name.validity().status()) + " "
                                    + name.validity().doubt()));
        }
    }

    /** What was found for it at one visit. */
    void print(Finding finding) {
        line("verdict", messages.word("verdict", finding.verdict()));
        line("reason", phrases.reason(finding));
        line("seen", phrases.seen(finding));
        finding.details()
                .forEach(detail -> detail.margin()
                        .ifPresent(margin -> line(
                                "margin",
                                detail.subject() + " " + margin.value().toPlainString() + unit(finding))));
    }

    private static String unit(Finding finding) {
        return finding.clause().check().orElseThrow() instanceof Check.Limit limit ? limit.unit() : "";
    }

    private void line(String key, String text) {
        if (!text.isBlank()) {
            terminal.line("  " + messages.text("cli.clause." + key.toLowerCase(Locale.ROOT)) + " " + text.strip());
        }
    }
}
