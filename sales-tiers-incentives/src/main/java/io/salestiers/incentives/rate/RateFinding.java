package io.salestiers.incentives.rate;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What keeps bands, knots, cells or shares from being what they are to be. */
public enum RateFinding implements FindingCode {
    /** There is no band. */
    NO_BAND("no-band"),
    /** The first band does not begin at zero. */
    FIRST_NOT_ZERO("first-not-zero"),
    /** A band does not end after its beginning. */
    EMPTY_BAND("empty-band"),
    /** Between two bands there is a hole. */
    HOLE("hole"),
    /** Two bands overlap. */
    OVERLAP("overlap"),
    /** A band before the last has no end. */
    OPEN_BEFORE_LAST("open-before-last"),
    /** A band begins before the one that is written before it. */
    BEHIND("behind"),
    /** The last band has an end, but nothing would be said about what lies beyond. */
    LAST_NOT_OPEN("last-not-open"),
    /** The last band has no end, but an interpolated table needs one. */
    LAST_WITHOUT_END("last-without-end"),
    /** An interpolated table does not say what holds beyond its end. */
    BEYOND_MISSING("beyond-missing"),
    /** A table without an end says what holds beyond it. */
    BEYOND_WITHOUT_END("beyond-without-end"),
    /** A rate is negative. */
    NEGATIVE_RATE("negative-rate"),
    /** An amount that a band pays is negative. */
    NEGATIVE_VALUE("negative-value"),
    /** A band has no value, or two. */
    NOT_ONE_VALUE("not-one-value"),
    /** Some bands pay a rate, others an amount. */
    MIXED_VALUES("mixed-values"),
    /** The application has a meaning for rates only. */
    APPLICATION_NEEDS_RATES("application-needs-rates"),
    /** Amounts for reaching a band say nothing about an amount below zero. */
    NEGATIVE_NEEDS_RATES("negative-needs-rates"),
    /** A band does not say how it counts, in a table where each band does. */
    MODE_MISSING("mode-missing"),
    /** A band says how it counts, in a table that counts all bands alike. */
    MODE_WITHOUT_EFFECT("mode-without-effect");

    private final String code;

    RateFinding(String name) {
        this.code = "incentives.rate." + name;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
