package org.bianmin.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An office's own settings.
 *
 * @param id name of its file
 * @param name as it stands in the letterhead
 * @param region its regions from the province down
 * @param sample whether everything of it is an example (示例数据)
 * @param adopted which documents bind here, and by what
 * @param decisions what the office decided about single clauses
 * @param scheme id of the scheme by which it scores; absent: the reference scheme
 * @param activity what it calls the visit: 检查, 督查, 评估, 验收
 * @param objectionDays working days in which a centre may object to what was fed back (异议期限); absent when not laid down
 * @param calendar by which its working days are counted
 */
public record Office(
        String id,
        String name,
        List<String> region,
        boolean sample,
        List<Adoption> adopted,
        List<Decision> decisions,
        Optional<String> scheme,
        String activity,
        Optional<Integer> objectionDays,
        WorkCalendar calendar) {

    /** The region that the office itself serves: the last and smallest. */
    public String district() {
        return region.get(region.size() - 1);
    }

    /**
     * By which document a standard binds here, and when.
     *
     * @param by that document (文号)
     * @param byReference whether it is another region's document that this office follows (参照执行)
     */
    public record Adoption(String standard, String by, boolean byReference, Period period) {}

    /**
     * A decision about one clause.
     *
     * @param standard id of the standard
     * @param clause id of the clause
     * @param name label of one name of its list; absent when it concerns the whole clause
     * @param validity whether it still binds here; absent when that was not decided
     * @param tolerance what 左右 means, in the unit of the clause; absent when that was not decided
     * @param basis the document that says so
     * @param date first day on which it holds
     */
    public record Decision(
            String standard,
            String clause,
            Optional<String> name,
            Optional<Validity.Status> validity,
            Optional<BigDecimal> tolerance,
            String basis,
            LocalDate date) {}

    /** By what a standard binds here on a day. */
    public Optional<Adoption> adoption(String standard, LocalDate day) {
        return adopted.stream()
                .filter(adoption -> adoption.standard().equals(standard))
                .filter(adoption -> adoption.period().contains(day))
                .findFirst();
    }
}
