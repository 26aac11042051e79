package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.Difference;
import org.bianmin.record.Half;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Merger;
import org.bianmin.record.RecordReader;
import org.bianmin.record.RecordWriter;
import org.bianmin.record.evidence.Evidence;
import org.bianmin.record.evidence.EvidenceReader;
import org.bianmin.record.stages.StagedRecord;
import org.bianmin.record.stages.Stages;
import org.bianmin.report.DifferenceText;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: makes one record of what several inspectors wrote of one visit. */
@CommandLine.Command(name = "merge")
final class MergeCommand extends Command {
    @Parameters(arity = "2..*", paramLabel = "HALF", descriptionKey = "halves")
    private List<Path> files;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "merged")
    private Path out;

    @Override
    ExitCode run() throws IOException {
        if (out != null && !RecordFiles.isRecord(out)) {
            terminal().warn("cli.no_record_name", out);
            return ExitCode.USAGE;
        }
        if (out != null && Files.exists(out)) {
            terminal().warn("cli.exists", out);
            return ExitCode.USAGE;
        }
        Catalogue catalogue = settings().catalogue();
        RecordReader reader = new RecordReader(catalogue, Settings.today());
        Path target = Optional.ofNullable(out).orElse(files.get(0));
        InspectionRecord merged =
                new Merger(catalogue).merge(target, halves(reader, new EvidenceReader(catalogue.vocabulary())));
        String text = new RecordWriter(catalogue.vocabulary()).text(merged);
        check(reader, merged, text);
        if (out == null) {
            terminal().text(text);
        } else {
            try {
                Files.createDirectories(out.toAbsolutePath().getParent());
                WholeFile.create(out, text.getBytes(StandardCharsets.UTF_8));
            } catch (FileAlreadyExistsException e) {
                terminal().warn("cli.exists", out);
                return ExitCode.USAGE;
            }
        }
        return tell(catalogue, merged);
    }

    private List<Half> halves(RecordReader reader, EvidenceReader evidence) {
        List<Half> halves = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path file : files) {
            if (!seen.add(file.toAbsolutePath().normalize())) {
                problems.add(new Problem(new Place(file.toString(), 1, 1), "half_twice"));
                continue;
            }
            try {
                halves.add(half(file, evidence.read(new StagedRecord(reader.read(file), Stages.NONE))));
            } catch (InvalidInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return halves;
    }

    /** Files that belong to no question of a half are nobody's once it is merged, so they are told now. */
    private Half half(Path file, Evidence found) {
        found.unplaced().forEach(each -> terminal().warn("cli.half_unplaced", file, each.file()));
        return new Half(found.record(), found.files(), Digest.of(file));
    }

    /** What cannot be read back as it was meant must not be left behind. */
    private static void check(RecordReader reader, InspectionRecord merged, String text) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > YamlFile.MAXIMUM_SIZE) {
            Place place = new Place(merged.file().toString(), 1, 1);
            throw new InvalidInput(new Problem(place, "too_large", size, YamlFile.MAXIMUM_SIZE));
        }
        if (!reader.parse(merged.file(), text).saysTheSame(merged)) {
            throw new IllegalStateException("the merged record does not read back as it was written: " + text);
        }
    }

    private ExitCode tell(Catalogue catalogue, InspectionRecord merged) {
        List<Difference> differences = Difference.in(merged);
        DifferenceText text = new DifferenceText(settings().messages(), catalogue.vocabulary());
        differences.forEach(
                difference -> terminal().warn("cli.difference", text.where(difference), text.what(difference)));
        if (out != null) {
            terminal().say("cli.merged", files.size(), out, differences.size());
        }
        return differences.isEmpty() ? ExitCode.MET : ExitCode.OPEN;
    }
}
