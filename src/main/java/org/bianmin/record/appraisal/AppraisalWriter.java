package org.bianmin.record.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.record.MappingWriter;
import org.bianmin.record.State;
import org.bianmin.record.words.Words;

/** Writes what stands by the rows of schemes, each entry in its shortest form; {@link AppraisalReader} reads it. */
public final class AppraisalWriter {
    private AppraisalWriter() {}

    /** The value of 考核. */
    public static Node node(List<Appraisal> appraisals) {
        return MappingWriter.items(
                appraisals.stream().map(AppraisalWriter::appraisal).toList());
    }

    private static Node appraisal(Appraisal appraisal) {
        MappingWriter written = new MappingWriter("appraisal").put("scheme", appraisal.scheme());
        of(appraisal, Target.CENTRE).forEach(centre -> written.put("centre", centre));
        several(written, "departments", of(appraisal, Target.DEPARTMENT));
        several(written, "windows", of(appraisal, Target.WINDOW));
        several(written, "persons", of(appraisal, Target.PERSON));
        return written.node();
    }

    private static void several(MappingWriter written, String key, List<Node> targets) {
        if (!targets.isEmpty()) {
            written.put(key, MappingWriter.items(targets));
        }
    }

    private static List<Node> of(Appraisal appraisal, Target target) {
        return appraisal.targets().stream()
                .filter(each -> each.target() == target)
                .map(AppraisalWriter::target)
                .toList();
    }

    private static Node target(Appraised appraised) {
        MappingWriter written = new MappingWriter(appraised.target() == Target.PERSON ? "person" : "appraised");
        if (appraised.target() != Target.CENTRE) {
            written.put("name", appraised.name());
        }
        if (appraised.target() == Target.PERSON) {
            written.put("window", appraised.window());
        }
        written.put("department", appraised.department());
        MappingWriter points = new MappingWriter("entries");
        appraised.selfScores().forEach((row, score) -> points.under(row, number(score)));
        if (!points.isEmpty()) {
            written.put("self_scores", points.node());
        }
        MappingWriter entries = new MappingWriter("entries");
        entries(appraised.entries(), entries);
        // A target of which nothing was looked at is one all the same, and a mapping must have something in it.
        if (!entries.isEmpty() || appraised.target() == Target.CENTRE) {
            written.put("entries", entries.node());
        }
        return written.node();
    }

    private static void entries(Map<String, List<Entry>> all, MappingWriter entries) {
        all.forEach((line, some) -> entries.under(
                line,
                some.size() == 1
                        ? node(some.get(0))
                        : MappingWriter.items(
                                some.stream().map(AppraisalWriter::node).toList())));
    }

    private static Node number(BigDecimal number) {
        return MappingWriter.scalar(number.toPlainString());
    }

    /** One entry. */
    static Node node(Entry entry) {
        if (entry instanceof Entry.Happened happened) {
            return happened(happened).nodeOrOnlyValue();
        } else if (entry instanceof Entry.Measured measured) {
            return new MappingWriter("measured")
                    .put("value", number(measured.value()))
                    .put("what", measured.what())
                    .put("evidence", measured.evidence())
                    .nodeOrOnlyValue();
        } else if (entry instanceof Entry.Unchecked unchecked) {
            return new MappingWriter("unlooked")
                    .put("state", Words.shown("state", State.UNCHECKED))
                    .put("reason", unchecked.why())
                    .nodeOrOnlyValue();
        }
        return MappingWriter.scalar("0");
    }

    /** One entry on one line, as it was written. */
    public static String text(Entry entry) {
        return text(node(entry), "");
    }

    /** The same for a message: a person who did something is not named in it. */
    static String told(Entry entry) {
        return text(node(entry), Words.shown("entry", "person"));
    }

    private static String text(Node node, String without) {
        if (node instanceof Node.Fields mapping) {
            return mapping.fields().stream()
                    .filter(field -> !field.key().equals(without))
                    .map(field -> field.key() + ": " + text(field.value(), without))
                    .collect(Collectors.joining(Words.text("said.separator")));
        } else if (node instanceof Node.Items list) {
            return list.items().stream()
                    .map(item -> text(item, without))
                    .collect(Collectors.joining(Words.text("said.list")));
        }
        return ((Node.Scalar) node).text();
    }

    private static MappingWriter happened(Entry.Happened happened) {
        MappingWriter written = new MappingWriter("entry")
                .put("count", String.valueOf(happened.count()))
                .put("what", happened.what())
                .put("person", happened.person())
                .put("date", happened.day().map(LocalDate::toString).orElse(""))
                .put("time", happened.time())
                .put(
                        "level",
                        happened.level()
                                .map(level -> Words.shown("level", level))
                                .orElse(""))
                .put(
                        "method",
                        happened.method()
                                .map(method -> Words.shown("method", method))
                                .orElse(""))
                .put(
                        "verified",
                        happened.verified()
                                .map(verified -> Words.shown("flag", verified.toString()))
                                .orElse(""));
        happened.points().ifPresent(points -> written.put("points", number(points)));
        written.put("reason", happened.reason());
        happened.exemption()
                .ifPresent(exemption -> written.put(
                        "exemption",
                        new MappingWriter("exemption")
                                .put("reason", exemption.reason())
                                .put("proof", exemption.proof())
                                .node()));
        return written.put(
                        "duty",
                        happened.duty()
                                .map(level -> Words.shown("level", level))
                                .orElse(""))
                .put("evidence", happened.evidence());
    }
}
