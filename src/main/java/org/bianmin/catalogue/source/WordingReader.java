package org.bianmin.catalogue.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;

/** Reads the words of a standard once more with their lines, which a {@link Standard} does not keep. */
final class WordingReader {
    private WordingReader() {}

    static Wording read(Catalogue catalogue, Standard standard) {
        FieldReader fields = fields(catalogue.file(standard));
        return new Wording(
                fields.inside("source", part -> span(part, "source")),
                fields.each("clauses", clause -> quoted(clause, clause.requiredText("id"), "quote")),
                fields.each("roll_ups", WordingReader::rollUp),
                standard.directories().stream()
                        .map(directory -> directory(fields(catalogue.file(directory))))
                        .toList(),
                fields.each("not_auditable", span -> span(span, "not_auditable")));
    }

    /** What is wrong in the file was told when the catalogue was read. */
    private static FieldReader fields(Path file) {
        return new FieldReader(YamlFile.read(file), Keys.plain(), new Problems());
    }

    private static Quoted quoted(FieldReader fields, String name, String key) {
        return new Quoted(name, fields.requiredText(key), fields.place(key));
    }

    private static Wording.RollUpQuote rollUp(FieldReader rollUp) {
        String id = rollUp.requiredText("id");
        return new Wording.RollUpQuote(
                id, quoted(rollUp, id, "quote"), rollUp.texts("parts").get(0));
    }

    private static Wording.Span span(FieldReader span, String name) {
        return new Wording.Span(quoted(span, name + ".from", "from"), quoted(span, name + ".to", "to"));
    }

    private static Wording.Table directory(FieldReader directory) {
        List<Wording.Cell> cells = new ArrayList<>();
        directory.each("categories", category -> cells.addAll(category(category)));
        List<Quoted> around = new ArrayList<>(List.of(quoted(directory, "title", "title")));
        directory.text("note").ifPresent(note -> around.add(quoted(directory, "note", "note")));
        return new Wording.Table(List.copyOf(cells), List.copyOf(around));
    }

    private static List<Wording.Cell> category(FieldReader category) {
        List<Wording.Cell> cells = new ArrayList<>(List.of(Wording.Cell.of(quoted(category, "categories", "name"))));
        category.each("items", item -> {
            String number = item.requiredText("number");
            cells.add(new Wording.Cell(number, quoted(item, "items " + number, "name")));
            return cells.add(Wording.Cell.of(quoted(item, "items " + number, "type")));
        });
        return cells;
    }
}
