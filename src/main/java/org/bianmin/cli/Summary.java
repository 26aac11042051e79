package org.bianmin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bianmin.report.Messages;

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
                figures.settled() ? figures.low() : figures.low() + "—" + figures.high(),
                figures.grade().orElse("—"),
                messages.word("stage", figures.stage()));
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
