package org.bianmin.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import picocli.CommandLine.Option;

/** Of which centre a blank form is wanted, or of which plan, and where it is to stand. */
final class CentreOptions {
    /** Where the register is looked for when the form is written elsewhere. */
    private static final Path INSPECTIONS = Path.of("inspections", "record.yaml");

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

    /** The folder of the plan of which all centres are meant; absent when one centre is. */
    Optional<Path> plan() {
        return Optional.ofNullable(plan);
    }

    /** The file that is to be written; absent when nobody named one. */
    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    /** Whether they name one centre or one plan, and everything that this takes. */
    boolean complete() {
        long ways = Stream.of(plan, code, name).filter(way -> way != null).count();
        boolean described = kind != null || region != null || !standards.isEmpty();
        boolean complete = kind != null && region != null && !standards.isEmpty();
        return ways == 1 && (name == null ? !described : complete) && (plan == null || output == null);
    }

    /**
     * The blank form of the one centre that is meant; absent when what is wrong was told.
     *
     * @param file where it is to stand
     * @throws org.bianmin.catalogue.yaml.InvalidInput if the options say what there is not
     */
    Optional<byte[]> blank(Catalogue catalogue, Blanks blanks, Path file, Terminal terminal) {
        return code != null ? registered(catalogue, blanks, file, terminal) : described(catalogue, blanks, file);
    }

    /** The plan and the numbers are those of the folder into which the record is written. */
    private Optional<byte[]> registered(Catalogue catalogue, Blanks blanks, Path file, Terminal terminal) {
        QuarterFiles files = new QuarterFiles(catalogue);
        Optional<Register> register = files.register(file).or(() -> files.register(INSPECTIONS));
        if (register.isEmpty()) {
            terminal.warn("cli.new_no_register", file, INSPECTIONS.resolveSibling(Register.FILE));
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
            terminal.problems(problems.all());
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
            terminal.warn("cli.new_without_standard", code, entry.name());
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
            problems.add(place("--standard"), "nothing_applies", centre.kind(), VisitJudge.numbers(taken));
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
