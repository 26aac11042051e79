package org.bianmin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Verdict;
import org.bianmin.record.stages.Stage;
import org.bianmin.report.Audit;
import org.bianmin.score.sheet.Headline;

/**
 * What is kept of one record of a batch.
 *
 * @param file the record
 * @param code what it alone would return
 * @param summary its figures; absent when it was not audited
 * @param problems what is wrong in it
 * @param failure what went wrong in the program; empty when nothing did
 * @param missingGlyphs characters that the report's font does not have
 */
record AuditRow(
        Path file,
        ExitCode code,
        Optional<Figures> summary,
        List<Problem> problems,
        String failure,
        List<String> missingGlyphs) {

    /** The figures of one audited record: counts of clauses, and what the visit is known by. */
    record Figures(
            String name,
            int problems,
            int advised,
            int undecided,
            int checked,
            int due,
            Headline headline,
            Stage stage) {}

    static AuditRow audited(Audit audit, List<String> missingGlyphs) {
        Assessment assessment = audit.assessment();
        Figures figures = new Figures(
                audit.record().name(),
                assessment.with(Verdict.FAILS).size(),
                assessment.with(Verdict.UNMET).size(),
                assessment.with(Verdict.UNDECIDED).size(),
                assessment.checked(),
                assessment.due(),
                audit.headline(),
                audit.progress().stages().stage());
        return new AuditRow(audit.record().file(), code(figures), Optional.of(figures), List.of(), "", missingGlyphs);
    }

    static AuditRow invalid(Path file, List<Problem> problems) {
        return new AuditRow(file, ExitCode.INVALID, Optional.empty(), problems, "", List.of());
    }

    static AuditRow failed(Path file, Exception failure) {
        return new AuditRow(file, ExitCode.FAILED, Optional.empty(), List.of(), String.valueOf(failure), List.of());
    }

    private static ExitCode code(Figures figures) {
        if (figures.problems() > 0) {
            return ExitCode.NOT_MET;
        }
        return figures.undecided() > 0 || figures.checked() < figures.due() ? ExitCode.OPEN : ExitCode.MET;
    }
}
