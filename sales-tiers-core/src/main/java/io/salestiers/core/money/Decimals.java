package io.salestiers.core.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The bounds of numbers that come from outside: at most 38 digits, and a scale of at most 20 either way.
 *
 * <p>A number such as {@code 1E400000000} is refused by looking at it; computing with it would take minutes.
 */
public final class Decimals {
    /** The most digits. */
    public static final int MAX_PRECISION = 38;
    /** The most decimals, and the most zeros before the point. */
    public static final int MAX_SCALE = 20;

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+)(?:\\.(\\d+))?");

    private Decimals() {}

    /**
     * Reads a plain decimal: digits, perhaps a sign, perhaps a point. No exponent, no grouping, ASCII digits only.
     *
     * @param text for example {@code -1234.50}
     * @return the number
     * @throws IllegalArgumentException if the text has another form or the number is out of bounds
     */
    public static BigDecimal parse(String text) {
        if (text.length() > 2 * MAX_PRECISION || !PLAIN.matcher(text).matches() || !ascii(text)) {
            throw new IllegalArgumentException("number must be a plain decimal of at most " + MAX_PRECISION
                    + " digits, but was '" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'");
        }
        return requireBounded(new BigDecimal(text));
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /**
     * Refuses a number out of bounds before anything is computed with it.
     *
     * @param value the number
     * @return the same number
     * @throws IllegalArgumentException if it has more than 38 digits or a scale beyond 20
     */
    public static BigDecimal requireBounded(BigDecimal value) {
        if (value.precision() > MAX_PRECISION || value.scale() > MAX_SCALE || value.scale() < -MAX_SCALE) {
            throw new IllegalArgumentException("number must have at most " + MAX_PRECISION + " digits and " + MAX_SCALE
                    + " decimals, but has " + value.precision() + " digits and a scale of " + value.scale());
        }
        return value;
    }
}
