package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

/**
 * Who is credited with what belongs to a position.
 *
 * @param acting whether who acts for it is
 * @param joint who of several holders is
 * @param vacant where a direct credit goes if nobody is
 */
public record Placing(ActingCover acting, JointHolders joint, VacantCredit vacant) {
    /** Refuses absent parts. */
    public Placing {
        requireNonNull(acting, "acting");
        requireNonNull(joint, "joint");
        requireNonNull(vacant, "vacant");
    }
}
