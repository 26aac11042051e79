package org.bianmin.record.appraisal;

import org.bianmin.catalogue.yaml.Node;

/** Whether anything was written: the keys of a blank form are there before anything was looked at. */
final class Blank {
    private Blank() {}

    /** Whether keys stand there at most; {@code {}} and {@code []} were written by somebody. */
    static boolean is(Node node) {
        if (node instanceof Node.Fields mapping) {
            return !mapping.fields().isEmpty()
                    && mapping.fields().stream().map(Node.Field::value).allMatch(Blank::is);
        } else if (node instanceof Node.Items list) {
            return !list.items().isEmpty() && list.items().stream().allMatch(Blank::is);
        }
        return node instanceof Node.Blank;
    }
}
