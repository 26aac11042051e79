package org.bianmin.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bianmin.report.Messages;
import org.bianmin.score.sheet.Headline;

/** The table at the end of an audit, and what was wrong. */
final class Summary {
    private final Terminal terminal;
    private final Messages messages;

    Summary(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    ExitCode print(List<AuditRow> rows, Path out) {
        List<AuditRow.Figures> audited =
                rows.stream().map(AuditRow::summary).flatMap(Optional::stream).toList();
        if (!audited.isEmpty()) {
            terminal.table(
                    List.of("record", "problems", "advised", "undecided", "coverage", "score", "grade", "stage")
                            .stream()
                            .map(column -> messages.text("cli.column." + column))
                            .toList(),
                    audited.stream().map(this::cells).toList());
        }
        rows.forEach(this::troubles);
        long invalid =
                rows.stream().filter(row -> row.code() == ExitCode.INVALID).count();
        long failed = rows.stream().filter(row -> row.code() == ExitCode.FAILED).count();
        terminal.say("cli.summary", rows.size(), audited.size(), invalid, failed, out);
        return ExitCode.worst(rows.stream().map(AuditRow::code).toList());
    }

    private List<String> cells(AuditRow.Figures figures) {
        return List.of(
                figures.name(),
                String.valueOf(figures.problems()),
                String.valueOf(figures.advised()),
                String.valueOf(figures.undecided()),
                figures.checked() + "/" + figures.due(),
                score(figures.headline()),
                figures.headline().grade().orElse("—"),
                messages.word("stage", figures.stage()));
    }

    /** A score or its range; an end that is not there stays open. */
    static String score(Headline headline) {
        String low = headline.low().map(BigDecimal::toPlainString).orElse("");
        return headline.settled()
                ? low
                : low + "—" + headline.high().map(BigDecimal::toPlainString).orElse("");
    }

    private void troubles(AuditRow row) {
        terminal.problems(row.problems());
        if (!row.failure().isEmpty()) {
            terminal.warn("cli.failed", row.file(), row.failure());
        }
        if (!row.missingGlyphs().isEmpty()) {
            terminal.warn("cli.glyphs", row.file(), String.join(" ", row.missingGlyphs()));
        }
    }
}
