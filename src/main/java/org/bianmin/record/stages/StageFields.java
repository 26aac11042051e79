package org.bianmin.record.stages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.Visit;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Reads what the files beside a record have in common: days, digests, names, clauses, figures. */
final class StageFields {
    private static final Map<String, String> VERDICTS = Words.spellings("found");

    private final Problems problems;

    StageFields(Problems problems) {
        this.problems = problems;
    }

    /** A day that must be there, not before another file's and not in the future. */
    LocalDate day(FieldReader fields, LocalDate earliest, Path earlier, LocalDate today) {
        Optional<LocalDate> day = day(fields, "date");
        LocalDate found = fields.required("date", day, earliest);
        if (found.isBefore(earliest)) {
            problems.add(fields.place("date"), "stage_too_early", found, earlier.getFileName(), earliest);
        } else if (found.isAfter(today)) {
            problems.add(fields.place("date"), "stage_in_future", found, today);
        }
        return found;
    }

    Optional<LocalDate> day(FieldReader fields, String key) {
        return fields.node(key).flatMap(node -> Written.day(node, problems));
    }

    /** A whole number of at least one. */
    int number(FieldReader fields, String key) {
        String written = WordList.folded(fields.requiredText(key));
        if (written.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(written);
        }
        if (!written.isEmpty()) {
            problems.add(fields.place(key), "not_a_number_from_one", written);
        }
        return 0;
    }

    String digest(FieldReader fields, String key) {
        String written = fields.requiredText(key);
        if (!written.isEmpty() && !written.matches("[0-9a-f]{64}")) {
            problems.add(fields.place(key), "not_a_digest", written);
        }
        return written;
    }

    /** Why; words that say nothing are no reason. */
    String reason(FieldReader fields) {
        String reason = fields.requiredText("reason");
        if (!reason.isEmpty() && !Written.saysWhy(reason)) {
            problems.add(fields.place("reason"), "no_reason", reason);
        }
        return reason;
    }

    /** One person or several, each with the unit. */
    List<Visit.Inspector> people(FieldReader fields, String key) {
        fields.must(key);
        List<Node> nodes = fields.node(key)
                .map(node -> node instanceof Node.Items items ? items.items() : List.of(node))
                .orElse(List.of());
        if (nodes.isEmpty() && fields.node(key).isPresent()) {
            problems.add(fields.place(key), "missing", Words.shown("review", key));
        }
        return nodes.stream().map(this::person).toList();
    }

    private Visit.Inspector person(Node node) {
        FieldReader person = new FieldReader(node, Words.keys("inspector"), problems);
        Visit.Inspector read = new Visit.Inspector(person.requiredText("name"), person.requiredText("unit"));
        person.finish();
        return read;
    }

    /**
     * Each item of a list of mappings with keys of their own.
     *
     * @param section of these keys
     */
    <T> List<T> each(FieldReader fields, String key, String section, Function<FieldReader, T> read) {
        fields.must(key);
        List<Node> items = fields.items(key);
        if (items.isEmpty()
                && fields.node(key).filter(Node.Items.class::isInstance).isPresent()) {
            problems.add(fields.place(key), "empty_list");
        }
        return items.stream()
                .map(item -> {
                    FieldReader inside = new FieldReader(item, Words.keys(section), problems);
                    T result = read.apply(inside);
                    inside.finish();
                    return result;
                })
                .toList();
    }

    /**
     * A clause, by its id or written {@code standard/clause}.
     *
     * @param known the clauses that may be meant, written standard/clause
     * @param problem what is told of any other
     */
    String clause(FieldReader fields, List<String> known, String problem) {
        String written = WordList.folded(fields.requiredText("clause"));
        List<String> meant = known.contains(written)
                ? List.of(written)
                : known.stream().filter(key -> id(key).equals(written)).toList();
        if (written.isEmpty()) {
            return "";
        } else if (meant.isEmpty()) {
            List<String> ids = known.stream().map(StageFields::id).toList();
            problems.unknown(value(fields), problem, written, ids);
        } else if (meant.size() > 1) {
            problems.add(value(fields), "clause_of_several", written, String.join("、", meant));
        }
        return meant.isEmpty() ? written : meant.get(0);
    }

    private static Place value(FieldReader fields) {
        return fields.node("clause").orElseThrow().place();
    }

    private static String id(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    /** The key figures of a result. */
    Figures figures(FieldReader fields) {
        fields.must("figures");
        FieldReader inside = fields.node("figures")
                .map(node -> new FieldReader(node, Words.keys("figures"), problems))
                .orElseGet(
                        () -> new FieldReader(new Node.Blank(fields.place()), Words.keys("figures"), new Problems()));
        Figures figures = new Figures(
                inside.decimal("low"),
                inside.decimal("high"),
                inside.text("grade"),
                count(inside, "checked"),
                count(inside, "due"),
                verdicts(inside));
        inside.finish();
        return figures;
    }

    private int count(FieldReader fields, String key) {
        String written = fields.requiredText(key);
        if (written.matches("\\d{1,6}")) {
            return Integer.parseInt(written);
        }
        if (!written.isEmpty()) {
            problems.add(fields.place(key), "not_a_count", written);
        }
        return 0;
    }

    private Map<String, String> verdicts(FieldReader fields) {
        fields.must("verdicts");
        Map<String, String> verdicts = new LinkedHashMap<>();
        named(fields, "verdicts").forEach(field -> {
            String word = field.value() instanceof Node.Scalar scalar ? scalar.text() : "";
            Optional<String> verdict = Optional.ofNullable(VERDICTS.get(word));
            if (verdict.isEmpty()) {
                problems.unknown(field.value().place(), "unknown_word", word, VERDICTS.keySet());
            }
            verdicts.put(field.key(), verdict.orElse(""));
        });
        return verdicts;
    }

    /** The digests of files by their names. */
    List<FileDigest> files(FieldReader fields) {
        fields.must("files");
        return named(fields, "files").stream()
                .map(field ->
                        new FileDigest(field.key(), field.value() instanceof Node.Scalar scalar ? scalar.text() : ""))
                .toList();
    }

    private List<Node.Field> named(FieldReader fields, String key) {
        return fields.node(key)
                .map(node -> {
                    if (node instanceof Node.Fields mapping) {
                        return mapping.fields();
                    }
                    problems.add(node.place(), "expected_mapping");
                    return List.<Node.Field>of();
                })
                .orElse(List.of());
    }
}
