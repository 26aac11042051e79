package org.bianmin.record.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/** Puts together what two inspectors entered of one target. */
final class AppraisedMerger {
    private final Appraised one;
    private final Appraised other;
    private final LocalDate day;
    private final Problems problems;

    /** @param day of the visit, on which everything happened that has no day of its own */
    AppraisedMerger(Appraised one, Appraised other, LocalDate day, Problems problems) {
        this.one = one;
        this.other = other;
        this.day = day;
        this.problems = problems;
    }

    Appraised merged() {
        Map<String, List<Entry>> entries = new LinkedHashMap<>(one.entries());
        other.entries().forEach((line, some) -> entries.merge(line, some, (ours, theirs) -> both(line, ours, theirs)));
        return new Appraised(
                one.target(),
                one.name(),
                same("window", one.window(), other.window()),
                same("department", one.department(), other.department()),
                Collections.unmodifiableMap(entries),
                selfScores(),
                one.place());
    }

    private String same(String key, String ours, String theirs) {
        if (!ours.isEmpty() && !theirs.isEmpty() && !WordList.folded(ours).equals(WordList.folded(theirs))) {
            differ(Words.shown("person", key), ours, theirs);
        }
        return ours.isEmpty() ? theirs : ours;
    }

    private void differ(String what, String ours, String theirs) {
        problems.add(other.place(), "halves_differ", what, one.place().file(), ours, theirs);
    }

    private Map<String, BigDecimal> selfScores() {
        Map<String, BigDecimal> all = new LinkedHashMap<>(one.selfScores());
        other.selfScores().forEach((row, score) -> {
            BigDecimal before = all.putIfAbsent(row, score);
            if (before != null && before.compareTo(score) != 0) {
                differ(row, before.toPlainString(), score.toPlainString());
            }
        });
        return Collections.unmodifiableMap(all);
    }

    /** What one did not look at the other did; what both entered alike is one; the rest must plainly be two things. */
    private List<Entry> both(String line, List<Entry> ours, List<Entry> theirs) {
        if (unlooked(ours) && unlooked(theirs)) {
            return List.of(unlooked((Entry.Unchecked) ours.get(0), (Entry.Unchecked) theirs.get(0)));
        } else if (unlooked(ours) || unlooked(theirs)) {
            return unlooked(ours) ? theirs : ours;
        }
        List<Entry> onlyOurs = new ArrayList<>(ours);
        List<Entry> onlyTheirs =
                theirs.stream().filter(entry -> !takeSame(entry, onlyOurs)).toList();
        for (Entry their : onlyTheirs) {
            Optional<Entry> unclear =
                    onlyOurs.stream().filter(our -> !areTwo(our, their)).findFirst();
            if (unclear.isPresent()) {
                differ(line, unclear.get(), their);
                return ours;
            }
        }
        return Stream.concat(ours.stream(), onlyTheirs.stream()).toList();
    }

    private static boolean unlooked(List<Entry> entries) {
        return entries.get(0) instanceof Entry.Unchecked;
    }

    private static Entry unlooked(Entry.Unchecked ours, Entry.Unchecked theirs) {
        String why = Stream.of(ours.why(), theirs.why())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(Words.text("said.separator")));
        return new Entry.Unchecked(why, ours.place());
    }

    /** One inspector's two are not the same as the other's one. */
    private static boolean takeSame(Entry entry, List<Entry> from) {
        Optional<Entry> same = from.stream()
                .filter(each -> each.withoutPlace().equals(entry.withoutPlace()))
                .findFirst();
        same.ifPresent(from::remove);
        return same.isPresent();
    }

    /** Whether they happened to different people or at different times. */
    private boolean areTwo(Entry our, Entry their) {
        return our instanceof Entry.Happened one
                && their instanceof Entry.Happened other
                && (differ(one.person(), other.person())
                        || !one.day().orElse(day).equals(other.day().orElse(day))
                        || differ(one.time(), other.time()));
    }

    private static boolean differ(String ours, String theirs) {
        return !ours.isEmpty() && !theirs.isEmpty() && !WordList.folded(ours).equals(WordList.folded(theirs));
    }

    private void differ(String line, Entry our, Entry their) {
        Place place = our.place();
        problems.add(
                their.place(),
                "entries_differ",
                line,
                one.target() == Target.PERSON ? Words.shown("appraisal", "persons") : one.name(),
                place.file() + ":" + place.line(),
                AppraisalWriter.told(our),
                AppraisalWriter.told(their));
    }
}
