package org.bianmin.catalogue;

import java.nio.file.Path;
import java.util.List;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;

/** Reads the {@code directory.yaml} beside a standard. */
final class DirectoryReader {
    private final Problems problems;

    DirectoryReader(Problems problems) {
        this.problems = problems;
    }

    /** The id is the name of the folder. */
    Directory read(Path file, Node root) {
        FieldReader fields = new FieldReader(root, Keys.plain(), problems);
        Directory directory = new Directory(
                file.toAbsolutePath().getParent().getFileName().toString(),
                fields.requiredText("title"),
                fields.text("note").orElse(""),
                fields.each("categories", DirectoryReader::category).stream()
                        .flatMap(List::stream)
                        .toList());
        fields.must("categories");
        fields.finish();
        directory.twice().forEach(twice -> problems.add(fields.place(), "lint.item_twice", twice));
        return directory;
    }

    private static List<Directory.Item> category(FieldReader category) {
        String name = category.requiredText("name");
        category.must("items");
        return category.each("items", item -> item(name, item));
    }

    private static Directory.Item item(String category, FieldReader item) {
        return new Directory.Item(
                item.count("number"),
                category,
                item.requiredText("name"),
                item.requiredText("type"),
                item.inside("validity", StandardReader::validity).orElse(Validity.IN_FORCE));
    }
}
