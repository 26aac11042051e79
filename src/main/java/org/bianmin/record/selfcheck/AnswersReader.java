package org.bianmin.record.selfcheck;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;

/** Reads a file of answers (JSON), with the same keys as the rows of a workbook. */
final class AnswersReader {
    /** Key of the version, by which such a file is known. */
    private static final String VERSION = "bianmin_answers";

    /** Of one question, of one thing. */
    private static final int MOST_PHOTOS = 5;

    /** With what a photo begins; the file follows in Base64. */
    private static final String PHOTO = "data:image/jpeg;base64,";

    private final Problems problems;
    private final List<AnsweredPhoto> photos = new ArrayList<>();

    AnswersReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads the answers.
     *
     * @param root the whole file
     * @throws InvalidInput if it holds no answers of this version
     */
    AnsweredForm read(Node root) {
        FieldReader fields = new FieldReader(root, Keys.plain(), problems);
        Optional<String> version = fields.text(VERSION);
        if (version.isEmpty()) {
            throw new InvalidInput(new Problem(root.place(), "not_a_form"));
        }
        if (!version.get().equals(Layout.VERSION)) {
            Place place = fields.place(VERSION);
            throw new InvalidInput(new Problem(place, "form_version", version.get(), Layout.VERSION));
        }
        fields.must("centre");
        fields.must("standards");
        // Only the page asks: it opens no answers to other questions than its own.
        fields.text("layout");
        Map<RowKey, Node.Scalar> answers = answers(fields);
        photos(fields);
        Map<String, List<AnsweredForm.Thing>> things = things(fields);
        AnsweredForm form = new AnsweredForm(
                fields.flag("sample"),
                fields.node("centre").orElse(new Node.Fields(root.place(), List.of())),
                fields.node("standards").orElse(new Node.Items(root.place(), List.of())),
                fields.node("date"),
                fields.node("by"),
                answers,
                things,
                photos);
        fields.finish();
        problems.orElseThrow();
        return form;
    }

    private Map<RowKey, Node.Scalar> answers(FieldReader fields) {
        Map<RowKey, Node.Scalar> answers = new LinkedHashMap<>();
        if (fields.node("answers").orElse(null) instanceof Node.Fields written) {
            written.fields().forEach(field -> answer(field, answers));
        } else if (fields.has("answers")) {
            problems.add(fields.place("answers"), "expected_mapping");
        }
        return answers;
    }

    private void answer(Node.Field field, Map<RowKey, Node.Scalar> answers) {
        Optional<RowKey> key = RowKey.parse(field.key());
        if (key.isEmpty()) {
            problems.add(field.place(), "no_such_row", field.key());
        } else if (field.value() instanceof Node.Scalar scalar) {
            answers.put(key.get(), scalar);
        } else if (!(field.value() instanceof Node.Blank)) {
            problems.add(field.value().place(), "expected_value");
        }
    }

    private Map<String, List<AnsweredForm.Thing>> things(FieldReader fields) {
        Map<String, List<AnsweredForm.Thing>> things = new LinkedHashMap<>();
        if (fields.node("things").orElse(null) instanceof Node.Fields written) {
            FieldReader groups = new FieldReader(written, Keys.plain(), problems);
            written.fields().forEach(field -> {
                List<AnsweredForm.Thing> listed = new ArrayList<>();
                groups.items(field.key()).forEach(thing -> listed.add(thing(thing)));
                things.put(field.key(), List.copyOf(listed));
            });
        } else if (fields.has("things")) {
            problems.add(fields.place("things"), "expected_mapping");
        }
        return things;
    }

    private AnsweredForm.Thing thing(Node node) {
        FieldReader fields = new FieldReader(node, Keys.plain(), problems);
        Optional<Node.Scalar> name =
                fields.node("name").filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
        AnsweredForm.Thing thing = new AnsweredForm.Thing(name, answers(fields));
        photos(fields);
        fields.finish();
        return thing;
    }

    /** Each question with its photos, as they came. */
    private void photos(FieldReader fields) {
        if (fields.node("photos").orElse(null) instanceof Node.Fields written) {
            FieldReader questions = new FieldReader(written, Keys.plain(), problems);
            written.fields().forEach(field -> {
                List<Node> sent = questions.items(field.key());
                if (sent.size() > MOST_PHOTOS) {
                    problems.add(field.place(), "photos_too_many", field.key(), sent.size(), MOST_PHOTOS);
                }
                sent.forEach(photo -> photo(field.key(), photo));
            });
        } else if (fields.has("photos")) {
            problems.add(fields.place("photos"), "expected_mapping");
        }
    }

    private void photo(String question, Node photo) {
        if (photo instanceof Node.Scalar scalar && scalar.text().startsWith(PHOTO)) {
            try {
                byte[] bytes = Base64.getDecoder().decode(scalar.text().substring(PHOTO.length()));
                photos.add(new AnsweredPhoto(question, photo.place(), bytes));
                return;
            } catch (IllegalArgumentException e) {
                // Told below, like everything else that is no photo.
            }
        }
        problems.add(photo.place(), "not_a_photo", question);
    }
}
