package org.bianmin.report.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.report.Messages;
import org.bianmin.score.sheet.RowScore;
import org.bianmin.score.sheet.ScoreSheet;

/**
 * What is proposed apart from points (通报、约谈、待岗), for the office alone (内部建议单): it is never part of a report, and people
 * decide.
 */
public final class ProposalSheet {
    private final Messages messages;
    private final ChargePhrases charges;
    private final SheetPhrases phrases;

    /** @param messages in which language it speaks */
    public ProposalSheet(Messages messages) {
        this.messages = messages;
        this.charges = new ChargePhrases(messages);
        this.phrases = new SheetPhrases(messages);
    }

    /** One proposal. */
    private record Line(String who, String what, String because, String certain) {}

    /**
     * The proposals of one score sheet as a tree, which {@link org.bianmin.report.PdfReport#proposals} prints.
     *
     * @param sample whether what it rests on is an example (示例数据)
     * @return absent where nothing is proposed: then there is no such sheet
     */
    public Optional<Map<String, Object>> of(ScoreSheet sheet, boolean sample) {
        List<Line> lines = lines(sheet);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sample", sample || sheet.scheme().sample());
        json.put("title", messages.text("proposal.title"));
        json.put("notice", messages.text("proposal.notice"));
        json.put("centre", sheet.centre());
        json.put("period", sheet.period());
        json.put("scheme", scheme(sheet));
        json.put("proposals", lines.stream().map(ProposalSheet::line).toList());
        return Optional.of(json);
    }

    /** The same as lines of text; none where nothing is proposed. */
    public List<String> text(ScoreSheet sheet) {
        List<Line> lines = lines(sheet);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> text = new ArrayList<>(List.of(
                messages.text("score_sheet.named", messages.text("proposal.title"), messages.text("proposal.notice")),
                messages.text("score_sheet.head", sheet.centre(), sheet.period()),
                scheme(sheet)));
        lines.forEach(line ->
                text.add(messages.text("proposal.line", line.who(), line.what(), line.because(), line.certain())));
        return List.copyOf(text);
    }

    private String scheme(ScoreSheet sheet) {
        return messages.text(
                "score_sheet.scheme",
                sheet.scheme().title(),
                sheet.scheme().basis().orElse(messages.text("score_sheet.no_basis")));
    }

    private List<Line> lines(ScoreSheet sheet) {
        return sheet.targets().stream()
                .flatMap(target -> target.proposals().stream().map(proposed -> line(target, proposed)))
                .toList();
    }

    private Line line(ScoreSheet.TargetScore target, ScoreSheet.Proposed proposed) {
        return new Line(
                SheetText.who(messages, target),
                proposed.what(),
                target.sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .filter(row -> row.row().id().equals(proposed.because()))
                        .findFirst()
                        .map(this::because)
                        .orElseGet(() -> messages.text("proposal.total", phrases.range(target.total()))),
                messages.text(proposed.certain() ? "proposal.certain" : "proposal.open"));
    }

    /** The row's words, and what happened as far as it counts or may. */
    private String because(RowScore row) {
        String happened = row.charges().stream()
                .filter(ChargePhrases::mayCount)
                .map(charge -> messages.text(
                        "proposal.charge",
                        charges.happened(charge),
                        messages.text(
                                "score_sheet.count",
                                charge.entry().count(),
                                RowJson.unit(row.row().price()).orElse(""))))
                .collect(Collectors.joining(messages.text("seen.separator")));
        return messages.text("proposal.row", row.row().id(), row.row().quote(), happened);
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("who", line.who());
        json.put("what", line.what());
        json.put("because", line.because());
        json.put("certain", line.certain());
        return json;
    }
}
