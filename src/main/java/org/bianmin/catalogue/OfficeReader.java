package org.bianmin.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;

/** Reads one file of {@code offices/}. */
public final class OfficeReader {
    private final Problems problems;

    OfficeReader(Problems problems) {
        this.problems = problems;
    }

    /** The id is the file's name. */
    Office read(Path file) {
        FieldReader fields = new FieldReader(YamlFile.read(file), Keys.plain(), problems);
        fields.must("region");
        Office office = new Office(
                SchemeReader.idOf(file),
                fields.requiredText("name"),
                fields.texts("region"),
                fields.flag("sample"),
                fields.each("adopted", OfficeReader::adoption),
                fields.each("decisions", OfficeReader::decision),
                fields.text("scheme"),
                fields.requiredText("activity"));
        fields.finish();
        return office;
    }

    private static Office.Adoption adoption(FieldReader adoption) {
        return new Office.Adoption(
                adoption.requiredText("standard"),
                adoption.requiredText("by"),
                adoption.flag("by_reference"),
                StandardReader.period(adoption));
    }

    /** Reads a decision; the cases of a standard state decisions in the same words. */
    public static Office.Decision decision(FieldReader decision) {
        return new Office.Decision(
                decision.requiredText("standard"),
                decision.requiredText("clause"),
                decision.text("name"),
                decision.constant("validity", Validity.Status.class),
                decision.decimal("tolerance"),
                decision.requiredText("basis"),
                decision.required("date", decision.date("date"), LocalDate.EPOCH));
    }
}
