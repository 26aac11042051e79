package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.Visit;
import org.bianmin.record.quarter.Numbering;
import org.bianmin.record.quarter.Plan;
import org.bianmin.record.quarter.QuarterFiles;
import org.bianmin.record.quarter.Register;
import org.bianmin.record.words.Words;
import org.bianmin.report.Messages;

/** Writes a blank record for every centre of a plan that has none yet, or another form; what stands there stays. */
final class PlannedBlanks {
    private final Path folder;
    private final Catalogue catalogue;
    private final Blanks blanks;
    private final Form form;
    private final Terminal terminal;
    private final List<Recorded> recorded = new ArrayList<>();
    private boolean unreadable;

    /**
     * @param folder of the quarter, in which its plan stands
     * @param form what is written for each centre
     */
    PlannedBlanks(Path folder, Catalogue catalogue, Blanks blanks, Form form, Terminal terminal) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.blanks = blanks;
        this.form = form;
        this.terminal = terminal;
    }

    /** What is written for each centre; a record that is there stands only in the way of another. */
    enum Form {
        RECORD("file.record", "cli.new_summary"),
        PAPER("file.paper", "cli.new_papers"),
        WORKBOOK("file.form", "cli.form_summary"),
        PAGE("file.form_page", "cli.form_summary");

        private final String file;
        private final String summary;

        Form(String file, String summary) {
            this.file = file;
            this.summary = summary;
        }
    }

    /** A record that is there, with the code and the name that it gives its centre. */
    private record Recorded(Path file, String code, String name) {
        boolean of(Register.Entry entry) {
            return code.equals(entry.code()) || entry.isCalled(name);
        }
    }

    /**
     * Writes what is missing.
     *
     * @throws InvalidInput if there is no plan in the folder, or plan or register are wrong
     */
    ExitCode write() throws IOException {
        Path file = folder.resolve(Plan.FILE);
        if (!Files.exists(file)) {
            throw new InvalidInput(new Problem(new Place(file.toString(), 1, 1), "no_such_file"));
        }
        QuarterFiles files = new QuarterFiles(catalogue);
        Plan plan = files.plan(file).orElseThrow();
        Register register = files.register(file).orElseThrow();
        numbers(plan);
        if (form == Form.RECORD) {
            RecordFiles.of(List.of(folder)).stream()
                    .filter(Files::isRegularFile)
                    .forEach(this::look);
        }
        int written = 0;
        int left = 0;
        for (Plan.Team team : plan.teams()) {
            for (String code : team.centres()) {
                if (blank(code, plan, register)) {
                    written++;
                } else {
                    left++;
                }
            }
        }
        terminal.say(form.summary, written, left);
        return unreadable ? ExitCode.INVALID : ExitCode.MET;
    }

    /** From now on a number on a sheet means one question for the whole quarter. */
    private void numbers(Plan plan) throws IOException {
        Path file = folder.resolve(Numbering.FILE);
        if (!Files.exists(file)) {
            String text = "# " + Messages.CHINESE.text("blank.numbers", plan.quarter()) + "\n"
                    + Numbering.of(catalogue.vocabulary()).text();
            WholeFile.create(file, text.getBytes(StandardCharsets.UTF_8));
            terminal.say("cli.new_numbers", file);
        }
    }

    /** Only whose record it is matters here; what else is wrong in it is told when it is validated. */
    private void look(Path file) {
        try {
            FieldReader record = new FieldReader(YamlFile.read(file), Words.keys("record"), new Problems());
            Optional<Node> centre = isSelfCheck(record) ? Optional.empty() : record.node("centre");
            centre.map(node -> new FieldReader(node, Words.keys("centre"), new Problems()))
                    .ifPresent(fields -> recorded.add(new Recorded(
                            file,
                            fields.text("code").orElse(""),
                            fields.text("name").orElse(""))));
        } catch (InvalidInput e) {
            terminal.problems(e.problems());
            unreadable = true;
        }
    }

    /** What a centre saw of itself is no visit, wherever it lies. */
    private static boolean isSelfCheck(FieldReader record) {
        return record.node("visit")
                .map(node -> new FieldReader(node, Words.keys("visit"), new Problems()))
                .flatMap(visit -> visit.word("kind", Words.constants("kind", Visit.Kind.class)))
                .filter(Visit.Kind.SELF_CHECK::equals)
                .isPresent();
    }

    private boolean blank(String code, Plan plan, Register register) throws IOException {
        Register.Entry entry = register.coded(code).stream()
                .filter(each -> each.period().overlaps(Plan.days(plan.quarter())))
                .findFirst()
                .orElseThrow();
        Optional<Recorded> before =
                recorded.stream().filter(each -> each.of(entry)).findFirst();
        Path file = folder.resolve(Messages.CHINESE.text(form.file, entry.name()));
        if (before.isPresent() || Files.exists(file)) {
            terminal.say("cli.new_left", before.map(Recorded::file).orElse(file), code, entry.name());
            return false;
        }
        Optional<byte[]> blank;
        try {
            blank = blanks.of(entry, register.sample() || plan.sample(), Optional.of(plan), file);
        } catch (InvalidInput e) {
            terminal.problems(e.problems());
            unreadable = true;
            return false;
        }
        if (blank.isEmpty()) {
            terminal.say("cli.new_without_standard", code, entry.name());
            return false;
        }
        WholeFile.create(file, blank.get());
        terminal.say("cli.new_written", file, code, entry.name());
        return true;
    }
}
