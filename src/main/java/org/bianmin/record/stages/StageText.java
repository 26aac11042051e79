package org.bianmin.record.stages;

import java.math.BigDecimal;
import java.util.Optional;
import org.bianmin.record.words.Words;

/** Writes drafts and final results as the files beside a record, in the words that people read and write there. */
public final class StageText {
    private final StringBuilder text = new StringBuilder();
    private final String section;

    private StageText(String section) {
        this.section = section;
        text.append("# ").append(Words.shown("heading", section)).append('\n');
    }

    /** The text of a draft; who it was delivered to and who signed for it is left blank where it is not known. */
    public static String of(Draft draft) {
        StageText file = new StageText("draft");
        file.field("date", draft.date().toString());
        file.field("delivered_to", quoted(draft.deliveredTo()));
        file.field("received_by", quoted(draft.receivedBy()));
        file.field("working_days", String.valueOf(draft.workingDays()));
        file.field("objections_until", draft.objectionsUntil().toString());
        if (!draft.onlyWeekends().isEmpty()) {
            file.field("only_weekends", draft.onlyWeekends().toString());
        }
        file.field("record", draft.record());
        file.field("result", draft.result());
        file.figures(draft.figures());
        return file.text.toString();
    }

    /** The text of a final result. */
    public static String of(FinalResult result) {
        StageText file = new StageText("final");
        file.field("date", result.date().toString());
        if (!result.waived().isEmpty()) {
            file.field("waived", quoted(result.waived()));
        }
        file.field("files", "");
        result.files().forEach(named -> file.line(1, quoted(named.name()), named.digest()));
        file.figures(result.figures());
        return file.text.toString();
    }

    private void field(String key, String value) {
        line(0, Words.shown(section, key), value);
    }

    private void line(int depth, String key, String value) {
        text.append("  ".repeat(depth))
                .append(key)
                .append(value.isEmpty() ? ":" : ": ")
                .append(value)
                .append('\n');
    }

    private void figures(Figures figures) {
        field("figures", "");
        line(1, Words.shown("figures", "low"), plain(figures.low()));
        line(1, Words.shown("figures", "high"), plain(figures.high()));
        line(1, Words.shown("figures", "grade"), quoted(figures.grade().orElse("")));
        line(1, Words.shown("figures", "checked"), String.valueOf(figures.checked()));
        line(1, Words.shown("figures", "due"), String.valueOf(figures.due()));
        line(1, Words.shown("figures", "verdicts"), "");
        figures.verdicts().forEach((clause, verdict) -> line(2, quoted(clause), Words.shown("found", verdict)));
    }

    /** A score without end is left blank. */
    private static String plain(Optional<BigDecimal> score) {
        return score.map(BigDecimal::toPlainString).orElse("");
    }

    /** Text that people wrote, so that it is read back as it was whatever stands in it; nothing stays nothing. */
    private static String quoted(String written) {
        if (written.isEmpty()) {
            return "";
        }
        StringBuilder quoted = new StringBuilder("\"");
        written.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (character < ' '
                    || character >= 0x7F && character <= 0xA0
                    || Character.getType(character) == Character.FORMAT
                    || character == 0x2028
                    || character == 0x2029) {
                quoted.append(String.format(character > 0xFFFF ? "\\U%08X" : "\\u%04X", character));
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.append('"').toString();
    }
}
