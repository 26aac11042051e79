package org.bianmin.catalogue;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;

/** Reads one file of {@code schemes/}. */
final class SchemeReader {
    private final Problems problems;

    SchemeReader(Problems problems) {
        this.problems = problems;
    }

    /** The id is the file's name. */
    Scheme read(Path file, Node root) {
        FieldReader fields = new FieldReader(root, Keys.plain(), problems);
        Scheme scheme = new Scheme(
                idOf(file),
                fields.requiredText("title"),
                fields.text("basis"),
                fields.text("region"),
                fields.required("full_marks", fields.decimal("full_marks"), BigDecimal.ONE),
                fields.each("bands", SchemeReader::band),
                fields.texts("critical"),
                fields.text("critical_cap"));
        fields.finish();
        return scheme;
    }

    static String idOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private static Scheme.Band band(FieldReader band) {
        return new Scheme.Band(
                band.requiredText("grade"), band.required("at_least", band.decimal("at_least"), BigDecimal.ZERO));
    }
}
