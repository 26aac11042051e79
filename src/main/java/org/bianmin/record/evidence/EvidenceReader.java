package org.bianmin.record.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.Details;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.record.quarter.Numbering;
import org.bianmin.record.stages.StagedRecord;

/**
 * Finds the evidence of records. A file whose name begins with a question's number belongs to that question unless the
 * record itself names it elsewhere. Safe for use by several threads.
 */
public final class EvidenceReader {
    /** The number of the question and, where it has several files, the number of the file. */
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)(?:-(\\d+))?\\..*", Pattern.DOTALL);

    private static final int LONGEST_NUMBER = 6;
    private static final char NOT_UTF8 = '\uFFFD';

    private final Vocabulary vocabulary;
    private final Map<Path, Numbering> numberings = new ConcurrentHashMap<>();

    /**
     * @param vocabulary the questions
     */
    public EvidenceReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Places the evidence of one record, and of what stands beside it.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput if the file of numbers is wrong or the folder holds too much
     */
    public Evidence read(StagedRecord staged) {
        InspectionRecord record = staged.record();
        Numbering numbering = numberings.computeIfAbsent(record.folder(), folder -> Numbering.in(folder, vocabulary));
        return new Placing(staged, numbering).evidence();
    }

    /** The work on one record. */
    private static final class Placing {
        private final StagedRecord staged;
        private final InspectionRecord record;
        private final Numbering numbering;
        private final Set<String> answered;
        private final Set<Path> named = new HashSet<>();
        private final Map<String, Path> files = new LinkedHashMap<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final List<Unplaced> unplaced = new ArrayList<>();
        private final Map<String, List<Numbered>> byQuestion = new LinkedHashMap<>();

        Placing(StagedRecord staged, Numbering numbering) {
            this.staged = staged;
            this.record = staged.record();
            this.numbering = numbering;
            answered = answers().map(Observation::question).collect(Collectors.toSet());
        }

        /** Every answer, recorded or amended. */
        private Stream<Observation> answers() {
            return staged.facts().stream().flatMap(facts -> facts.answers().stream());
        }

        Evidence evidence() {
            EvidenceFolder folder = new EvidenceFolder(record);
            Stream.of(
                            answers().flatMap(answer -> answer.all().files()),
                            record.appraisals().stream().flatMap(Appraisal::files),
                            staged.stages().evidence())
                    .flatMap(Function.identity())
                    .distinct()
                    .forEach(name -> named(name, folder.find(name)));
            folder.contents().forEach((name, found) -> {
                if (!named.contains(found.place())) {
                    reason(name, found).ifPresent(unplaced::add);
                }
            });
            byQuestion.values().forEach(Collections::sort);
            Map<String, Path> attached = new LinkedHashMap<>();
            byQuestion.values().stream().flatMap(List::stream).forEach(each -> attached.put(each.name(), each.path()));
            files.putAll(attached);
            return new Evidence(
                    record.with(observations(record.observations())),
                    staged.facts().stream().map(this::observations).toList(),
                    Collections.unmodifiableMap(files),
                    Set.copyOf(attached.keySet()),
                    List.copyOf(missing),
                    List.copyOf(refused),
                    List.copyOf(unplaced),
                    numbering);
        }

        private void named(String name, EvidenceFolder.Found found) {
            named.add(found.place());
            switch (found.kind()) {
                case FILE -> files.put(name, found.path());
                case ABSENT -> missing.add(name);
                default -> refused.add(name);
            }
        }

        /** Places a file by its number, or tells why that cannot be. */
        private Optional<Unplaced> reason(String name, EvidenceFolder.Found found) {
            Matcher number = NUMBERED.matcher(found.path().getFileName().toString());
            return switch (found.kind()) {
                case LINK -> Optional.of(new Unplaced(name, Unplaced.Reason.LINK));
                case UNREADABLE -> Optional.of(new Unplaced(name, Unplaced.Reason.UNREADABLE));
                case OTHER, ABSENT -> Optional.of(new Unplaced(name, Unplaced.Reason.NOT_A_FILE));
                case FILE -> {
                    if (name.indexOf(NOT_UTF8) >= 0) {
                        yield Optional.of(new Unplaced(name, Unplaced.Reason.BAD_NAME));
                    }
                    yield number.matches()
                            ? byNumber(name, found.path(), number)
                            : Optional.of(new Unplaced(name, Unplaced.Reason.NO_NUMBER));
                }
            };
        }

        private Optional<Unplaced> byNumber(String name, Path path, Matcher number) {
            Optional<String> question = numbering.question(number(number.group(1)));
            if (question.isEmpty()) {
                return Optional.of(new Unplaced(name, Unplaced.Reason.UNKNOWN_NUMBER));
            }
            if (!answered.contains(question.get())) {
                return Optional.of(new Unplaced(name, Unplaced.Reason.NOT_ANSWERED, question));
            }
            byQuestion
                    .computeIfAbsent(question.get(), key -> new ArrayList<>())
                    .add(new Numbered(name, path, number(number.group(2))));
            return Optional.empty();
        }

        /** 0, which no question has, for a number that is not there or too long. */
        private static int number(String digits) {
            return digits == null || digits.length() > LONGEST_NUMBER ? 0 : Integer.parseInt(digits);
        }

        /** A file stands at every thing that its question was answered for: its name does not say which. */
        private Observations observations(Observations seen) {
            List<Observation> answers = seen.answers().stream()
                    .map(answer -> answer.and(new Details(
                            List.of(),
                            byQuestion.getOrDefault(answer.question(), List.of()).stream()
                                    .map(Numbered::name)
                                    .toList(),
                            List.of())))
                    .toList();
            return new Observations(answers, seen.subjects());
        }
    }

    /** A file that belongs to a question by its number; the second photo comes before the tenth. */
    private record Numbered(String name, Path path, int place) implements Comparable<Numbered> {
        @Override
        public int compareTo(Numbered other) {
            return Comparator.comparingInt(Numbered::place)
                    .thenComparing(Numbered::name)
                    .compare(this, other);
        }
    }
}
