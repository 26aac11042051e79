package org.bianmin.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;

/** Reads a {@code directory.yaml} or {@code directory-<key>.yaml} beside a standard. */
final class DirectoryReader {
    /** What a file of a directory is called: nothing, or a key, stands before the ending. */
    static final Pattern FILE = Pattern.compile("directory(?:-(.*))?\\.yaml");

    private static final Pattern GOOD = Pattern.compile("directory(?:-[a-z]+)?\\.yaml");

    private final Problems problems;

    DirectoryReader(Problems problems) {
        this.problems = problems;
    }

    /** The standard is the name of the folder, the key stands in the name of the file. */
    Directory read(Path file, Node root) {
        FieldReader fields = new FieldReader(root, Keys.plain(), problems);
        Directory directory = new Directory(
                file.toAbsolutePath().getParent().getFileName().toString(),
                key(file),
                fields.requiredText("title"),
                fields.text("note").orElse(""),
                fields.each("categories", DirectoryReader::category).stream()
                        .flatMap(List::stream)
                        .toList());
        fields.must("categories");
        fields.finish();
        if (!GOOD.matcher(file.getFileName().toString()).matches()) {
            problems.add(fields.place(), "lint.directory_key", directory.key());
        }
        directory.numbersTwice().forEach(twice -> problems.add(fields.place(), "lint.item_twice", twice));
        directory.namesThatDiffer().forEach(name -> problems.add(fields.place(), "lint.item_differs", name));
        return directory;
    }

    /** The key in the name of a file; empty when there is none. */
    static String key(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches() ? Objects.requireNonNullElse(name.group(1), "") : "";
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
