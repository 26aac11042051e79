package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.Centre;
import org.bianmin.record.quarter.CentreFields;
import org.bianmin.record.quarter.Plan;
import org.bianmin.record.quarter.QuarterFiles;
import org.bianmin.record.quarter.Register;
import org.bianmin.report.Messages;
import org.bianmin.report.PdfReport;
import org.bianmin.report.blank.BlankRecord;
import org.bianmin.report.blank.BlankWriter;
import org.bianmin.report.blank.Sheet;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code new}: a blank record of one centre, or of every centre of a plan that has none yet. */
@CommandLine.Command(name = "new")
final class NewCommand extends Command {
    /** Where the register is looked for when the record is written elsewhere. */
    private static final Path INSPECTIONS = Path.of("inspections", "record.yaml");

    private static final String PAPER = ".pdf";

    @Option(names = "--plan", paramLabel = "QUARTER", descriptionKey = "new_plan")
    private Path plan;

    @Option(names = "--centre", paramLabel = "CODE", descriptionKey = "new_centre")
    private String code;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "new_name")
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "new_kind")
    private String kind;

    @Option(names = "--region", paramLabel = "REGION", descriptionKey = "new_region")
    private String region;

    @Option(names = "--standard", split = ",", paramLabel = "ID", descriptionKey = "new_standard")
    private List<String> standards = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "new_output")
    private Path output;

    @Option(names = "--paper", descriptionKey = "new_paper")
    private boolean paper;

    @Override
    ExitCode run() throws IOException {
        long ways = Stream.of(plan, code, name).filter(way -> way != null).count();
        boolean described = kind != null || region != null || !standards.isEmpty();
        boolean complete = kind != null && region != null && !standards.isEmpty();
        if (ways != 1 || (name == null ? described : !complete) || (plan != null && output != null)) {
            terminal().warn("cli.new_one_way");
            return ExitCode.USAGE;
        }
        if (paper && plan == null && (output == null || !output.toString().endsWith(PAPER))) {
            terminal().warn("cli.new_paper_output");
            return ExitCode.USAGE;
        }
        if (output != null && Files.exists(output)) {
            terminal().warn("cli.file_exists", output);
            return ExitCode.USAGE;
        }
        Catalogue catalogue = settings().catalogue();
        Blanks blanks = new Blanks(catalogue, Settings.today(), form(catalogue));
        if (plan != null) {
            return new PlannedBlanks(plan, catalogue, blanks, paper, terminal()).write();
        }
        Path file = output == null ? Path.of("record.yaml") : output;
        Optional<byte[]> blank =
                code != null ? registered(catalogue, blanks, file) : described(catalogue, blanks, file);
        if (blank.isEmpty()) {
            return ExitCode.INVALID;
        }
        write(blank.get());
        return ExitCode.MET;
    }

    private Function<BlankRecord, byte[]> form(Catalogue catalogue) {
        if (paper) {
            Sheet sheet = new Sheet(catalogue.vocabulary(), Messages.CHINESE);
            return new PaperForm(sheet, new PdfReport(), terminal())::blank;
        }
        BlankWriter writer = new BlankWriter(catalogue.vocabulary(), Messages.CHINESE);
        return blank -> writer.write(blank).getBytes(StandardCharsets.UTF_8);
    }

    private void write(byte[] blank) throws IOException {
        if (output == null) {
            new String(blank, StandardCharsets.UTF_8).lines().forEach(terminal()::line);
            return;
        }
        Files.createDirectories(output.toAbsolutePath().getParent());
        WholeFile.create(output, blank);
    }

    /** The plan and the numbers are those of the folder into which the record is written. */
    private Optional<byte[]> registered(Catalogue catalogue, Blanks blanks, Path file) {
        QuarterFiles files = new QuarterFiles(catalogue);
        Optional<Register> register = files.register(file).or(() -> files.register(INSPECTIONS));
        if (register.isEmpty()) {
            terminal().warn("cli.new_no_register", file, INSPECTIONS.resolveSibling(Register.FILE));
            return Optional.empty();
        }
        List<Register.Entry> entries = register.get().coded(code);
        if (entries.isEmpty()) {
            Problems problems = new Problems();
            problems.unknown(
                    new Place(Register.FILE, 1, 1),
                    "unknown_code",
                    code,
                    register.get().codes());
            terminal().problems(problems.all());
            return Optional.empty();
        }
        Optional<Plan> covering =
                files.plan(file).filter(known -> known.team(code).isPresent());
        Register.Entry entry = entries.stream()
                .filter(each -> each.period().contains(Settings.today()))
                .findFirst()
                .orElse(entries.get(entries.size() - 1));
        boolean sample =
                register.get().sample() || covering.filter(Plan::sample).isPresent();
        Optional<byte[]> blank = blanks.of(entry, sample, covering, file);
        if (blank.isEmpty()) {
            terminal().warn("cli.new_without_standard", code, entry.name());
        }
        return blank;
    }

    /** What the options say is read like what a record says. */
    private Optional<byte[]> described(Catalogue catalogue, Blanks blanks, Path file) {
        Problems problems = new Problems();
        FieldReader options = new FieldReader(
                new Node.Fields(
                        place("new"),
                        List.of(
                                field("name", scalar("--name", name)),
                                field("kind", scalar("--kind", kind)),
                                field("region", scalar("--region", region)),
                                field(
                                        "standard",
                                        new Node.Items(
                                                place("--standard"),
                                                standards.stream()
                                                        .map(id -> scalar("--standard", id))
                                                        .toList())))),
                Keys.plain(),
                problems);
        CentreFields fields = new CentreFields(catalogue);
        Centre centre = new Centre(
                "",
                fields.name(options, "name"),
                fields.kind(options).orElse(""),
                fields.region(options).orElse(""),
                "");
        List<Standard> taken = fields.standards(options, "standard").stream()
                .flatMap(id -> catalogue.standard(id.text()).stream())
                .toList();
        problems.orElseThrow();
        Optional<byte[]> blank = blanks.of(centre, taken, file);
        if (blank.isEmpty()) {
            problems.add(place("--standard"), "nothing_applies", centre.kind(), Auditor.numbers(taken));
        }
        problems.orElseThrow();
        return blank;
    }

    private static Node scalar(String option, String text) {
        return new Node.Scalar(place(option), text.strip());
    }

    private static Node.Field field(String key, Node value) {
        return new Node.Field(value.place(), key, value);
    }

    private static Place place(String option) {
        return new Place(option, 1, 1);
    }
}
