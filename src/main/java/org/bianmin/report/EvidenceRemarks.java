package org.bianmin.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bianmin.record.evidence.Evidence;
import org.bianmin.report.photo.Flaw;
import org.bianmin.report.photo.Photo;

/** Remarks on the files that should prove a visit: nothing here changes a verdict. */
final class EvidenceRemarks {
    private static final int FILES_NAMED = 3;

    private final Messages messages;
    private final Evidence evidence;
    private final List<Photo> photos;
    private final LocalDate day;
    private final Map<String, Set<String>> questions;

    EvidenceRemarks(Messages messages, Audit audit) {
        this.messages = messages;
        this.evidence = audit.evidence();
        this.photos = audit.photos().all();
        this.day = audit.record().visit().date();
        this.questions = questions(audit);
    }

    /** By file, the questions that it proves. */
    private static Map<String, Set<String>> questions(Audit audit) {
        Map<String, Set<String>> questions = new LinkedHashMap<>();
        audit.record()
                .observations()
                .answers()
                .forEach(answer -> answer.all()
                        .files()
                        .forEach(file -> questions
                                .computeIfAbsent(file, key -> new HashSet<>())
                                .add(answer.question())));
        return questions;
    }

    void add(List<String> remarks) {
        files(remarks, "procedure.file_missing", evidence.missing());
        files(remarks, "procedure.file_refused", evidence.refused());
        flaws().forEach((flaw, files) ->
                files(remarks, "procedure.photo." + flaw.name().toLowerCase(Locale.ROOT), files));
        List<String> ofOtherDays = photos.stream()
                .flatMap(photo -> photo.taken().stream()
                        .filter(taken -> !taken.toLocalDate().equals(day))
                        .map(taken -> messages.text("procedure.photo_of_day", photo.file(), taken.toLocalDate())))
                .toList();
        if (!ofOtherDays.isEmpty()) {
            remarks.add(messages.text("procedure.photo_other_day", ofOtherDays.size(), first(ofOtherDays), day));
        }
        sameContent().forEach(files -> remarks.add(messages.text("procedure.photo_twice", list(files))));
        if (!evidence.unplaced().isEmpty()) {
            remarks.add(messages.text("procedure.unplaced", evidence.unplaced().size()));
        }
    }

    private Map<Flaw, List<String>> flaws() {
        Map<Flaw, List<String>> flaws = new EnumMap<>(Flaw.class);
        photos.forEach(photo -> photo.flaw()
                .ifPresent(flaw ->
                        flaws.computeIfAbsent(flaw, key -> new ArrayList<>()).add(photo.file())));
        return flaws;
    }

    /** Photos of the same content under different names that prove more than one question. */
    private List<List<String>> sameContent() {
        return photos.stream()
                .filter(Photo::printable)
                .collect(Collectors.groupingBy(
                        Photo::sha256, LinkedHashMap::new, Collectors.mapping(Photo::file, Collectors.toList())))
                .values()
                .stream()
                .filter(files -> files.size() > 1)
                .filter(files -> files.stream()
                                .map(questions::get)
                                .flatMap(Collection::stream)
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private void files(List<String> remarks, String key, List<String> files) {
        if (!files.isEmpty()) {
            remarks.add(messages.text(key, files.size(), first(files)));
        }
    }

    /** The first few; a result holds all of them elsewhere. */
    private String first(List<String> files) {
        return files.size() > FILES_NAMED
                ? messages.text("list.and_others", list(files.subList(0, FILES_NAMED)))
                : list(files);
    }

    private String list(List<String> parts) {
        return String.join(messages.text("list.separator"), parts);
    }
}
