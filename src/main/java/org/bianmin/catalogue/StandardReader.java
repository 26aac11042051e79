package org.bianmin.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;

/** Reads one {@code standard.yaml}. */
final class StandardReader {
    private final Problems problems;
    private final CheckReader checks;
    private final WordReferences words;
    private final List<Directory> directories;

    StandardReader(Vocabulary vocabulary, List<Directory> directories, Problems problems) {
        this.directories = directories;
        this.problems = problems;
        this.words = new WordReferences(vocabulary, problems);
        this.checks = new CheckReader(words);
    }

    /** The id is the name of the folder. */
    Standard read(Path file, Node root) {
        FieldReader fields = new FieldReader(root, Keys.plain(), problems);
        Standard standard = new Standard(
                idOf(file),
                fields.requiredText("number"),
                fields.requiredText("title"),
                fields.requiredText("issued_by"),
                fields.inside("in_force", StandardReader::period).orElse(Period.ALWAYS),
                region(fields),
                words.inList(Vocabulary.KINDS, fields.items("applies_to")),
                fields.each("clauses", clause -> clause(idOf(file), clause)),
                fields.each("roll_ups", StandardReader::rollUp),
                directories(file),
                fields.each("not_auditable", StandardReader::notAuditable),
                publication(fields));
        fields.finish();
        return standard;
    }

    private static List<String> region(FieldReader fields) {
        fields.must("region");
        return fields.oneOrMoreTexts("region");
    }

    private static String idOf(Path file) {
        return file.toAbsolutePath().getParent().getFileName().toString();
    }

    private List<Directory> directories(Path file) {
        return directories.stream()
                .filter(directory -> directory.standard().equals(idOf(file)))
                .toList();
    }

    private static RollUp rollUp(FieldReader rollUp) {
        rollUp.must("parts");
        return new RollUp(
                rollUp.requiredText("id"),
                rollUp.requiredText("number"),
                rollUp.requiredText("title"),
                rollUp.requiredText("quote"),
                rollUp.texts("parts"),
                rollUp.text("note").orElse(""));
    }

    /** The days between {@code from} and {@code until}. */
    static Period period(FieldReader fields) {
        return new Period(fields.date("from"), fields.date("until"));
    }

    private static Standard.NotAuditable notAuditable(FieldReader span) {
        return new Standard.NotAuditable(
                span.requiredText("from"), span.requiredText("to"), span.requiredText("reason"));
    }

    private static Publication publication(FieldReader fields) {
        return new Publication(
                fields.flag("invented"),
                fields.inside(
                        "source", part -> new Publication.Part(part.requiredText("from"), part.requiredText("to"))),
                fields.inside(
                        "checked",
                        checked -> new Publication.Checked(
                                checked.required("on", checked.date("on"), LocalDate.MIN),
                                checked.requiredText("sha256"),
                                checked.requiredText("content"))));
    }

    private Clause clause(String standard, FieldReader clause) {
        String id = clause.requiredText("id");
        String notCovered = clause.text("not_covered").orElse("");
        Optional<Check> check = clause.inside("check", checks::read).flatMap(c -> c);
        Obligation obligation = clause.requiredConstant("obligation", Obligation.class);
        Precedence precedence = precedence(standard, clause);
        Optional<LocalDate> milestone = clause.date("milestone");
        boolean judged = notCovered.isEmpty()
                && milestone.isEmpty()
                && obligation != Obligation.MAY
                && precedence.sameAs().isEmpty();
        if (judged) {
            clause.must("check");
        }
        return new Clause(
                id,
                numberOf(id),
                clause.requiredText("title"),
                clause.requiredText("quote"),
                obligation,
                dimension(clause),
                clause.requiredConstant("binds", Body.class),
                conditions(clause),
                check,
                notCovered,
                judged
                        ? clause.requiredText("evidence")
                        : clause.text("evidence").orElse(""),
                judged ? clause.requiredText("remedy") : clause.text("remedy").orElse(""),
                clause.inside("validity", StandardReader::validity).orElse(Validity.IN_FORCE),
                precedence,
                milestone,
                clause.text("note").orElse(""));
    }

    private static Precedence precedence(String standard, FieldReader clause) {
        return new Precedence(
                clause.text("same_as").map(other -> key(standard, other)),
                Optional.empty(),
                clause.each("overrides", other -> override(standard, other, false)),
                clause.each("gives_way", other -> override(standard, other, true)));
    }

    private static Precedence.Override override(String standard, FieldReader other, boolean yielded) {
        return new Precedence.Override(
                key(standard, other.requiredText("clause")),
                other.requiredText("reason"),
                other.requiredText("basis"),
                yielded);
    }

    /** A clause of the same document is named by its id alone. */
    private static String key(String standard, String clause) {
        return clause.contains("/") ? clause : standard + "/" + clause;
    }

    /** A part of a numbered sentence has the number and, after a dash, its place: 2.3.2-4. */
    private static String numberOf(String id) {
        return id.replaceAll("-\\d+$", "");
    }

    private String dimension(FieldReader clause) {
        List<Node> written = clause.node("dimension").map(List::of).orElse(List.of());
        clause.requiredText("dimension");
        return words.inList(Vocabulary.DIMENSIONS, written).stream().findFirst().orElse("");
    }

    static Validity validity(FieldReader validity) {
        return new Validity(
                validity.requiredConstant("status", Validity.Status.class),
                validity.requiredText("doubt"),
                validity.text("basis"));
    }

    private List<Condition> conditions(FieldReader clause) {
        List<Condition> conditions = new ArrayList<>();
        List<Node> kinds = clause.items("kinds");
        if (!kinds.isEmpty()) {
            conditions.add(new Condition.Kinds(words.inList(Vocabulary.KINDS, kinds)));
        }
        conditions.addAll(clause.each("when", this::answer));
        return List.copyOf(conditions);
    }

    private Condition answer(FieldReader when) {
        Optional<Question> question = words.question(when, Question.Kind.CHOICE);
        return new Condition.Answer(
                question.map(Question::id).orElse(""),
                words.inList(question.map(Question::words).orElse(""), when.items("is")),
                when.requiredText("words"));
    }
}
