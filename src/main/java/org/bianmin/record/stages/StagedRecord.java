package org.bianmin.record.stages;

import java.util.List;
import java.util.stream.Stream;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observations;

/** A record with what stands beside it. */
public record StagedRecord(InspectionRecord record, Stages stages) {

    /** What was seen, as recorded and as amended by each review in turn; the last is what stands. */
    public List<Observations> facts() {
        return Stream.concat(
                        Stream.of(record.observations()),
                        stages.reviews().stream().map(Review::facts))
                .toList();
    }
}
