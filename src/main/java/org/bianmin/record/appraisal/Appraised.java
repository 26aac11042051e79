package org.bianmin.record.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.Place;

/**
 * What a record says of one target (考核对象).
 *
 * @param target of what kind it is
 * @param name its name; of a person it is private. The name of the centre where the centre itself is the target
 * @param window the window to which it belongs; empty when not stated
 * @param department the department to which it belongs; empty when not stated
 * @param entries by id of the row or of the ground that loses an award; what is not in it was not checked
 * @param selfScores points that it gives itself, by id of the row (自评分)
 * @param place where it stands
 */
public record Appraised(
        Target target,
        String name,
        String window,
        String department,
        Map<String, List<Entry>> entries,
        Map<String, BigDecimal> selfScores,
        Place place) {

    /** Whether it says that it belongs to another target. */
    public boolean belongsTo(Target other, String otherName) {
        return switch (other) {
            case WINDOW -> window.equals(otherName);
            case DEPARTMENT -> department.equals(otherName);
            case CENTRE -> true;
            case PERSON -> false;
        };
    }
}
