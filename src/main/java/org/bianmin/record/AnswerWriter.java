package org.bianmin.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Writes the answer to one question as {@link AnswerReader} reads it, in the shortest form that says everything. */
final class AnswerWriter {
    private final Vocabulary vocabulary;

    AnswerWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Node node(Question question, Answer answer, Details details, Optional<Carried> carried) {
        boolean alone = details.equals(Details.NONE) && carried.isEmpty();
        if (alone && answer instanceof Answer.Names names && onlyPresent(names)) {
            return MappingWriter.sequence(inOrder(question)
                    .map(Word::name)
                    .filter(names.states()::containsKey)
                    .toList());
        }
        MappingWriter said = said(question, answer);
        boolean needsKey = answer instanceof Answer.Names || answer instanceof Answer.Disputed;
        return alone && !needsKey
                ? said.nodeOrOnlyValue()
                : said.all(carried(carried)).all(beside(details)).node();
    }

    private static Node.Fields carried(Optional<Carried> carried) {
        MappingWriter written = new MappingWriter("answer");
        carried.ifPresent(from -> written.put(
                "carried_from",
                new MappingWriter("carried")
                        .put("date", from.day().toString())
                        .put("source", from.source())
                        .nodeOrOnlyValue()));
        return written.node();
    }

    /** A state in place of a value. */
    static Node node(Answer.Stated stated, Details details) {
        return state(stated).all(beside(details)).nodeOrOnlyValue();
    }

    private Stream<Word> inOrder(Question question) {
        return vocabulary.list(question.words()).map(WordList::words).orElse(List.of()).stream();
    }

    /** Whether a sequence says it all: these are there, the others not. */
    private static boolean onlyPresent(Answer.Names names) {
        return names.closed()
                && names.states().values().stream().allMatch(State.PRESENT::equals)
                && names.reasons().isEmpty()
                && names.contradictory().isEmpty()
                && names.disputed().isEmpty()
                && names.details().isEmpty()
                && names.other().isEmpty();
    }

    private MappingWriter said(Question question, Answer answer) {
        MappingWriter said = new MappingWriter("answer");
        if (answer instanceof Answer.Stated stated) {
            return state(stated);
        } else if (answer instanceof Answer.Names names) {
            return names(question, names);
        } else if (answer instanceof Answer.Measure measure) {
            return said.put("value", measure(measure.value(), question.unit()));
        } else if (answer instanceof Answer.Choice choice) {
            return said.put("value", choice.word());
        } else if (answer instanceof Answer.Wording wording) {
            return said.put("value", wording.text());
        } else if (answer instanceof Answer.Judgement judgement) {
            return said.put("verdict", Words.shown("verdict", judgement.good() ? "good" : "bad"))
                    .put("basis", judgement.basis());
        } else if (answer instanceof Answer.Sample sample) {
            return said.put("checked", String.valueOf(sample.checked()))
                    .put("exceptions", String.valueOf(sample.exceptions()));
        } else if (answer instanceof Answer.Disputed disputed) {
            return said.put("disputed", versions(question, disputed.versions()));
        }
        return said.put("value", ((Answer.Day) answer).day().toString());
    }

    private static MappingWriter state(Answer.Stated stated) {
        return new MappingWriter("answer")
                .put("state", Words.shown("state", stated.state()))
                .put("reason", stated.reason());
    }

    /** In the question's unit, or in one in which the number is short enough to be read back. */
    private static String measure(BigDecimal value, String unit) {
        return Stream.of(unit, "mm", "m")
                .flatMap(each -> Written.measured(value, unit, each).stream())
                .filter(text -> Written.measure(new Node.Scalar(Place.NOWHERE, text), unit, new Problems())
                        .filter(value::equals)
                        .isPresent())
                .findFirst()
                .orElse(value.toPlainString());
    }

    private MappingWriter names(Question question, Answer.Names names) {
        MappingWriter said = new MappingWriter("answer");
        inOrder(question).forEach(word -> {
            String name = word.name();
            Details beside = names.details().getOrDefault(name, Details.NONE);
            if (names.states().containsKey(name)) {
                String reason = names.reasons().getOrDefault(name, "");
                said.under(name, node(new Answer.Stated(names.states().get(name), reason), beside));
            }
            if (names.contradictory().containsKey(name)) {
                said.under(
                        otherSpelling(word),
                        MappingWriter.scalar(
                                Words.shown("state", names.contradictory().get(name))));
            }
            if (names.disputed().containsKey(name)) {
                said.under(
                        name,
                        new MappingWriter("answer")
                                .put(
                                        "disputed",
                                        versions(question, names.disputed().get(name)))
                                .all(beside(beside))
                                .node());
            }
        });
        said.put("other", names.other());
        if (names.closed()) {
            said.put("rest", Words.shown("state", State.ABSENT));
        } else if (said.isEmpty()) {
            said.put("rest", Words.shown("state", State.UNCHECKED));
        }
        return said;
    }

    /** No key stands twice in a mapping; who wrote a name twice wrote it in two spellings. */
    private static String otherSpelling(Word word) {
        return word.aliases().isEmpty()
                ? word.name().charAt(0) + " " + word.name().substring(1)
                : word.aliases().get(0);
    }

    private Node versions(Question question, List<Version> versions) {
        return MappingWriter.items(versions.stream()
                .map(version -> new MappingWriter("answer")
                        .put("inspectors", version.inspectors())
                        .all(said(question, version.answer()).node())
                        .all(carried(version.carried()))
                        .all(beside(version.details()))
                        .node())
                .toList());
    }

    private static Node.Fields beside(Details details) {
        return new MappingWriter("answer")
                .put("note", details.notes())
                .put("evidence", details.evidence())
                .putNodes(
                        "rectified",
                        details.rectified().stream()
                                .map(each -> new MappingWriter("rectified")
                                        .put("time", each.time())
                                        .put("evidence", each.evidence())
                                        .node())
                                .toList())
                .node();
    }
}
