package org.bianmin.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.record.SchemeCase;
import org.bianmin.score.sheet.CompositeScore;
import org.bianmin.score.sheet.Range;
import org.bianmin.score.sheet.RowScore;
import org.bianmin.score.sheet.ScoreSheet;

/**
 * What came out of one target, in the words of cases.
 *
 * @param target by tables; absent for a composite
 * @param composite the centre's score by a composite; absent for tables
 */
public record TargetOutcome(Optional<ScoreSheet.TargetScore> target, Optional<CompositeScore> composite) {
    /** A number that never ends is told with as many digits. */
    private static final int DIGITS = 20;

    /**
     * One thing that is compared.
     *
     * @param name as a case calls it
     */
    record Aspect(String name, String wanted, String actual) {}

    /** The target that a case means, where a sheet has it. */
    static Optional<TargetOutcome> of(SchemeCase.Expected expected, ScoreSheet sheet) {
        boolean centre = expected.target() == Target.CENTRE;
        if (centre && sheet.composite().isPresent()) {
            return sheet.centre().equals(expected.name())
                    ? Optional.of(new TargetOutcome(Optional.empty(), sheet.composite()))
                    : Optional.empty();
        }
        return sheet.targets().stream()
                .filter(each -> each.table().target() == expected.target())
                .filter(each -> each.name().equals(expected.name()))
                .map(each -> new TargetOutcome(Optional.of(each), Optional.empty()))
                .findFirst();
    }

    /** Just as much as the case says. */
    List<Aspect> compared(SchemeCase.Expected expected) {
        List<Aspect> aspects = new ArrayList<>();
        expected.total().ifPresent(points -> aspects.add(new Aspect("total", told(points), told(total()))));
        expected.grade().ifPresent(grade -> aspects.add(new Aspect("grade", grade, grade())));
        expected.rows()
                .forEach((id, points) -> aspects.add(new Aspect(
                        id, told(points), row(id).map(row -> told(row.total())).orElse(SchemeCase.Expected.NONE))));
        expected.parts()
                .forEach((name, points) -> aspects.add(new Aspect(
                        name,
                        told(points),
                        part(name).map(part -> told(part.weighted())).orElse(SchemeCase.Expected.NONE))));
        expected.open().ifPresent(rows -> aspects.add(new Aspect("open", listed(rows), listed(open()))));
        expected.awards().forEach((name, state) -> aspects.add(new Aspect(name, state, award(name))));
        expected.proposals()
                .ifPresent(some -> aspects.add(new Aspect("proposals", listed(some), listed(proposals(true)))));
        expected.possible()
                .ifPresent(some -> aspects.add(new Aspect("possible", listed(some), listed(proposals(false)))));
        return aspects;
    }

    private Range total() {
        return target.map(ScoreSheet.TargetScore::total)
                .or(() -> composite.map(CompositeScore::total))
                .orElseThrow();
    }

    private String grade() {
        return target.flatMap(ScoreSheet.TargetScore::grade)
                .or(() -> composite.flatMap(CompositeScore::grade))
                .orElse(SchemeCase.Expected.NONE);
    }

    /** The rows that were asked of it, in order. */
    public List<RowScore> rows() {
        return target.stream()
                .flatMap(found -> found.sections().stream())
                .flatMap(section -> section.rows().stream())
                .toList();
    }

    private Optional<RowScore> row(String id) {
        return rows().stream().filter(row -> row.row().id().equals(id)).findFirst();
    }

    private Optional<CompositeScore.Part> part(String name) {
        return composite.stream()
                .flatMap(found -> found.parts().stream())
                .filter(part -> part.part().name().equals(name))
                .findFirst();
    }

    private List<String> open() {
        return rows().stream()
                .filter(row -> row.state() != RowScore.State.CHECKED)
                .map(row -> row.row().id())
                .toList();
    }

    private String award(String name) {
        Map<String, Optional<Boolean>> awards = target.stream()
                .flatMap(found -> found.awards().stream())
                .collect(Collectors.toMap(award -> award.award().name(), ScoreSheet.AwardScore::lost));
        return awards.get(name).map(lost -> lost ? "lost" : "kept").orElse("open");
    }

    private List<String> proposals(boolean certain) {
        return target.stream()
                .flatMap(found -> found.proposals().stream())
                .filter(proposed -> proposed.certain() == certain)
                .map(ScoreSheet.Proposed::what)
                .toList();
    }

    private static String listed(Collection<String> names) {
        return names.stream().distinct().sorted().toList().toString();
    }

    private static String told(SchemeCase.Points points) {
        return told(points.low(), points.high(), TargetOutcome::shortest);
    }

    /** Points as a case writes them. */
    public static String told(Range range) {
        return told(
                range.low(), range.high(), points -> shortest(points.bigDecimalValue(DIGITS, RoundingMode.HALF_UP)));
    }

    private static <T> String told(Optional<T> low, Optional<T> high, Function<T, String> text) {
        List<String> ends = Stream.of(low, high)
                .map(end -> end.map(text).orElse(SchemeCase.Expected.NONE))
                .toList();
        boolean one = low.isPresent() && ends.get(0).equals(ends.get(1));
        return one ? ends.get(0) : "{low: " + ends.get(0) + ", high: " + ends.get(1) + "}";
    }

    private static String shortest(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
