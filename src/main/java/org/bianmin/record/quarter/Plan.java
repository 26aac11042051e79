package org.bianmin.record.quarter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Period;

/**
 * What an office announced for a quarter (检查计划).
 *
 * @param file where it was read from
 * @param sample whether it says 示例数据
 * @param quarter such as 2026Q3
 * @param basis by which document the office inspects (依据)
 * @param number its own number (文号)
 * @param approvedBy who approved it (批准)
 * @param approvedOn on which day
 * @param scope how much is looked at
 * @param dimensions of a 专项, the dimensions of the clauses that are looked at; empty for the others
 * @param teams who looks at which centres; no centre stands in two of them
 * @param directories which items of directories are looked at
 * @param objectionDays in how many working days a centre may object (异议期限); absent when not stated
 * @param longestCarry how many months old a fact may be that is taken over from an earlier visit (沿用); absent when
 *     none may
 */
public record Plan(
        Path file,
        boolean sample,
        String quarter,
        String basis,
        String number,
        String approvedBy,
        LocalDate approvedOn,
        Scope scope,
        List<String> dimensions,
        List<Team> teams,
        List<DirectorySample> directories,
        Optional<Integer> objectionDays,
        Optional<Integer> longestCarry) {
    /** Name of the file, which stands in the folder of the quarter. */
    public static final String FILE = "plan.yaml";

    /** 全面 / 专项 / 抽查 */
    public enum Scope {
        /** every clause at every centre that is named */
        FULL,
        /** only clauses of some dimensions */
        SPECIAL,
        /** every clause, at centres that were drawn */
        SAMPLE
    }

    /**
     * Inspectors who go together (检查组).
     *
     * @param centres codes of the centres that they look at
     */
    public record Team(String name, List<Member> members, List<String> centres) {}

    /** An inspector and the unit that sent him (组员). */
    public record Member(String name, String unit) {}

    /**
     * Items of a directory that were drawn, because nobody counts all of them each quarter (目录抽样).
     *
     * @param directory id of the directory, which is that of its standard where this annexes only one
     * @param items their numbers in it, from 1
     * @param drawn how they were drawn
     */
    public record DirectorySample(String directory, List<Integer> items, String drawn) {}

    /** Whether clauses of a dimension are looked at: a 专项 leaves out all other dimensions. */
    public boolean looksAt(String dimension) {
        return scope != Scope.SPECIAL || dimensions.contains(dimension);
    }

    /** The team that looks at a centre; absent when the plan does not name it. */
    public Optional<Team> team(String code) {
        return teams.stream().filter(team -> team.centres().contains(code)).findFirst();
    }

    /** The days of a quarter such as 2026Q3. */
    public static Period days(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int last = 3 * Integer.parseInt(quarter.substring(5));
        LocalDate first = LocalDate.of(year, last - 2, 1);
        return new Period(Optional.of(first), Optional.of(first.plusMonths(3).minusDays(1)));
    }
}
