package org.bianmin.record.selfcheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.yaml.Node;

/**
 * What a centre answered about itself, with the places where it wrote it.
 *
 * @param sample whether it says 示例数据
 * @param centre who answered, as a record has it
 * @param standards the documents that were asked about
 * @param date the day of the self-check; absent when nobody wrote it
 * @param by who filled it in; absent when nobody wrote it
 * @param answers by the keys of their rows; what was left blank is not there
 * @param things what was answered of each of several things, by the keys of their groups
 * @param photos what was sent along, in the order of the file
 */
public record AnsweredForm(
        boolean sample,
        Node centre,
        Node standards,
        Optional<Node> date,
        Optional<Node> by,
        Map<RowKey, Node.Scalar> answers,
        Map<String, List<Thing>> things,
        List<AnsweredPhoto> photos) {
    public AnsweredForm {
        answers = Map.copyOf(answers);
        things = Map.copyOf(things);
        photos = List.copyOf(photos);
    }

    /**
     * One of several things.
     *
     * @param name what it is called; absent when nobody wrote it
     * @param answers what was answered of it
     */
    public record Thing(Optional<Node.Scalar> name, Map<RowKey, Node.Scalar> answers) {
        /** Whether nobody wrote anything of it. */
        public boolean blank() {
            return name.isEmpty() && answers.isEmpty();
        }

        /** Its name, or else the group's with the number of its column. */
        public String called(String group, int number) {
            return name.map(Node.Scalar::text).orElse(group + number);
        }
    }
}
