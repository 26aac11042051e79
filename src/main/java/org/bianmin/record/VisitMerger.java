package org.bianmin.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/** Checks that halves are of one visit, and makes one of what stands in them about it. */
final class VisitMerger {
    private final List<InspectionRecord> halves;
    private final Problems problems;

    VisitMerger(List<InspectionRecord> halves, Problems problems) {
        this.halves = halves;
        this.problems = problems;
    }

    /** Where the halves differ in what must be one, both values are told. */
    void check() {
        same("centre.name", half -> half.centre().name());
        same("centre.kind", half -> half.centre().kind());
        same("centre.region", half -> half.centre().region());
        same("centre.code", half -> half.centre().code());
        same("centre.responsible", half -> half.centre().responsible());
        same("visit.date", half -> half.visit().date().toString());
        same("visit.kind", half -> Words.shown("kind", half.visit().kind()));
        same("visit.method", half -> Words.shown("method", half.visit().method()));
        same(
                "visit.level",
                half -> half.visit()
                        .level()
                        .map(level -> Words.shown("level", level))
                        .orElse(""));
        same(
                "record.against",
                half -> half.against().stream().sorted().collect(Collectors.joining(Words.text("said.list"))));
        same("record.self_score", InspectionRecord::selfScore);
        halves.stream()
                .filter(half -> half.visit().inspectors().isEmpty())
                .forEach(half -> problems.add(place(half), "half_of_nobody"));
        units();
    }

    private static Place place(InspectionRecord half) {
        return new Place(half.file().toString(), 1, 1);
    }

    /** What is left out in a half does not contradict the others. */
    private void same(String key, Function<InspectionRecord, String> value) {
        Optional<InspectionRecord> first =
                halves.stream().filter(half -> !value.apply(half).isEmpty()).findFirst();
        halves.stream()
                .filter(half -> !value.apply(half).isEmpty())
                .filter(half -> !value.apply(half).equals(value.apply(first.orElseThrow())))
                .forEach(half -> problems.add(
                        place(half),
                        "halves_differ",
                        Words.shown(key.substring(0, key.indexOf('.')), key.substring(key.indexOf('.') + 1)),
                        first.orElseThrow().file(),
                        value.apply(first.orElseThrow()),
                        value.apply(half)));
    }

    /** One name with two units would be counted as two people. */
    private void units() {
        Map<String, String> units = new HashMap<>();
        for (InspectionRecord half : halves) {
            for (Visit.Inspector each : half.visit().inspectors()) {
                String unit = units.putIfAbsent(each.name(), each.unit());
                if (unit != null && !unit.equals(each.unit())) {
                    problems.add(place(half), "inspector_of_two_units", each.name(), unit, each.unit());
                }
            }
        }
    }

    Centre centre() {
        Centre first = halves.get(0).centre();
        return new Centre(
                written(half -> half.centre().code()),
                first.name(),
                first.kind(),
                first.region(),
                written(half -> half.centre().responsible()));
    }

    private String written(Function<InspectionRecord, String> value) {
        return halves.stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Two people may come and leave at different times: the visit lasts from the first to the last. */
    Visit visit() {
        Visit first = halves.get(0).visit();
        return new Visit(
                first.date(),
                times(Visit::arrived).min(Comparator.naturalOrder()).orElse(""),
                times(Visit::left).max(Comparator.naturalOrder()).orElse(""),
                first.kind(),
                first.method(),
                halves.stream().flatMap(half -> half.visit().level().stream()).findFirst(),
                halves.stream()
                        .flatMap(half -> half.visit().inspectors().stream())
                        .distinct()
                        .toList(),
                halves.stream()
                        .flatMap(half -> half.visit().accompaniedBy().stream())
                        .distinct()
                        .toList());
    }

    private Stream<String> times(Function<Visit, String> time) {
        return halves.stream().map(InspectionRecord::visit).map(time).filter(text -> !text.isEmpty());
    }

    String selfScore() {
        return written(InspectionRecord::selfScore);
    }

    /** What all who wrote any wrote stands plain, the rest with who wrote it. */
    List<String> highlights() {
        List<InspectionRecord> writers =
                halves.stream().filter(half -> !half.highlights().isEmpty()).toList();
        List<String> all = new ArrayList<>();
        for (InspectionRecord half : writers) {
            for (String text : half.highlights()) {
                boolean everybody =
                        writers.stream().allMatch(writer -> writer.highlights().contains(text));
                all.add(everybody ? text : new Said(half.visit().inspectorNames(), text).told());
            }
        }
        return all.stream().distinct().toList();
    }

    /** Remarks of all, one below the other. */
    String remarks(Function<InspectionRecord, String> remarks) {
        return Said.joined(
                halves.stream()
                        .map(half -> new Said(half.visit().inspectorNames(), remarks.apply(half)))
                        .toList(),
                "\n");
    }

    /** Standards in the order of the first half. */
    List<String> against() {
        return halves.get(0).against();
    }
}
