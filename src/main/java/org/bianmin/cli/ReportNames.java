package org.bianmin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.record.InspectionRecord;

/**
 * Whose report may have which name. Two records of one quarter with the same file name would overwrite each other; the
 * first by path keeps the name, whichever thread comes first.
 */
final class ReportNames {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Path> owners = new HashMap<>();

    /** Reserves names for the records whose file names occur more than once; the others cannot collide. */
    static ReportNames reserved(List<Path> files, Function<Path, InspectionRecord> reader) {
        ReportNames names = new ReportNames();
        Map<String, List<Path>> byName = files.stream()
                .collect(Collectors.groupingBy(InspectionRecord::nameOf, LinkedHashMap::new, Collectors.toList()));
        byName.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .forEach(file -> names.reserve(file, reader));
        return names;
    }

    private void reserve(Path file, Function<Path, InspectionRecord> reader) {
        try {
            owners.putIfAbsent(key(reader.apply(file)), file);
        } catch (InvalidInput e) {
            // It is refused when its turn comes, and needs no name.
            return;
        }
    }

    /**
     * Checks that a record may use its name.
     *
     * @throws InvalidInput if another record has it
     */
    void check(InspectionRecord record) {
        Path owner = owners.getOrDefault(key(record), record.file());
        if (!owner.equals(record.file())) {
            Place place = new Place(record.file().toString(), 1, 1);
            throw new InvalidInput(new Problem(place, "report_name_taken", owner, record.name()));
        }
    }

    /**
     * Checks that a report which stands there already is one of the same visit, which a corrected record may replace.
     *
     * @throws InvalidInput if it is the report of another centre or another day
     */
    static void sameVisit(Path json, InspectionRecord record) throws IOException {
        if (!Files.isRegularFile(json)) {
            return;
        }
        JsonNode there = JSON.readTree(Files.readString(json));
        boolean same = there.at("/centre/name").asText().equals(record.centre().name())
                && there.at("/visit/date").asText().equals(record.visit().date().toString());
        if (!same) {
            Place place = new Place(record.file().toString(), 1, 1);
            throw new InvalidInput(new Problem(place, "report_name_taken", json, record.name()));
        }
    }

    private static String key(InspectionRecord record) {
        return record.visit().quarter() + "/" + record.name();
    }
}
