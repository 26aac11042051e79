package org.bianmin.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who looked, when and how.
 *
 * @param date day of the visit
 * @param arrived clock time, {@code HH:MM}; empty when not stated
 * @param left clock time, {@code HH:MM}; empty when not stated
 * @param kind inspection, self-check or re-inspection
 * @param method how it was looked at
 * @param level who checks: from township to province; absent when not stated
 * @param inspectors who signed for what was seen
 * @param accompaniedBy people of the centre who were there
 */
public record Visit(
        LocalDate date,
        String arrived,
        String left,
        Kind kind,
        Method method,
        Optional<Level> level,
        List<Inspector> inspectors,
        List<String> accompaniedBy) {

    /** 现场检查 / 自查 / 复查 */
    public enum Kind {
        INSPECTION,
        SELF_CHECK,
        RE_INSPECTION
    }

    /** 明查 / 暗访 / 视频 / 电话 / 查资料 */
    public enum Method {
        ANNOUNCED(true),
        UNANNOUNCED(false),
        VIDEO(false),
        TELEPHONE(false),
        PAPERS(true);

        private final boolean signedOnSite;

        Method(boolean signedOnSite) {
            this.signedOnSite = signedOnSite;
        }

        /** Whether the head of the centre signs; nobody does who was not told. */
        public boolean signedOnSite() {
            return signedOnSite;
        }
    }

    /** 检查层级 */
    public enum Level {
        TOWNSHIP,
        COUNTY,
        CITY,
        PROVINCE
    }

    /** An inspector and the unit that sent him. */
    public record Inspector(String name, String unit) {}

    /** Names of the inspectors. */
    List<String> inspectorNames() {
        return inspectors.stream().map(Inspector::name).toList();
    }

    /** The quarter that the visit belongs to, for example 2026Q3. */
    public String quarter() {
        return date.getYear() + "Q" + ((date.getMonthValue() + 2) / 3);
    }
}
