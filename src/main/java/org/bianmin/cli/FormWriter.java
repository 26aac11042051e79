package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.report.Messages;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.questionnaire.QuestionnaireMaker;
import picocli.CommandLine.Mixin;

/** Writes the questions of a self-check in one form, of one centre or of every centre of a plan. */
abstract class FormWriter extends Command {
    @Mixin
    private CentreOptions centre;

    private final String ending;
    private final PlannedBlanks.Form planned;

    /**
     * @param ending of the files
     * @param planned what is written for each centre of a plan
     */
    FormWriter(String ending, PlannedBlanks.Form planned) {
        this.ending = ending;
        this.planned = planned;
    }

    /** How the form is written. */
    abstract Function<Questionnaire, byte[]> form();

    @Override
    ExitCode run() throws IOException {
        if (!centre.complete()) {
            terminal().warn("cli.new_one_way");
            return ExitCode.USAGE;
        }
        Optional<Path> output = centre.output();
        if (centre.plan().isEmpty()
                && output.filter(file -> file.toString().endsWith(ending)).isEmpty()) {
            terminal().warn("cli.form_output", ending);
            return ExitCode.USAGE;
        }
        if (output.filter(Files::exists).isPresent()) {
            terminal().warn("cli.file_exists", output.get());
            return ExitCode.USAGE;
        }
        Catalogue catalogue = settings().catalogue();
        QuestionnaireMaker questionnaires = new QuestionnaireMaker(catalogue.vocabulary(), Messages.CHINESE);
        Function<Questionnaire, byte[]> form = form();
        Blanks blanks = new Blanks(catalogue, Settings.today(), blank -> form.apply(questionnaires.of(blank)));
        if (centre.plan().isPresent()) {
            return new PlannedBlanks(centre.plan().get(), catalogue, blanks, planned, terminal()).write();
        }
        Path file = output.get();
        Optional<byte[]> blank = centre.blank(catalogue, blanks, file, terminal());
        if (blank.isEmpty()) {
            return ExitCode.INVALID;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.create(file, blank.get());
        terminal().say("cli.form_written", file);
        return ExitCode.MET;
    }
}
