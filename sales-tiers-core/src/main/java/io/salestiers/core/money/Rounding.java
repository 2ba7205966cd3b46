package io.salestiers.core.money;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.Locale;

/**
 * How many decimals are kept and which way the rest goes. There is no default: a definition names it at each point where
 * something is rounded.
 *
 * @param scale decimals, 0 to 12
 * @param mode which way
 */
public record Rounding(int scale, RoundingMode mode) {
    /** Refuses a scale out of range, and {@code UNNECESSARY}, which does not round. */
    public Rounding {
        requireNonNull(mode, "mode");
        if (scale < 0 || scale > 12) {
            throw new IllegalArgumentException("scale must be 0 to 12, but was " + scale);
        }
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("mode must round, but was UNNECESSARY");
        }
    }

    /**
     * To the nearest, a half to the even neighbour: 0.125 to two decimals is 0.12, 0.135 is 0.14.
     *
     * @param scale decimals
     * @return the rounding
     */
    public static Rounding halfEven(int scale) {
        return new Rounding(scale, RoundingMode.HALF_EVEN);
    }

    /**
     * To the nearest, a half away from zero: 0.125 to two decimals is 0.13.
     *
     * @param scale decimals
     * @return the rounding
     */
    public static Rounding halfUp(int scale) {
        return new Rounding(scale, RoundingMode.HALF_UP);
    }

    /**
     * The key of the words for the mode in the catalogue of the module.
     *
     * @return for example {@code core.rounding.half-even}
     */
    public String modeKey() {
        return "core.rounding." + mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
