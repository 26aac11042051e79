package org.bianmin.record.quarter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Directory;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.WorkCalendar;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Reads the plan of a quarter. */
public final class PlanReader {
    private static final Pattern QUARTER = Words.pattern("quarter");
    private static final Map<String, String> ORDINALS = Words.spellings("ordinal");
    private static final Map<String, Plan.Scope> SCOPES = Words.constants("scope", Plan.Scope.class);

    private final Catalogue catalogue;
    private final Optional<Register> register;

    /**
     * @param catalogue the standards and dimensions that it may name
     * @param register the centres that it may name; without one it may name none
     */
    public PlanReader(Catalogue catalogue, Optional<Register> register) {
        this.catalogue = catalogue;
        this.register = register;
    }

    /**
     * Reads the file.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in it
     */
    public Plan read(Path file) {
        Problems problems = new Problems();
        FieldReader fields = new FieldReader(YamlFile.read(file), Words.keys("plan"), problems);
        Optional<String> quarter = quarter(fields);
        quarter.ifPresent(read -> ofItsFolder(file, read, fields));
        Optional<Plan.Scope> scope = fields.word("scope", SCOPES);
        Plan plan = new Plan(
                file,
                Written.flag(fields, "sample"),
                quarter.orElse(""),
                fields.requiredText("basis"),
                fields.requiredText("number"),
                fields.requiredText("approved_by"),
                fields.required("approved_on", Written.day(fields, "approved_on"), LocalDate.EPOCH),
                fields.required("scope", scope, Plan.Scope.FULL),
                dimensions(fields, scope),
                new TeamsReader(register, quarter, problems).read(fields),
                directories(fields),
                objectionDays(fields),
                carry(fields));
        fields.finish();
        problems.orElseThrow();
        return plan;
    }

    private static Optional<Integer> objectionDays(FieldReader fields) {
        Optional<Integer> days = Written.count(fields, "objection_days");
        days.filter(number -> !WorkCalendar.period(number))
                .ifPresent(
                        number -> fields.problems().add(fields.place("objection_days"), "not_objection_days", number));
        return days;
    }

    private static Optional<String> quarter(FieldReader fields) {
        String written = fields.requiredText("quarter");
        Matcher matcher = QUARTER.matcher(WordList.folded(written));
        if (written.isEmpty()) {
            return Optional.empty();
        } else if (!matcher.matches()) {
            fields.problems().add(fields.place("quarter"), "not_a_quarter", written);
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) + "Q" + ORDINALS.get(matcher.group(2)));
    }

    /** A folder that is called like a quarter holds no other. */
    private static void ofItsFolder(Path file, String quarter, FieldReader fields) {
        Path folder = file.toAbsolutePath().normalize().getParent().getFileName();
        if (folder != null
                && folder.toString().matches("\\d{4}Q[1-4]")
                && !folder.toString().equals(quarter)) {
            fields.problems().add(fields.place("quarter"), "quarter_of_other_folder", quarter, folder);
        }
    }

    private List<String> dimensions(FieldReader fields, Optional<Plan.Scope> scope) {
        boolean special = scope.filter(Plan.Scope.SPECIAL::equals).isPresent();
        List<Node> written = fields.items("dimensions");
        if (special && written.isEmpty()) {
            fields.problems().add(fields.place("scope"), "special_without_dimensions");
        } else if (scope.isPresent() && !special && fields.node("dimensions").isPresent()) {
            fields.problems().add(fields.place("dimensions"), "dimensions_without_special");
        }
        WordList known = catalogue.vocabulary().list(Vocabulary.DIMENSIONS).orElseThrow();
        List<String> dimensions = new ArrayList<>();
        for (Node node : written) {
            if (!(node instanceof Node.Scalar scalar)) {
                fields.problems().add(node.place(), "expected_value");
                continue;
            }
            known.canonical(scalar.text())
                    .ifPresentOrElse(
                            dimensions::add,
                            () -> fields.problems()
                                    .unknown(node.place(), "unknown_word", scalar.text(), known.spellings()));
        }
        return dimensions.stream().distinct().toList();
    }

    private List<Plan.DirectorySample> directories(FieldReader fields) {
        CentreFields centres = new CentreFields(catalogue);
        List<Plan.DirectorySample> samples = new ArrayList<>();
        for (Node item : fields.items("directories")) {
            FieldReader directory = new FieldReader(item, Words.keys("directory"), fields.problems());
            directory.must("standard");
            directory.must("items");
            List<Node.Scalar> standards = centres.standards(directory, "standard");
            String standard = standards.isEmpty() ? "" : standards.get(0).text();
            String id = directory.text("directory").orElse(standard);
            samples.add(new Plan.DirectorySample(
                    id, items(directory, known(directory, standard, id)), directory.requiredText("drawn")));
            directory.finish();
        }
        return List.copyOf(samples);
    }

    /** The numbers of the items in a directory of a standard. */
    private Set<Integer> known(FieldReader fields, String standard, String id) {
        List<Directory> directories =
                catalogue.standard(standard).map(Standard::directories).orElse(List.of());
        List<String> ids = directories.stream().map(Directory::id).toList();
        if (directories.isEmpty() && !standard.isEmpty()) {
            fields.problems().add(fields.place("standard"), "no_directory", standard);
        } else if (!standard.isEmpty() && !ids.contains(id)) {
            fields.problems().unknown(fields.place("directory"), "no_such_directory", id, ids);
        }
        return directories.stream()
                .filter(directory -> directory.id().equals(id))
                .flatMap(found -> found.items().stream())
                .map(Directory.Item::number)
                .collect(Collectors.toSet());
    }

    private static List<Integer> items(FieldReader directory, Set<Integer> known) {
        List<Integer> items = new ArrayList<>();
        for (Node node : directory.items("items")) {
            Optional<Integer> number = Written.count(node, directory.problems());
            if (number.filter(found -> items.contains(found) || !known.isEmpty() && !known.contains(found))
                    .isPresent()) {
                directory.problems().add(node.place(), "item_number", number.get());
            }
            number.ifPresent(items::add);
        }
        return List.copyOf(items);
    }

    private static Optional<Integer> carry(FieldReader fields) {
        return fields.node("carry").flatMap(node -> {
            FieldReader carry = new FieldReader(node, Words.keys("carry"), fields.problems());
            carry.must("months");
            Optional<Integer> months = Written.count(carry, "months");
            carry.finish();
            return months;
        });
    }
}
