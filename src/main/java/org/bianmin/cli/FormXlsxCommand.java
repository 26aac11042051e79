package org.bianmin.cli;

import java.io.IOException;
import java.util.function.Function;
import org.bianmin.report.Messages;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.workbook.FormWorkbook;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code form xlsx}: the questions of a self-check as a workbook. */
@CommandLine.Command(name = "xlsx")
final class FormXlsxCommand extends FormWriter {
    /** How many things of one kind have a column where nobody says more. */
    static final int THINGS = 12;

    private static final int MOST_THINGS = 60;

    @Option(names = "--things", paramLabel = "N", descriptionKey = "form_things")
    private int things = THINGS;

    FormXlsxCommand() {
        super(".xlsx", PlannedBlanks.Form.WORKBOOK);
    }

    @Override
    ExitCode run() throws IOException {
        if (things < 1 || things > MOST_THINGS) {
            terminal().warn("cli.form_things", things, MOST_THINGS);
            return ExitCode.USAGE;
        }
        return super.run();
    }

    @Override
    Function<Questionnaire, byte[]> form() {
        return new FormWorkbook(Messages.CHINESE, things)::blank;
    }
}
