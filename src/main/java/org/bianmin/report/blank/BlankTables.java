package org.bianmin.report.blank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Tables;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.record.words.Words;
import org.bianmin.report.Messages;

/**
 * Writes the blank keys of the tables by which an office scores (考核), above each row the document's words, its price
 * and what is to be written there.
 */
final class BlankTables {
    private final Yaml yaml;
    private final Messages messages;
    private final PriceText prices;
    private final String kind;

    /** @param kind of the centre */
    BlankTables(Yaml yaml, Messages messages, String kind) {
        this.yaml = yaml;
        this.messages = messages;
        this.prices = new PriceText(messages);
        this.kind = kind;
    }

    void write(List<Scheme> schemes) {
        yaml.line("");
        yaml.comment(0, messages.text("blank.appraisals"));
        yaml.comment(0, messages.text("blank.appraisals_rest"));
        yaml.key(0, Words.shown("record", "appraisals"));
        schemes.forEach(this::scheme);
    }

    private void scheme(Scheme scheme) {
        yaml.line("");
        yaml.comment(
                2,
                scheme.basis()
                        .map(basis -> messages.text("blank.scheme", scheme.title(), basis))
                        .orElse(scheme.title()));
        yaml.line("  - " + Words.shown("appraisal", "scheme") + ": " + Yaml.scalar(scheme.id()));
        Tables tables = scheme.tables().orElseThrow();
        for (Target target : Target.values()) {
            tables.table(target, kind).ifPresent(table -> table(table, tables));
        }
    }

    private void table(Table table, Tables tables) {
        if (table.target() == Target.CENTRE) {
            yaml.line("");
            yaml.key(4, Words.shown("appraisal", "centre"));
            lines(6, table, tables.span());
            return;
        }
        yaml.line("");
        yaml.comment(4, messages.text("blank.each_target", messages.word("target", table.target())));
        String section = table.target() == Target.PERSON ? "person" : "appraised";
        yaml.key(4, Words.shown("appraisal", key(table.target())));
        yaml.line("      - " + Words.shown(section, "name") + ":");
        if (table.target() == Target.PERSON) {
            yaml.key(8, Words.shown(section, "window"));
        }
        if (table.target() != Target.DEPARTMENT) {
            yaml.key(8, Words.shown(section, "department"));
        }
        lines(8, table, tables.span());
    }

    private static String key(Target target) {
        return switch (target) {
            case CENTRE -> "centre";
            case DEPARTMENT -> "departments";
            case WINDOW -> "windows";
            case PERSON -> "persons";
        };
    }

    private void lines(int indent, Table table, Span span) {
        table.rows()
                .filter(row -> row.isAsked(kind, span))
                .findFirst()
                .ifPresent(row -> yaml.comment(indent, messages.text("blank.self_scores", row.id())));
        yaml.key(indent, Words.shown("appraised", "self_scores"));
        yaml.key(indent, Words.shown("appraised", "entries"));
        int inside = indent + 2;
        for (Table.Section section : table.sections()) {
            List<Row> rows = section.rows().stream()
                    .filter(row -> row.isAsked(kind, span))
                    .toList();
            if (!rows.isEmpty()) {
                yaml.comment(inside, joined(section(section), section.marks().stream()));
                rows.forEach(row -> row(inside, row));
            }
        }
        table.awards().forEach(award -> award(inside, award, span));
        yaml.key(inside, Words.shown("entries", "rest"));
    }

    private String section(Table.Section section) {
        return messages.text("blank.section", section.id(), section.title());
    }

    /** With the marks behind it, where there are any. */
    private String joined(String text, Stream<BigDecimal> marks) {
        List<String> parts = new ArrayList<>(List.of(text));
        marks.map(this::marks).forEach(parts::add);
        return String.join(messages.text("seen.separator"), parts);
    }

    private String marks(BigDecimal marks) {
        return messages.text("blank.marks", marks.stripTrailingZeros().toPlainString());
    }

    private void row(int indent, Row row) {
        yaml.comment(indent, row.quote());
        List<String> parts = new ArrayList<>();
        row.marks().map(this::marks).ifPresent(parts::add);
        if (!row.method().isEmpty()) {
            parts.add(row.method());
        }
        parts.addAll(prices.of(row));
        parts.addAll(prices.written(row));
        yaml.comment(indent, String.join(messages.text("seen.separator"), parts));
        if (!(row.price() instanceof Price.MissingItems)) {
            yaml.key(indent, row.id());
        }
    }

    private void award(int indent, Table.Award award, Span span) {
        List<Table.Condition> asked = award.lostWhen().stream()
                .filter(condition ->
                        condition.only().filter(other -> other != span).isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        yaml.comment(indent, messages.text("blank.award", award.name()));
        for (Table.Condition condition : asked) {
            yaml.comment(indent, condition.quote());
            if (condition.rows().isEmpty()) {
                List<String> parts = new ArrayList<>(List.of(messages.text("blank.count", condition.per())));
                if (condition.verified()) {
                    parts.add(messages.text("blank.verified"));
                }
                yaml.comment(indent, String.join(messages.text("seen.separator"), parts));
                yaml.key(indent, condition.id());
            } else {
                yaml.comment(
                        indent,
                        messages.text("blank.follows", String.join(messages.text("list.separator"), condition.rows())));
            }
        }
    }
}
