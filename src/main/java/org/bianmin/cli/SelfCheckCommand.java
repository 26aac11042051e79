package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.report.Audit;
import org.bianmin.report.Messages;
import org.bianmin.report.PdfReport;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.questionnaire.QuestionnaireMaker;
import org.bianmin.report.questionnaire.Standings;
import org.bianmin.report.todo.Poster;
import org.bianmin.report.todo.ScoreText;
import org.bianmin.report.todo.ToDoText;
import org.bianmin.report.workbook.Filled;
import org.bianmin.report.workbook.FormWorkbook;
import org.bianmin.todo.ToDo;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code selfcheck}: what is missing at a centre and how to put it right, as a list of things to do. */
@CommandLine.Command(name = "selfcheck")
final class SelfCheckCommand extends Command {
    private static final String NEXT = "";

    @Parameters(arity = "1..*", paramLabel = "RECORD", descriptionKey = "records")
    private List<Path> arguments;

    @Option(names = "--pdf", paramLabel = "FILE", descriptionKey = "selfcheck_pdf")
    private Path pdf;

    @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "selfcheck_xlsx")
    private Path xlsx;

    @Option(names = "--long", descriptionKey = "selfcheck_long")
    private boolean whole;

    @Option(names = "--score", descriptionKey = "selfcheck_score")
    private boolean score;

    @Option(
            names = "--goal",
            arity = "0..1",
            fallbackValue = NEXT,
            paramLabel = "GRADE",
            descriptionKey = "selfcheck_goal")
    private Optional<String> goal = Optional.empty();

    private Vocabulary vocabulary;
    private Catalogue catalogue;

    @Override
    ExitCode run() throws Exception {
        List<Path> files = RecordFiles.of(arguments);
        if ((pdf != null || xlsx != null) && files.size() > 1) {
            terminal().warn("cli.selfcheck_one_pdf");
            return ExitCode.USAGE;
        } else if (pdf != null && !pdf.toString().endsWith(".pdf")) {
            terminal().warn("cli.selfcheck_pdf_name", pdf);
            return ExitCode.USAGE;
        } else if (xlsx != null && !xlsx.toString().endsWith(".xlsx")) {
            terminal().warn("cli.selfcheck_xlsx_name", xlsx);
            return ExitCode.USAGE;
        } else if (pdf == null && whole) {
            terminal().warn("cli.selfcheck_long_without_pdf");
            return ExitCode.USAGE;
        }
        Settings.Loaded loaded = settings().load();
        vocabulary = loaded.catalogue().vocabulary();
        catalogue = loaded.catalogue();
        Auditor auditor = new Auditor(loaded, List.of(), Settings.today());
        List<ExitCode> codes = new ArrayList<>();
        for (Path file : files) {
            codes.add(told(() -> list(auditor.selfCheck(file), codes.isEmpty())));
        }
        return codes.contains(ExitCode.USAGE) ? ExitCode.USAGE : ExitCode.worst(codes);
    }

    private ExitCode list(Audit audit, boolean first) throws IOException {
        Optional<String> grade = goal.filter(written -> !written.equals(NEXT));
        if (grade.isPresent() && !wanted(audit.score().rate(), grade.get())) {
            return ExitCode.USAGE;
        }
        ToDo todo =
                ToDo.of(audit.assessment(), vocabulary, audit.record().centre().kind());
        if (!first) {
            terminal().line("");
        }
        new ToDoText(settings().messages(), vocabulary).of(audit, todo).lines().forEach(terminal()::line);
        ScoreText text = new ScoreText(settings().messages());
        if (score) {
            text.score(audit.score(), audit.assessment()).forEach(terminal()::line);
        }
        if (goal.isPresent()) {
            text.goal(audit.score(), audit.assessment(), todo, grade).forEach(terminal()::line);
        }
        if (pdf != null) {
            print(audit, todo);
        }
        if (xlsx != null) {
            fill(audit);
        }
        if (!todo.missing().isEmpty()) {
            return ExitCode.NOT_MET;
        }
        return todo.open() ? ExitCode.OPEN : ExitCode.MET;
    }

    /** Whether a grade is one to work for; where the scheme has none, that is told instead of points. */
    private boolean wanted(Rate rate, String grade) {
        List<String> grades = ScoreText.grades(rate);
        if (rate.grades().isEmpty() || grades.contains(grade)) {
            return true;
        }
        String known = String.join(settings().messages().text("list.separator"), grades);
        if (rate.grades().stream().map(Grade::name).anyMatch(grade::equals)) {
            terminal().warn("cli.selfcheck_lowest_grade", known);
        } else {
            terminal().warn("cli.selfcheck_no_grade", grade, known);
        }
        return false;
    }

    /** The workbook of the self-check with what the record says, and how each row stands. */
    private void fill(Audit audit) throws IOException {
        Questionnaire questionnaire = new QuestionnaireMaker(vocabulary, Messages.CHINESE)
                .of(new Blanks(catalogue, Settings.today(), blank -> new byte[0]).before(audit.record()));
        Filled filled = Filled.of(
                audit.record(),
                questionnaire,
                new Standings(Messages.CHINESE, vocabulary, audit.assessment()).of(questionnaire));
        Files.createDirectories(xlsx.toAbsolutePath().getParent());
        WholeFile.replace(
                xlsx, new FormWorkbook(Messages.CHINESE, FormXlsxCommand.THINGS).filled(questionnaire, filled));
        terminal().say("cli.selfcheck_filled", xlsx);
    }

    private void print(Audit audit, ToDo todo) throws IOException {
        Poster poster = new Poster(new PdfReport(), new ToDoText(Messages.CHINESE, vocabulary).of(audit, todo));
        Poster.Printed printed = whole ? poster.whole() : poster.onOnePage();
        Files.createDirectories(pdf.toAbsolutePath().getParent());
        WholeFile.replace(pdf, printed.pdf().bytes());
        if (!printed.pdf().missingGlyphs().isEmpty()) {
            terminal().warn("cli.glyphs", pdf, String.join(" ", printed.pdf().missingGlyphs()));
        }
        terminal().say("cli.selfcheck_written", pdf, printed.pdf().pages());
        if (printed.leftOut() > 0) {
            terminal().say("cli.selfcheck_left_out", printed.leftOut());
        }
    }
}
