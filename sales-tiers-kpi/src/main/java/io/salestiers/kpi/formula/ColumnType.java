package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How the figures of a column are stored: as whole numbers of a fixed number of decimals. 1.25 in a column of 4 decimals is
 * 12,500; CNY 12.50 in a column of amounts is 1,250.
 *
 * @param scale decimals, 0 to {@value #MAX_SCALE}
 * @param currency the currency of all its amounts, present exactly for money
 */
public record ColumnType(int scale, Optional<Currency> currency) {
    /** The most decimals. */
    public static final int MAX_SCALE = 18;

    /** Refuses a scale out of range. */
    public ColumnType {
        requireNonNull(currency, "currency");
        if (scale < 0 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("scale must be 0 to " + MAX_SCALE + ", but was " + scale);
        }
    }

    /**
     * Numbers without a currency: ratios, counts, days, points.
     *
     * @param scale decimals
     * @return the type
     */
    public static ColumnType of(int scale) {
        return new ColumnType(scale, Optional.empty());
    }

    /**
     * Amounts in minor units: cents for USD, whole yen for JPY.
     *
     * @param currency their currency
     * @return the type
     */
    public static ColumnType money(Currency currency) {
        return new ColumnType(currency.digits(), Optional.of(currency));
    }

    /** What 1 in the column stands for. */
    Ratio one() {
        return Ratio.of(BigInteger.ONE, BigInteger.TEN.pow(scale));
    }
}
