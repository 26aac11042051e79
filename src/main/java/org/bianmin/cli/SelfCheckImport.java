package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.RecordReader;
import org.bianmin.record.RecordWriter;
import org.bianmin.record.quarter.Numbering;
import org.bianmin.record.selfcheck.AnsweredForm;
import org.bianmin.record.selfcheck.RowKey;
import org.bianmin.record.selfcheck.SelfCheckReader;
import org.bianmin.report.Audit;
import org.bianmin.report.Messages;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.questionnaire.QuestionnaireMaker;
import org.bianmin.report.questionnaire.Standing;
import org.bianmin.report.questionnaire.Standings;
import org.bianmin.report.workbook.Filled;
import org.bianmin.report.workbook.FormWorkbook;

/** Makes of one form that came back the record of a self-check, and the same form with how each row stands. */
final class SelfCheckImport {
    private final Catalogue catalogue;
    private final Auditor auditor;
    private final SelfCheckReader reader;
    private final RecordReader records;
    private final Blanks blanks;
    private final Terminal terminal;

    SelfCheckImport(Settings.Loaded loaded, LocalDate today, Terminal terminal) {
        this.catalogue = loaded.catalogue();
        this.auditor = new Auditor(loaded, List.of(), today);
        this.reader = new SelfCheckReader(catalogue, today);
        this.records = new RecordReader(catalogue, today);
        this.blanks = new Blanks(catalogue, today, blank -> new byte[0]);
        this.terminal = terminal;
    }

    /**
     * Imports one form.
     *
     * @param folder where record and result are to stand
     * @throws InvalidInput if it is wrong, or one of what it writes is there already
     */
    void of(Path file, Path folder) throws IOException {
        AnsweredForm form = reader.read(file);
        // Its name is known to be one only once it was read.
        String centre = reader.record(file, form, folder.resolve("-")).centre().name();
        Path target = folder.resolve(Messages.CHINESE.text("file.self_check", centre));
        Path evidence = target.resolveSibling(target.getFileName().toString().replaceFirst("\\.yaml$", ""));
        Path result = folder.resolve(Messages.CHINESE.text(
                "file.result", file.getFileName().toString().replaceFirst("\\.[^.]*$", "")));
        List<Problem> there = new ArrayList<>();
        Stream.of(target, result, evidence)
                .filter(Files::exists)
                .map(NewFile::exists)
                .forEach(there::add);
        if (!there.isEmpty()) {
            throw new InvalidInput(there);
        }
        InspectionRecord record = reader.record(file, form, target);
        String text = new RecordWriter(catalogue.vocabulary()).text(record);
        if (!records.parse(target, text).saysTheSame(record)) {
            throw new IllegalStateException("the record does not read back as it was written: " + text);
        }
        SentPhotos photos = SentPhotos.of(form.photos(), Numbering.in(folder, catalogue.vocabulary()));
        Files.createDirectories(folder);
        photos.write(evidence);
        NewFile.write(target, text.getBytes(StandardCharsets.UTF_8));
        try {
            judged(form, file, target, result);
        } catch (InvalidInput e) {
            // A record that nothing can judge would stand in the way of the mended form.
            Files.delete(target);
            photos.remove(evidence);
            throw e;
        }
    }

    private void judged(AnsweredForm form, Path file, Path target, Path result) throws IOException {
        Audit audit = auditor.audit(target);
        Questionnaire questionnaire =
                new QuestionnaireMaker(catalogue.vocabulary(), Messages.CHINESE).of(blanks.before(audit.record()));
        unasked(form, questionnaire);
        Filled filled = Filled.of(
                form, new Standings(Messages.CHINESE, catalogue.vocabulary(), audit.assessment()).of(questionnaire));
        byte[] workbook = new FormWorkbook(Messages.CHINESE, FormXlsxCommand.THINGS).filled(questionnaire, filled);
        NewFile.write(result, workbook);
        terminal.say("cli.import_record", file, target);
        terminal.say(
                "cli.import_result",
                result,
                count(filled, Standing.Outcome.REACHED),
                count(filled, Standing.Outcome.NOT_REACHED),
                count(filled, Standing.Outcome.UNANSWERED));
    }

    private static long count(Filled filled, Standing.Outcome outcome) {
        return filled.found().orElseThrow().values().stream()
                .filter(standing -> standing.outcome() == outcome)
                .count();
    }

    /** What the standards do not ask any more stands in the record, but in no row of the result. */
    private void unasked(AnsweredForm form, Questionnaire questionnaire) {
        Set<RowKey> asked = questionnaire.rows().map(row -> row.key()).collect(Collectors.toSet());
        Stream.concat(
                        form.answers().keySet().stream(),
                        form.things().values().stream()
                                .flatMap(List::stream)
                                .flatMap(thing -> thing.answers().keySet().stream()))
                .filter(key -> !asked.contains(key))
                .distinct()
                .sorted(Comparator.comparing(RowKey::toString))
                .forEach(key -> terminal.warn("cli.import_unasked", key));
    }
}
