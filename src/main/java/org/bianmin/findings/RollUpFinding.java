package org.bianmin.findings;

import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;

/**
 * What was found for a heading that holds when its parts hold (七有之一).
 *
 * @param standard the document
 * @param rollUp the heading
 * @param verdict 不符合 when a part is; else 未检查 when one could not be judged; else 符合
 * @param parts in the order of the document
 */
public record RollUpFinding(Standard standard, RollUp rollUp, Verdict verdict, List<Part> parts) {

    /**
     * A clause or another heading under this one.
     *
     * @param id its id in the standard
     * @param number the document's own number
     * @param title its name
     * @param clause whether it is a clause, and not another heading
     * @param verdict absent for a clause that is not judged here
     * @param breaks whether it can break the heading: a recommendation, a doubted clause or another body's duty cannot
     */
    public record Part(
            String id, String number, String title, boolean clause, Optional<Verdict> verdict, boolean breaks) {
        /** Whether the heading fails because of it. */
        public boolean broken() {
            return breaks && verdict.filter(Verdict.FAILS::equals).isPresent();
        }

        /** Whether the heading cannot be judged because of it. */
        public boolean open() {
            return breaks
                    && verdict.filter(found -> found == Verdict.NOT_CHECKED || found == Verdict.UNDECIDED)
                            .isPresent();
        }
    }

    /** How it is called, like a clause: standard/roll-up. */
    public String key() {
        return standard.id() + "/" + rollUp.id();
    }
}
