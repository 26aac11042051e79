package org.bianmin.cli;

import java.util.function.Function;
import org.bianmin.report.WebPage;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.questionnaire.QuestionnaireJson;
import picocli.CommandLine;

/** {@code form html}: the questions of a self-check as one page that works without a network. */
@CommandLine.Command(name = "html")
final class FormHtmlCommand extends FormWriter {
    FormHtmlCommand() {
        super(".html", PlannedBlanks.Form.PAGE);
    }

    @Override
    Function<Questionnaire, byte[]> form() {
        return questionnaire -> WebPage.form(QuestionnaireJson.of(questionnaire));
    }
}
