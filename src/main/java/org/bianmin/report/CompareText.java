package org.bianmin.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.findings.Finding;
import org.bianmin.findings.VerdictComparison;
import org.bianmin.record.AnswerComparison;

/** Says where a centre's self-check and its inspection differ, and blames nobody. */
public final class CompareText {
    private final Messages messages;
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;

    public CompareText(Messages messages, Catalogue catalogue) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.vocabulary = catalogue.vocabulary();
    }

    /** Line by line: the days, the answers, the clauses. */
    public List<String> of(Audit self, Audit assessed) {
        String own = messages.word("kind", self.record().visit().kind());
        String theirs = messages.word("kind", assessed.record().visit().kind());
        LocalDate before = self.record().visit().date();
        LocalDate after = assessed.record().visit().date();
        List<String> lines = new ArrayList<>(List.of(
                assessed.record().centre().name(),
                messages.text(
                        "compare.days", own, before, theirs, after, Math.abs(ChronoUnit.DAYS.between(before, after)))));
        answers(
                lines,
                AnswerComparison.of(
                        catalogue,
                        self.record().with(self.assessment().observations()),
                        own,
                        assessed.record().with(assessed.assessment().observations()),
                        theirs),
                own,
                theirs);
        clauses(lines, VerdictComparison.of(self.assessment(), assessed.assessment()), own, theirs);
        lines.add(messages.text("compare.note"));
        return lines;
    }

    private void answers(List<String> lines, AnswerComparison answers, String own, String theirs) {
        lines.add(messages.text(
                "compare.answers",
                answers.same() + answers.differing(),
                answers.same(),
                answers.differing(),
                own,
                answers.onlySelf(),
                theirs,
                answers.onlyAssessed()));
        DifferenceText text = new DifferenceText(messages, vocabulary);
        answers.differences()
                .forEach(each -> lines.add(messages.text("compare.line", text.where(each), text.what(each))));
        answers.things().forEach(each -> {
            only(lines, each.group(), own, each.onlySelf());
            only(lines, each.group(), theirs, each.onlyAssessed());
        });
    }

    private void only(List<String> lines, String group, String whose, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(messages.text(
                    "compare.line",
                    vocabulary.group(group).map(QuestionGroup::name).orElseThrow(),
                    messages.text("compare.only", whose, String.join(messages.text("list.separator"), names))));
        }
    }

    private void clauses(List<String> lines, VerdictComparison verdicts, String own, String theirs) {
        lines.add(messages.text(
                "compare.clauses",
                verdicts.same() + verdicts.differing().size(),
                verdicts.same(),
                verdicts.differing().size(),
                verdicts.onlyOne()));
        verdicts.differing().forEach(pair -> {
            Finding finding = pair.second();
            lines.add(messages.text(
                    "compare.clause",
                    finding.standard().number(),
                    finding.clause().number(),
                    finding.clause().title(),
                    own,
                    messages.word("verdict", pair.first().verdict()),
                    theirs,
                    messages.word("verdict", finding.verdict())));
        });
    }
}
