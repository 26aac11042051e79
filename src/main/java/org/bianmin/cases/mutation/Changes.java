package org.bianmin.cases.mutation;

import java.util.function.Consumer;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;

/**
 * Makes mutants of one clause, one roll-up or the head of a standard.
 *
 * @param standard id of the standard
 * @param within id of the clause or roll-up; empty for the head
 * @param found is told each mutant
 */
record Changes(String standard, String within, Consumer<Mutant> found) {

    /** It is gone, key and all. */
    void drop(Mutant.Kind kind, Spot spot) {
        found.accept(new Mutant(
                standard, within, spot.field().place(), kind, FlowText.of(spot.field()), "", spot.without()));
    }

    /** Each item of a sequence is gone. */
    void dropEach(Mutant.Kind kind, Spot sequence) {
        sequence.inside().forEach(item -> drop(kind, item));
    }

    /** Another value stands there. */
    void change(Mutant.Kind kind, Spot spot, String text) {
        Node.Scalar value = new Node.Scalar(spot.node().place(), text);
        changed(kind, value.place(), spot, new Node.Field(spot.field().place(), spot.key(), value));
    }

    /** The value stands under another key. */
    void rename(Mutant.Kind kind, Spot spot, String key) {
        Place place = spot.field().place();
        changed(kind, place, spot, new Node.Field(place, key, spot.node()));
    }

    private void changed(Mutant.Kind kind, Place place, Spot spot, Node.Field changed) {
        found.accept(new Mutant(
                standard, within, place, kind, FlowText.of(spot.field()), FlowText.of(changed), spot.with(changed)));
    }
}
