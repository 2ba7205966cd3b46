package io.salestiers.core.cadence;

import java.util.Locale;

/**
 * How the progress of parts makes the progress of the whole. The examples are for three actions of the weights 1, 1 and 2 that
 * have come to 100 %, 50 % and 0 %.
 */
public enum ProgressRule {
    /** The mean, each weight counting as often as it is large: (1 × 100 % + 1 × 50 % + 2 × 0 %) ÷ 4 = 37.5 %. */
    WEIGHTED_MEAN,
    /** The part that has come least far: 0 %. Weights don't matter. */
    LEAST,
    /** The weight of what is finished: 1 ÷ 4 = 25 %. */
    FINISHED_SHARE;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.cadence.progress.weighted-mean}
     */
    public String key() {
        return "core.cadence.progress." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
