package io.salestiers.incentives.clawback;

import io.salestiers.core.money.Ratio;

/**
 * A step by elapsed time or instalments: from 7 instalments on 40 %.
 *
 * @param from where it begins, in what the clock counts; 0 for the first band. Whether the edge itself belongs to it, the tie rule
 *     says
 * @param share what is taken back, 0 to 1
 */
public record ClawbackBand(int from, Ratio share) {
    /** Refuses a negative beginning, and a share outside of 0 to 1. */
    public ClawbackBand {
        if (from < 0 || share.signum() < 0 || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException(
                    "from must be zero or more and share 0 to 1, but were " + from + " and " + share);
        }
    }

    /**
     * A band.
     *
     * @param from where it begins
     * @param share for example {@code "0.7"}
     * @return the band
     */
    public static ClawbackBand of(int from, String share) {
        return new ClawbackBand(from, Ratio.parse(share));
    }
}
