package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How an exact amount becomes whole minor units of its currency, at the rounding point that names it: what a transaction is
 * worth to all who share it, and what a component of a plan pays. Each rounds once. The examples round 12.345 and −12.345 to
 * cents. A count is never rounded.
 */
public enum AmountRounding {
    /** To the nearest, a half to the even neighbor: 12.34 and −12.34. */
    @JsonProperty("half-even")
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the nearest, a half away from zero: 12.35 and −12.35. */
    @JsonProperty("half-up")
    HALF_UP(RoundingMode.HALF_UP),
    /** Towards zero: 12.34 and −12.34. */
    @JsonProperty("down")
    DOWN(RoundingMode.DOWN),
    /** Away from zero: 12.35 and −12.35. */
    @JsonProperty("up")
    UP(RoundingMode.UP);

    private final RoundingMode mode;

    AmountRounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * The mode of the Java platform.
     *
     * @return the mode
     */
    public RoundingMode mode() {
        return mode;
    }

    /**
     * The key of the word for it.
     *
     * @return for example {@code incentives.rounding.half-even}
     */
    public String key() {
        return "incentives.rounding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
