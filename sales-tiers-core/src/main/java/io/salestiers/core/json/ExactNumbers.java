package io.salestiers.core.json;

import io.salestiers.core.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Reads every number that {@link Ratio} can be and writes, not only those that people type. */
final class ExactNumbers {
    // 2^4096 has 1,234 digits; what is longer is not even looked at. A decimal may have as many before and after its
    // point.
    private static final int MAX_LENGTH = 2 * 1234 + 2;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern FRACTION = Pattern.compile("-?[0-9]+/[0-9]+");

    private ExactNumbers() {}

    static Ratio parse(String text) {
        try {
            if (text.length() <= MAX_LENGTH && DECIMAL.matcher(text).matches()) {
                BigDecimal decimal = new BigDecimal(text);
                return Ratio.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
            }
            if (text.length() <= MAX_LENGTH && FRACTION.matcher(text).matches()) {
                int slash = text.indexOf('/');
                return Ratio.of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("number is beyond the bounds of exact arithmetic", e);
        }
        throw new IllegalArgumentException(
                "number must be a decimal or a fraction like 0.125 or 1/3, but was '" + ShapeCheck.shown(text) + "'");
    }
}
