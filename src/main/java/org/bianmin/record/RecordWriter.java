package org.bianmin.record;

import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.YamlText;
import org.bianmin.record.appraisal.AppraisalWriter;
import org.bianmin.record.words.Words;

/** Writes records in Chinese keys and in the order of the forms; {@link RecordReader} reads the same from it. */
public final class RecordWriter {
    private final Vocabulary vocabulary;
    private final AnswerWriter answers;

    /** @param vocabulary the questions, in whose order answers are written */
    public RecordWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.answers = new AnswerWriter(vocabulary);
    }

    /** The text of the file. */
    public String text(InspectionRecord record) {
        MappingWriter root = new MappingWriter("record");
        if (record.sample()) {
            root.put("sample", Words.shown("flag", "true"));
        }
        root.put("centre", centre(record.centre()))
                .put("visit", visit(record.visit()))
                .put("against", MappingWriter.sequence(record.against()));
        Node.Fields observations = observations(record.observations());
        if (!observations.fields().isEmpty()) {
            root.put("observations", observations);
        }
        if (!record.appraisals().isEmpty()) {
            root.put("appraisals", AppraisalWriter.node(record.appraisals()));
        }
        root.put("highlights", record.highlights())
                .put("self_score", record.selfScore())
                .put("remarks_of_centre", record.remarksOfCentre())
                .put("remarks", record.remarks());
        if (!record.mergedFrom().isEmpty()) {
            root.put("merged_from", sources(record.mergedFrom()));
        }
        return YamlText.of(root.node());
    }

    private static Node centre(Centre centre) {
        return new MappingWriter("centre")
                .put("code", centre.code())
                .put("name", centre.name())
                .put("kind", centre.kind())
                .put("region", centre.region())
                .put("responsible", centre.responsible())
                .node();
    }

    private static Node visit(Visit visit) {
        MappingWriter written = new MappingWriter("visit")
                .put("date", visit.date().toString())
                .put("arrived", visit.arrived())
                .put("left", visit.left())
                .put("kind", Words.shown("kind", visit.kind()))
                .put("method", Words.shown("method", visit.method()))
                .put(
                        "level",
                        visit.level().map(level -> Words.shown("level", level)).orElse(""));
        List<Node.Fields> inspectors = visit.inspectors().stream()
                .map(each -> new MappingWriter("inspector")
                        .put("name", each.name())
                        .put("unit", each.unit())
                        .node())
                .toList();
        if (!inspectors.isEmpty()) {
            written.put("inspectors", MappingWriter.items(inspectors));
        }
        return written.put("accompanied_by", visit.accompaniedBy()).node();
    }

    private static Node sources(List<InspectionRecord.Source> sources) {
        return MappingWriter.items(sources.stream()
                .map(each -> new MappingWriter("merged_from")
                        .put("file", each.file())
                        .put("sha256", each.sha256())
                        .node())
                .toList());
    }

    /** What was seen, by groups; no fields where nothing was. */
    Node.Fields observations(Observations observations) {
        MappingWriter written = new MappingWriter("record");
        for (QuestionGroup group : vocabulary.groups()) {
            group(group, observations).ifPresent(node -> written.under(group.name(), node));
        }
        return written.node();
    }

    /** A group of which nothing was written has no node. */
    private Optional<Node> group(QuestionGroup group, Observations observations) {
        if (!group.each()) {
            return Optional.of(thing(group, "", observations)).filter(node -> !isEmpty(node));
        }
        return Optional.ofNullable(observations.subjects().get(group.key()))
                .map(names -> MappingWriter.items(names.stream()
                        .map(name -> thing(group, name, observations))
                        .toList()));
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Fields mapping && mapping.fields().isEmpty();
    }

    private Node thing(QuestionGroup group, String subject, Observations observations) {
        List<Observation> seen = observations.answers().stream()
                .filter(each -> each.subject().equals(subject))
                .filter(each -> group.questions().stream()
                        .anyMatch(question -> question.id().equals(each.question())))
                .toList();
        Optional<Node> whole = whole(group, seen);
        if (!group.each() && whole.isPresent()) {
            return whole.get();
        }
        MappingWriter written = new MappingWriter("answer");
        if (group.each()) {
            written.put("name", subject);
        }
        if (whole.isPresent()) {
            return written.all(fields(whole.get())).node();
        }
        for (Observation each : seen) {
            Question question = vocabulary.question(each.question()).orElseThrow();
            written.under(question.name(), answers.node(question, each.answer(), each.details(), each.carried()));
        }
        return written.node();
    }

    private static Node.Fields fields(Node state) {
        return state instanceof Node.Fields mapping
                ? mapping
                : new MappingWriter("answer").put("state", state).node();
    }

    /** The one state of everything that is asked, if there is one that can stand for all. */
    private static Optional<Node> whole(QuestionGroup group, List<Observation> seen) {
        boolean same = seen.size() > 1
                && seen.size() == group.questions().size()
                && seen.stream()
                        .allMatch(each -> each.answer().equals(seen.get(0).answer())
                                && each.details().equals(seen.get(0).details()));
        return same && seen.get(0).answer() instanceof Answer.Stated stated && (!group.each() || !looked(stated))
                ? Optional.of(AnswerWriter.node(stated, seen.get(0).details()))
                : Optional.empty();
    }

    /** Of one among several things only 未查 and 无法核实 can be said as a whole. */
    private static boolean looked(Answer.Stated stated) {
        return Version.looked(stated.state());
    }
}
