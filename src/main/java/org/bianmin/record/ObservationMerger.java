package org.bianmin.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/** Makes one set of answers of what several inspectors wrote, question by question and thing by thing. */
final class ObservationMerger {
    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> asked;
    private final List<InspectionRecord> halves;
    private final Problems problems;

    private final List<Observation> answers = new ArrayList<>();
    private final Map<String, List<String>> subjects = new LinkedHashMap<>();

    /**
     * @param asked by question, the names that the halves' standards ask for
     * @param halves of one visit
     * @param problems where it goes when one half says that there is no such thing and another names some
     */
    ObservationMerger(
            Vocabulary vocabulary, Map<String, Set<String>> asked, List<InspectionRecord> halves, Problems problems) {
        this.vocabulary = vocabulary;
        this.asked = asked;
        this.halves = halves;
        this.problems = problems;
    }

    Observations merged() {
        for (QuestionGroup group : vocabulary.groups()) {
            if (group.each()) {
                things(group).ifPresent(things -> {
                    subjects.put(group.key(), things);
                    things.forEach(thing -> answers(group, thing));
                });
            } else {
                answers(group, "");
            }
        }
        return new Observations(List.copyOf(answers), Map.copyOf(subjects));
    }

    /** The things that any half lists, each once, as the first one calls it; absent when nobody looked. */
    private Optional<List<String>> things(QuestionGroup group) {
        Map<String, String> byFolded = new LinkedHashMap<>();
        List<InspectionRecord> looked = halves.stream()
                .filter(half -> half.observations().subjects().containsKey(group.key()))
                .toList();
        looked.forEach(half -> half.observations()
                .subjects()
                .get(group.key())
                .forEach(name -> byFolded.putIfAbsent(WordList.folded(name), name)));
        looked.stream()
                .filter(half -> half.observations().subjects().get(group.key()).isEmpty())
                .filter(half -> !byFolded.isEmpty())
                .forEach(half -> problems.add(
                        new Place(half.file().toString(), 1, 1),
                        "things_differ",
                        group.name(),
                        String.join(Words.text("said.list"), byFolded.values())));
        return looked.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(byFolded.values()));
    }

    private void answers(QuestionGroup group, String subject) {
        group.questions().forEach(question -> answer(question, subject).ifPresent(answers::add));
    }

    private Optional<Observation> answer(Question question, String subject) {
        List<Observation> found = new ArrayList<>();
        List<Version> versions = new ArrayList<>();
        for (InspectionRecord half : halves) {
            for (Observation each : half.observations().answers()) {
                if (each.question().equals(question.id())
                        && WordList.folded(each.subject()).equals(WordList.folded(subject))) {
                    found.add(each);
                    versions.addAll(versions(half, each));
                }
            }
        }
        if (found.size() < 2) {
            return found.stream()
                    .findFirst()
                    .map(one -> new Observation(
                            one.question(), subject, one.answer(), one.details(), one.place(), one.carried()));
        }
        AnswerMerger.Merged merged = vocabulary
                .list(question.words())
                .filter(words -> question.kind() == Question.Kind.NAMES)
                .map(words -> AnswerMerger.merged(versions, words, asked.getOrDefault(question.id(), Set.of())))
                .orElseGet(() -> AnswerMerger.merged(versions));
        return Optional.of(new Observation(
                question.id(),
                subject,
                merged.answer(),
                found.stream()
                        .filter(each -> each.answer() instanceof Answer.Disputed)
                        .map(Observation::details)
                        .reduce(merged.details(), Details::merged),
                found.get(0).place(),
                merged.carried()));
    }

    /** A half may itself be merged, and hold what several wrote. */
    private static List<Version> versions(InspectionRecord half, Observation observation) {
        if (observation.answer() instanceof Answer.Disputed disputed) {
            return disputed.versions();
        }
        return List.of(new Version(
                half.visit().inspectorNames(), observation.answer(), observation.details(), observation.carried()));
    }
}
