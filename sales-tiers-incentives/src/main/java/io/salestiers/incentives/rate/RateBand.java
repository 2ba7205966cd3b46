package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * A step of a rate table (费率档): from 0.50 to 1.00 of the quota, 5 %.
 *
 * @param from where it begins, as a share of the quota
 * @param to where it ends; empty for the last band, which has no end
 * @param rate what it pays: 0.05 is 5 %
 */
public record RateBand(Ratio from, Optional<Ratio> to, Ratio rate) {
    /** Refuses absent parts; what a band may be beside others is checked by the table. */
    public RateBand {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(rate, "rate");
    }

    /**
     * A band with an end.
     *
     * @param from where it begins, for example {@code 0.5}
     * @param to where it ends, for example {@code 1}
     * @param rate what it pays, for example {@code 0.05}
     * @return the band
     */
    public static RateBand of(String from, String to, String rate) {
        return new RateBand(Ratio.parse(from), Optional.of(Ratio.parse(to)), Ratio.parse(rate));
    }

    /**
     * A last band.
     *
     * @param from where it begins, for example {@code 1.2}
     * @param rate what it pays, for example {@code 0.09}
     * @return the band
     */
    public static RateBand above(String from, String rate) {
        return new RateBand(Ratio.parse(from), Optional.empty(), Ratio.parse(rate));
    }
}
