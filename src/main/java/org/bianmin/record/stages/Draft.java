package org.bianmin.record.stages;

import java.time.LocalDate;
import java.util.List;

/**
 * What was fed back to the centre (反馈).
 *
 * @param date day on which it was fed back
 * @param deliveredTo to whom (送达); empty when not stated
 * @param receivedBy who signed for it (签收); empty when not stated
 * @param workingDays in how many working days the centre may object
 * @param objectionsUntil last day on which it may object (异议截止)
 * @param onlyWeekends years of this period for which the office's calendar had no day, so that only weekends were taken off
 * @param record digest of the record as it was fed back
 * @param result digest of the JSON result as it was fed back
 * @param figures its key figures
 */
public record Draft(
        LocalDate date,
        String deliveredTo,
        String receivedBy,
        int workingDays,
        LocalDate objectionsUntil,
        List<Integer> onlyWeekends,
        String record,
        String result,
        Figures figures) {}
