package org.bianmin.cli;

import java.nio.file.Path;
import java.util.List;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.record.Centre;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Visit;
import org.bianmin.report.Audit;
import org.bianmin.report.CompareText;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code compare}: where a centre's self-check and its inspection differ. */
@CommandLine.Command(name = "compare")
final class CompareCommand extends Command {
    @Parameters(index = "0", paramLabel = "SELF", descriptionKey = "compare_self")
    private Path selfCheck;

    @Parameters(index = "1", paramLabel = "ASSESSED", descriptionKey = "compare_assessed")
    private Path inspection;

    @Override
    ExitCode run() {
        Settings.Loaded loaded = settings().load();
        Auditor auditor = new Auditor(loaded, List.of(), Settings.today());
        Audit self = auditor.selfCheck(selfCheck);
        Audit assessed = auditor.audit(inspection);
        check(self.record(), assessed.record());
        new CompareText(settings().messages(), loaded.catalogue())
                .of(self, assessed)
                .forEach(terminal()::line);
        return ExitCode.MET;
    }

    private static void check(InspectionRecord self, InspectionRecord assessed) {
        if (self.visit().kind() != Visit.Kind.SELF_CHECK) {
            throw invalid(self, "compare_no_self_check");
        } else if (assessed.visit().kind() == Visit.Kind.SELF_CHECK) {
            throw invalid(assessed, "compare_self_check_twice");
        } else if (!same(self.centre(), assessed.centre())) {
            throw invalid(
                    assessed,
                    "compare_other_centre",
                    assessed.centre().name(),
                    self.centre().name());
        }
    }

    /** The code says it where both have one. */
    private static boolean same(Centre one, Centre other) {
        return one.code().isEmpty() || other.code().isEmpty()
                ? one.name().equals(other.name()) && one.region().equals(other.region())
                : one.code().equals(other.code());
    }

    private static InvalidInput invalid(InspectionRecord record, String key, Object... arguments) {
        return new InvalidInput(new Problem(new Place(record.file().toString(), 1, 1), key, arguments));
    }
}
