package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * What a payout curve says at an attainment, and how it comes to that: 0.85 lies 0.15 above the knot that pays 0.5 at 0.7, on
 * a line of slope 5/3, so 0.5 + 0.15 × 5/3 = 0.75.
 *
 * @param attainment where it was read
 * @param knot the knot that is reached last; empty below the first one, the threshold
 * @param slope how much the share grows with the attainment there; zero for steps, below the threshold and where the curve is
 *     flat
 * @param uncapped what the knot pays and slope × (attainment − knot); below the threshold what is paid there
 * @param share the share of the target amount: the uncapped one, at most the cap
 */
public record CurveReading(Ratio attainment, Optional<Knot> knot, Ratio slope, Ratio uncapped, Ratio share) {
    /** Refuses absent parts. */
    public CurveReading {
        requireNonNull(attainment, "attainment");
        requireNonNull(knot, "knot");
        requireNonNull(slope, "slope");
        requireNonNull(uncapped, "uncapped");
        requireNonNull(share, "share");
    }

    /**
     * Whether the cap took something.
     *
     * @return true if the share is less than the uncapped one
     */
    public boolean capped() {
        return !share.equals(uncapped);
    }
}
