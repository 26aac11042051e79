package org.bianmin.catalogue;

import java.util.Optional;

/**
 * Whether a clause, or one name of its list, still binds here today (效力).
 *
 * @param status what was decided
 * @param doubt why it may be stale; empty when nothing is doubted
 * @param basis by which document it was decided; empty when nobody has decided
 */
public record Validity(Status status, String doubt, Optional<String> basis) {
    /** Binding, and nobody doubts it. */
    public static final Validity IN_FORCE = new Validity(Status.IN_FORCE, "", Optional.empty());

    /** 有效 / 待确认 / 已失效 */
    public enum Status {
        IN_FORCE,
        UNCONFIRMED,
        LAPSED
    }

    public boolean binds() {
        return status == Status.IN_FORCE;
    }
}
