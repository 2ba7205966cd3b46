package io.salestiers.incentives.promotion;

import java.util.Locale;

/** What was decided about a case. */
public enum CaseStep {
    /** Somebody was nominated. */
    NOMINATED,
    /** The panel came to its recommendation. */
    PANEL,
    /** It was approved. */
    APPROVED,
    /** It was not approved. */
    REJECTED,
    /** The trial was passed. */
    CONFIRMED,
    /** The trial was not passed. */
    RETURNED,
    /** What the person contested was heard. */
    HEARD;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.case-step}
     */
    public String key() {
        return "incentives.promotion.case-step."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
