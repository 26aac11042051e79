package org.bianmin.cli;

import java.util.List;
import java.util.Locale;
import org.bianmin.cases.edges.Edge;
import org.bianmin.cases.edges.EdgeKind;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.words.Words;
import org.bianmin.report.Messages;

/** Tells what a generated case tries. */
final class EdgeText {
    private final Messages messages;
    private final Vocabulary vocabulary;

    EdgeText(Messages messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
    }

    /** As a name of the case: the clause or roll-up, and what is tried. */
    String named(Edge edge) {
        return edge.key().substring(edge.key().indexOf('/') + 1) + " " + tried(edge);
    }

    private String tried(Edge edge) {
        List<String> told = edge.arguments();
        Object[] arguments = switch (edge.kind()) {
            case STATE -> new Object[] {state(told.get(0))};
            case ONE_IN_STATE -> new Object[] {told.get(0), state(told.get(1))};
            case JUDGED -> new Object[] {Words.shown("verdict", told.get(0))};
            case OTHER_BASIS -> new Object[] {question(told.get(0)), told.get(1), told.get(2)};
            case CONTRADICTORY_MEASURES -> new Object[] {question(told.get(0)), question(told.get(1))};
            case CONDITION -> new Object[] {question(told.get(0)), told.get(1)};
            case CONDITION_UNKNOWN -> new Object[] {question(told.get(0))};
            case CONDITION_FAILS_AND_UNKNOWN -> new Object[] {question(told.get(0)), question(told.get(1))};
            default -> told.toArray();
        };
        return messages.text(key(edge.kind()), arguments);
    }

    private static String key(EdgeKind kind) {
        return "edge." + kind.name().toLowerCase(Locale.ROOT);
    }

    private String state(String name) {
        return messages.text("state." + name.toLowerCase(Locale.ROOT));
    }

    private String question(String id) {
        return vocabulary.question(id).map(Question::name).orElse(id);
    }
}
