package org.bianmin.report;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.evidence.Evidence;
import org.bianmin.record.evidence.Unplaced;
import org.bianmin.report.photo.Photo;

/** The files that prove a result, and those that prove nothing. */
final class EvidenceJson {
    private static final DateTimeFormatter TAKEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Messages messages;
    private final Vocabulary vocabulary;

    EvidenceJson(Messages messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
    }

    /** Of some files of one question, the photos that a report can show, each once. */
    static List<Map<String, Object>> photos(Audit audit, String question, Stream<String> files) {
        Integer number = audit.evidence().numbering().number(question).orElse(null);
        return files.distinct()
                .flatMap(file -> audit.photos().printable(file).stream())
                .map(photo -> photo(photo, number))
                .toList();
    }

    private static Map<String, Object> photo(Photo photo, Integer number) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", photo.file());
        json.put("number", number);
        json.put("taken", photo.taken().map(TAKEN::format).orElse(null));
        json.put("sha256", photo.sha256());
        return json;
    }

    /** What the record names and nobody can look at. */
    static List<String> missing(Evidence evidence) {
        return Stream.concat(evidence.missing().stream(), evidence.refused().stream())
                .toList();
    }

    List<Map<String, Object>> unplaced(Evidence evidence) {
        return evidence.unplaced().stream()
                .map(each -> unplaced(each, evidence))
                .toList();
    }

    private Map<String, Object> unplaced(Unplaced unplaced, Evidence evidence) {
        Map<String, Object> reason = ResultJson.coded(messages, "unplaced", unplaced.reason());
        unplaced.question()
                .ifPresent(id -> reason.put(
                        "text",
                        messages.text(
                                "unplaced.not_answered",
                                evidence.numbering().number(id).orElseThrow(),
                                vocabulary.question(id).map(Question::name).orElseThrow())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", unplaced.file());
        json.put("reason", reason);
        return json;
    }
}
