package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Visit;
import org.bianmin.record.quarter.Plan;
import org.bianmin.record.stages.Draft;
import org.bianmin.record.stages.StageFiles;
import org.bianmin.record.stages.StageText;
import org.bianmin.report.Audit;
import picocli.CommandLine;

/** {@code draft}: notes what is fed back to a centre (反馈), and until when it may object. */
@CommandLine.Command(name = "draft")
final class DraftCommand extends StageCommand {
    @Override
    void advance(Audit audit) throws IOException {
        InspectionRecord record = audit.record();
        Path file = StageFiles.draft(record.file());
        if (audit.progress().stages().draft().isPresent()) {
            throw new InvalidInput(NewFile.exists(file));
        } else if (record.visit().kind() == Visit.Kind.SELF_CHECK) {
            throw invalid(record.file(), "draft_of_self_check");
        }
        checkDay(record.file(), record.file(), record.visit().date());
        Draft draft = draft(audit);
        NewFile.write(file, StageText.of(draft).getBytes(StandardCharsets.UTF_8));
        terminal().say("cli.drafted", record.name(), draft.date(), draft.objectionsUntil(), draft.workingDays(), file);
        draft.onlyWeekends()
                .forEach(year -> terminal()
                        .warn(
                                "cli.only_weekends",
                                record.name(),
                                year,
                                audit.office().id()));
    }

    /** The period of the plan goes before that of the office, which knows the holidays. */
    private Draft draft(Audit audit) {
        Office office = audit.office();
        int days = audit.record()
                .coveredBy()
                .flatMap(Plan::objectionDays)
                .or(office::objectionDays)
                .orElseThrow(() -> invalid(audit.record().file(), "no_objection_days", office.id()));
        LocalDate until = office.calendar().after(day(), days);
        List<Integer> onlyWeekends = office.calendar().uncovered(day(), until);
        return new Draft(
                day(),
                "",
                "",
                days,
                until,
                onlyWeekends,
                audit.digests().record(),
                Digest.of(json(audit)),
                figures(audit));
    }
}
