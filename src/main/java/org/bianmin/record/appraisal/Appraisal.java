package org.bianmin.record.appraisal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bianmin.catalogue.yaml.Place;

/**
 * What a record says by the rows of one scheme (考核).
 *
 * @param scheme id of the scheme; it scores by tables
 * @param targets in the order of the record
 * @param place where it stands
 */
public record Appraisal(String scheme, List<Appraised> targets, Place place) {
    /** What it says, wherever it stands. */
    public Appraisal withoutPlaces() {
        return new Appraisal(
                scheme, targets.stream().map(Appraised::withoutPlaces).toList(), Place.NOWHERE);
    }

    /** The same with every file of evidence under another name. */
    public Appraisal withFiles(UnaryOperator<String> change) {
        return new Appraisal(
                scheme, targets.stream().map(target -> target.withFiles(change)).toList(), place);
    }

    /** Every file that is named. */
    public Stream<String> files() {
        return targets.stream().flatMap(Appraised::files);
    }
}
