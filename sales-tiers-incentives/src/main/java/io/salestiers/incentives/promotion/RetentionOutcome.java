package io.salestiers.incentives.promotion;

import java.util.Locale;

/** Whether a title is retained in a period. Nothing follows from it by itself. */
public enum RetentionOutcome {
    /**
     * It is not asked: the title is kept for ever or is the lowest, was reached or decided on in this period, the period is
     * protected leave, or there were too few periods before.
     */
    NOT_ASKED,
    /** It is retained. */
    RETAINED,
    /** The period falls short; somebody with a name may decide that the title falls. */
    SHORT,
    /** A number is missing. */
    NOT_KNOWN;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code incentives.promotion.retention.short}
     */
    public String key() {
        return "incentives.promotion.retention."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
