package org.bianmin.record.quarter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Period;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Reads a register of centres. */
public final class RegisterReader {
    private final Catalogue catalogue;
    private final CentreFields centres;

    /**
     * @param catalogue the kinds, regions and standards that it may name
     */
    public RegisterReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.centres = new CentreFields(catalogue);
    }

    /**
     * Reads the file.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in it
     */
    public Register read(Path file) {
        Problems problems = new Problems();
        FieldReader fields = new FieldReader(YamlFile.read(file), Words.keys("register"), problems);
        boolean sample = Written.flag(fields, "sample");
        fields.must("centres");
        List<Register.Entry> entries = new ArrayList<>();
        for (Node item : fields.items("centres")) {
            FieldReader entry = new FieldReader(item, Words.keys("registered"), problems);
            entries.add(entry(entry));
            entry.finish();
        }
        fields.finish();
        unique(entries, problems, "code_twice", entry -> Stream.of(entry.code()));
        unique(entries, problems, "name_twice", Register.Entry::names);
        merged(entries, problems);
        problems.orElseThrow();
        return new Register(sample, List.copyOf(entries));
    }

    private Register.Entry entry(FieldReader entry) {
        List.of("code", "name", "kind", "region").forEach(entry::must);
        List<String> others = new ArrayList<>(entry.oneOrMoreTexts("aliases"));
        others.addAll(entry.oneOrMoreTexts("former_names"));
        Optional<String> region = centres.region(entry);
        Optional<LocalDate> from = Written.day(entry, "from");
        Optional<LocalDate> until = Written.day(entry, "until");
        Period period = new Period(from, until);
        if (period.backwards()) {
            entry.problems().add(entry.place("until"), "until_before_from", until.orElseThrow(), from.orElseThrow());
        }
        return new Register.Entry(
                entry.place(),
                centres.name(entry, "code"),
                centres.name(entry, "name"),
                List.copyOf(others),
                centres.kind(entry).orElse(""),
                region.orElse(""),
                standards(entry, region),
                entry.text("responsible").orElse(""),
                period,
                mergedInto(entry, until));
    }

    /** What no document adopts here can never bind a centre here; it would vanish in silence. */
    private List<String> standards(FieldReader entry, Optional<String> region) {
        Optional<Office> office = catalogue.offices().stream()
                .filter(each -> region.filter(each.district()::equals).isPresent())
                .findFirst();
        List<Node.Scalar> written = centres.standards(entry, "standards");
        office.ifPresent(adopting -> written.stream()
                .filter(standard -> adopting.adopted().stream()
                        .noneMatch(adoption -> adoption.standard().equals(standard.text())))
                .forEach(standard -> entry.problems()
                        .add(standard.place(), "never_adopted", standard.text(), adopting.district(), adopting.id())));
        return written.stream().map(Node.Scalar::text).toList();
    }

    private static Optional<String> mergedInto(FieldReader entry, Optional<LocalDate> until) {
        Optional<String> into = entry.text("merged_into");
        if (into.isPresent() && until.isEmpty()) {
            entry.problems().add(entry.place("merged_into"), "merged_without_end");
        }
        return into;
    }

    /** Two entries may share a code or a name one after the other, never on the same day. */
    private static void unique(
            List<Register.Entry> entries,
            Problems problems,
            String problem,
            Function<Register.Entry, Stream<String>> keys) {
        Map<String, List<Register.Entry>> owners = new HashMap<>();
        for (Register.Entry entry : entries) {
            keys.apply(entry).filter(key -> !key.isEmpty()).distinct().forEach(key -> {
                List<Register.Entry> before = owners.computeIfAbsent(WordList.folded(key), folded -> new ArrayList<>());
                before.stream()
                        .filter(other -> other != entry && other.period().overlaps(entry.period()))
                        .findFirst()
                        .ifPresent(other -> problems.add(
                                entry.place(), problem, key, other.place().line()));
                before.add(entry);
            });
        }
    }

    private static void merged(List<Register.Entry> entries, Problems problems) {
        List<String> codes = entries.stream().map(Register.Entry::code).toList();
        for (Register.Entry entry : entries) {
            entry.mergedInto()
                    .filter(into -> !codes.contains(into) || into.equals(entry.code()))
                    .ifPresent(into -> problems.unknown(
                            entry.place(),
                            "unknown_code",
                            into,
                            codes.stream()
                                    .filter(code -> !code.equals(entry.code()))
                                    .toList()));
        }
    }
}
