package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.PieceJoining;
import io.salestiers.incentives.quota.ProrationRule;

/**
 * What happens in a period in which something changes for a payee: a join or leave, a move to another position, unit, role or
 * tier, another quota. The payee's days in positions that earn are cut where one of these changes, and nowhere else.
 *
 * <p>The example has a table of 5 % up to the quota and 10 % above, marginal, and a payee who moves to another team at half
 * time: 100 of quota and 150 of sales before, 100 of quota and 20 of sales after.
 *
 * <ul>
 *   <li>{@link PieceJoining#SEGMENTED}: each piece has its quota and meets the table by itself: 5 + 5 + 1 = 11. Bounds that
 *       are amounts are the same for each piece.
 *   <li>{@link PieceJoining#BLENDED}: 170 against the sum of the quotas, 200: 8.50.
 *   <li>{@link PieceJoining#AT_START}: all 170 against the first quota extended to all days, 200: 8.50. Who is in no position
 *       that earns on the first day is paid nothing, who is has all credits of the period.
 *   <li>{@link PieceJoining#AT_END}: the same by the last day.
 * </ul>
 *
 * @param joining how the pieces join
 * @param totals what becomes of the running total at a cut; without effect unless the pieces are segments
 * @param proration what is lowered for who is there for some days only
 */
public record PieceRule(PieceJoining joining, CutTotal totals, ProrationRule proration) {
    /** Refuses absent parts. */
    public PieceRule {
        requireNonNull(joining, "joining");
        requireNonNull(totals, "totals");
        requireNonNull(proration, "proration");
    }

    /**
     * Whether it matters on which days somebody takes part.
     *
     * @return false for one attainment on a quota that is not prorated
     */
    public boolean asksForDays() {
        return joining != PieceJoining.BLENDED || proration.prorated().ofQuota();
    }
}
