package io.salestiers.incentives.rate;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** Why a list of bands is not a rate table. */
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
    /** The last band has an end. */
    LAST_NOT_OPEN("last-not-open"),
    /** A rate is negative. */
    NEGATIVE_RATE("negative-rate");

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
