package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * When a customer falls back into a pool because its owner does nothing (回收规则).
 *
 * <p>Days are counted from the last follow-up or deal, or from the first day of the owner, whichever is later: with 30 days
 * without follow-up, a customer owned from 1 January and visited on 11 January is due for release on 10 February. Nothing is
 * released before its protection ends. Immutable and safe for use by several threads.
 *
 * @param daysWithoutFollowUp how many days without follow-up, 1 to 3660; empty: follow-ups do not matter
 * @param daysWithoutDeal how many days without a deal, 1 to 3660; empty: deals do not matter
 * @param when what it takes if both are given
 * @param warnDays how many days before it is told, 0 to 3660; with 7, from 3 February on
 * @param into into which pool
 */
public record ReleaseRule(
        Optional<Integer> daysWithoutFollowUp,
        Optional<Integer> daysWithoutDeal,
        ReleaseWhen when,
        int warnDays,
        PoolId into) {
    private static final int MOST_DAYS = 3660;

    /** Refuses a rule that never or always holds. */
    public ReleaseRule {
        requireNonNull(when, "when");
        requireNonNull(into, "into");
        daysWithoutFollowUp.ifPresent(days -> check("daysWithoutFollowUp", days, 1));
        daysWithoutDeal.ifPresent(days -> check("daysWithoutDeal", days, 1));
        check("warnDays", warnDays, 0);
        if (daysWithoutFollowUp.isEmpty() && daysWithoutDeal.isEmpty()) {
            throw new IllegalArgumentException("a release rule must count days without follow-up or without deal");
        }
    }

    private static void check(String name, int days, int least) {
        if (days < least || days > MOST_DAYS) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + MOST_DAYS + ", but was " + days);
        }
    }
}
