package org.bianmin.cases.edges;

import java.util.List;
import java.util.Optional;
import org.bianmin.record.Answer;

/**
 * One answer to the question of a clause.
 *
 * @param kind what is tried
 * @param arguments what the kind tells of
 * @param answer absent when nothing is recorded
 */
record Trial(EdgeKind kind, List<String> arguments, Optional<Answer> answer) {
    static Trial of(EdgeKind kind, Answer answer, Object... arguments) {
        return new Trial(kind, List.of(arguments).stream().map(String::valueOf).toList(), Optional.of(answer));
    }
}
