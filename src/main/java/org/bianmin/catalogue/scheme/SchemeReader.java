package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;

/** Reads one file of {@code schemes/}. */
public final class SchemeReader {
    /** What a rest can be told to do; that there is none cannot be promised. */
    private static final Map<String, RoundingMode> MODES = Arrays.stream(RoundingMode.values())
            .filter(mode -> mode != RoundingMode.UNNECESSARY)
            .collect(Collectors.toMap(mode -> mode.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Problems problems;

    /** @param problems where mistakes go */
    public SchemeReader(Problems problems) {
        this.problems = problems;
    }

    /** The id is the file's name. */
    public Scheme read(Path file, Node root) {
        FieldReader fields = new FieldReader(root, Keys.plain(), problems);
        Scheme scheme = new Scheme(
                idOf(file),
                fields.requiredText("title"),
                fields.text("basis"),
                fields.text("region"),
                fields.flag("sample"),
                fields.each("cites", SchemeReader::cited),
                fields.each("defects", SchemeReader::defect),
                fields.each("not_covered", SchemeReader::notCovered),
                way(fields));
        fields.finish();
        return scheme;
    }

    /** The name of a file without its ending. */
    public static String idOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private static Scheme.Cited cited(FieldReader cited) {
        return new Scheme.Cited(
                cited.requiredText("document"),
                cited.text("standard"),
                cited.requiredConstant("validity", Scheme.Validity.class),
                cited.text("doubt").orElse(""));
    }

    private static Scheme.Defect defect(FieldReader defect) {
        return new Scheme.Defect(defect.requiredText("kind"), defect.requiredText("at"), defect.requiredText("reason"));
    }

    private static Scheme.NotCovered notCovered(FieldReader sentence) {
        return new Scheme.NotCovered(sentence.requiredText("what"), sentence.requiredText("reason"));
    }

    /** Which keys stand there tells the family. */
    private static Scheme.Way way(FieldReader fields) {
        fields.onlyOne(List.of("tables", "parts"));
        if (fields.has("tables")) {
            return new Tables(
                    fields.requiredConstant("span", Span.class),
                    fields.some("tables", table -> new TableReader(table).table()));
        }
        BigDecimal fullMarks = fields.required("full_marks", points(fields, "full_marks"), BigDecimal.ONE);
        List<Grade> grades = Edges.grades(fields);
        if (fields.has("parts")) {
            fields.must("rounding");
            return new Composite(
                    fullMarks,
                    fields.some("parts", SchemeReader::part),
                    fields.inside("rounding", SchemeReader::rounding).orElse(Rounding.HUNDREDTHS),
                    grades,
                    fields.text("critical_cap"));
        }
        return new Rate(fullMarks, grades, fields.texts("critical"), fields.text("critical_cap"));
    }

    private static Composite.Part part(FieldReader part) {
        return new Composite.Part(
                part.requiredText("name"),
                part.requiredText("scheme"),
                part.texts("dimensions"),
                positive(part, "percent"),
                part.texts("for"));
    }

    /** {@code {to: 0.01, mode: half_up}}, or {@code none}; it must be there. */
    static Optional<Rounding> rounding(FieldReader fields, String key) {
        if (none(fields, key)) {
            return Optional.empty();
        }
        fields.must(key);
        return fields.inside(key, SchemeReader::rounding);
    }

    private static Rounding rounding(FieldReader rounding) {
        return new Rounding(
                positive(rounding, "to"),
                rounding.required("mode", rounding.word("mode", MODES), RoundingMode.HALF_UP));
    }

    /** Points, never negative: which way they go is said by the key. */
    static Optional<BigDecimal> points(FieldReader fields, String key) {
        Optional<BigDecimal> points = fields.decimal(key);
        if (points.filter(number -> number.signum() < 0).isPresent()) {
            fields.problems().add(fields.place(key), "negative_points", key);
        }
        return points;
    }

    /** A number above zero that must be there. */
    static BigDecimal positive(FieldReader fields, String key) {
        Optional<BigDecimal> number = fields.decimal(key);
        if (number.filter(written -> written.signum() <= 0).isPresent()) {
            fields.problems().add(fields.place(key), "not_positive", key);
        }
        return fields.required(key, number, BigDecimal.ONE);
    }

    /** Whether the word {@code none} stands there: declared that there is none. */
    static boolean none(FieldReader fields, String key) {
        return fields.node(key)
                .filter(node ->
                        node instanceof Node.Scalar scalar && scalar.text().equals("none"))
                .isPresent();
    }

    /** A number, or the word {@code none}; one of them must be there. */
    static Optional<BigDecimal> limit(FieldReader fields, String key) {
        fields.must(key);
        return none(fields, key) ? Optional.empty() : fields.decimal(key);
    }

    /** Points, or the word {@code none}; one of them must be there. */
    static Optional<BigDecimal> most(FieldReader fields, String key) {
        fields.must(key);
        return none(fields, key) ? Optional.empty() : points(fields, key);
    }
}
