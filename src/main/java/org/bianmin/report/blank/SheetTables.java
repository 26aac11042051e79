package org.bianmin.report.blank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Tables;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.record.appraisal.AppraisalWriter;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.report.Messages;

/** The tables by which an office scores, on a sheet: to write on, or with what was entered. It knows no score. */
final class SheetTables {
    private final Messages messages;
    private final PriceText prices;
    private final String kind;

    /** @param kind of the centre */
    SheetTables(Messages messages, String kind) {
        this.messages = messages;
        this.prices = new PriceText(messages);
        this.kind = kind;
    }

    /** One table for each kind of target, to be copied where there are several. */
    List<Map<String, Object>> blank(List<Scheme> schemes) {
        return schemes.stream()
                .flatMap(scheme -> Stream.of(Target.values())
                        .flatMap(target ->
                                table(scheme, target).map(table -> sheet(scheme, table, Optional.empty())).stream()))
                .toList();
    }

    /** One table for each target that was appraised. */
    List<Map<String, Object>> filled(List<Scheme> schemes, List<Appraisal> appraisals) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Appraisal appraisal : appraisals) {
            schemes.stream()
                    .filter(scheme -> scheme.id().equals(appraisal.scheme()))
                    .forEach(scheme -> appraisal
                            .targets()
                            .forEach(target -> table(scheme, target.target())
                                    .ifPresent(table -> all.add(sheet(scheme, table, Optional.of(target))))));
        }
        return all;
    }

    private Optional<Table> table(Scheme scheme, Target target) {
        return scheme.tables().flatMap(tables -> tables.table(target, kind));
    }

    private Map<String, Object> sheet(Scheme scheme, Table table, Optional<Appraised> target) {
        Tables tables = scheme.tables().orElseThrow();
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("scheme", scheme.title());
        sheet.put("basis", scheme.basis().orElse(""));
        sheet.put("target", messages.word("target", table.target()));
        sheet.put("each", table.target() != Target.CENTRE);
        sheet.put("name", target.map(Appraised::name).orElse(""));
        sheet.put(
                "belongs",
                target.stream()
                        .flatMap(each -> Stream.of(each.window(), each.department()))
                        .filter(name -> !name.isEmpty())
                        .toList());
        sheet.put("marks", plain(table.fullMarks()));
        sheet.put(
                "sections",
                table.sections().stream()
                        .map(section -> section(
                                section,
                                section.rows().stream()
                                        .filter(row -> row.isAsked(kind, tables.span()))
                                        .toList(),
                                target))
                        .filter(section -> !((List<?>) section.get("rows")).isEmpty())
                        .toList());
        sheet.put(
                "grounds",
                table.awards().stream()
                        .flatMap(award -> award.lostWhen().stream()
                                .filter(ground -> ground.rows().isEmpty())
                                .filter(ground -> ground.only()
                                        .filter(other -> other != tables.span())
                                        .isEmpty())
                                .map(ground -> ground(award, ground, target)))
                        .toList());
        return sheet;
    }

    private Map<String, Object> section(Table.Section section, List<Row> rows, Optional<Appraised> target) {
        return Map.of(
                "title",
                messages.text("blank.section", section.id(), section.title()),
                "marks",
                section.marks().map(SheetTables::plain).orElse(""),
                "rows",
                rows.stream().map(row -> row(row, target)).toList());
    }

    private Map<String, Object> row(Row row, Optional<Appraised> target) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", row.id());
        shown.put("quote", row.quote());
        shown.put("marks", row.marks().map(SheetTables::plain).orElse(""));
        shown.put("method", row.method());
        shown.put("price", String.join(messages.text("seen.separator"), prices.of(row)));
        shown.put("entered", !(row.price() instanceof Price.MissingItems));
        shown.put("entries", entries(row.id(), target));
        shown.put(
                "self",
                target.flatMap(each -> Optional.ofNullable(each.selfScores().get(row.id())))
                        .map(SheetTables::plain)
                        .orElse(""));
        return shown;
    }

    private static Map<String, Object> ground(Table.Award award, Table.Condition ground, Optional<Appraised> target) {
        return Map.of(
                "award",
                award.name(),
                "id",
                ground.id(),
                "quote",
                ground.quote(),
                "unit",
                ground.per(),
                "entries",
                entries(ground.id(), target));
    }

    private static List<String> entries(String line, Optional<Appraised> target) {
        return target.flatMap(each -> Optional.ofNullable(each.entries().get(line))).orElse(List.of()).stream()
                .map(AppraisalWriter::text)
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
