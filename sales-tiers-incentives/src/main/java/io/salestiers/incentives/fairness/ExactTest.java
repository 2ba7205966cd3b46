package io.salestiers.incentives.fairness;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/*
 * Fisher's exact test, two-sided: how probable it is that chance alone spreads the selected over two groups as unevenly as
 * they are, or more so. Of all ways in which as many could have been selected, those count that are no more probable than what
 * happened (R. A. Fisher, Statistical Methods for Research Workers, §21.02). Exact: the numbers of ways are whole numbers.
 */
record ExactTest(BigInteger ways, BigInteger all) {
    private static final Rounding SHOWN = new Rounding(6, RoundingMode.CEILING);

    static ExactTest of(int selected, int size, int otherSelected, int otherSize) {
        int both = selected + otherSelected;
        int from = Math.max(0, both - otherSize);
        int to = Math.min(both, size);
        BigInteger ways = binomial(size, from).multiply(binomial(otherSize, both - from));
        BigInteger[] each = new BigInteger[to - from + 1];
        for (int x = from; x <= to; x++) {
            each[x - from] = ways;
            // from x to x + 1 of the first group: one more of the size − x left, one less of the both − x of the other
            ways = ways.multiply(BigInteger.valueOf((long) (size - x) * (both - x)))
                    .divide(BigInteger.valueOf((long) (x + 1) * (otherSize - both + x + 1)));
        }
        BigInteger happened = each[selected - from];
        BigInteger all = BigInteger.ZERO;
        BigInteger unlikely = BigInteger.ZERO;
        for (BigInteger some : each) {
            all = all.add(some);
            unlikely = some.compareTo(happened) <= 0 ? unlikely.add(some) : unlikely;
        }
        return new ExactTest(unlikely, all);
    }

    private static BigInteger binomial(int n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return result;
    }

    boolean atMost(Ratio level) {
        return ways.multiply(level.denominator()).compareTo(all.multiply(level.numerator())) <= 0;
    }

    /** The probability, rounded up: never shown as less than it is. */
    Ratio shown() {
        return Ratio.of(new BigDecimal(ways).divide(new BigDecimal(all), SHOWN.scale(), SHOWN.mode()));
    }
}
