package io.salestiers.kpi.measure;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.FactBatch;
import java.math.BigInteger;
import java.util.Optional;

/** Sums from the first row on, so that the sum of a range is one subtraction. */
@FunctionalInterface
interface RunningTotals {
    /** The exact sum of the rows from one place up to and without another. */
    Ratio sum(int from, int to);

    /* Above this, totals over a common denominator would cost more than adding the few values of a range. */
    int MAX_DENOMINATOR_BITS = 128;

    /** The totals of some rows; empty if they have too many different denominators. */
    static Optional<RunningTotals> of(FactBatch batch, int[] rows) {
        Optional<RunningTotals> small = small(batch, rows);
        return small.isPresent() ? small : large(batch, rows);
    }

    private static Optional<RunningTotals> small(FactBatch batch, int[] rows) {
        long[] totals = new long[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            long value = batch.scaledValue(rows[i]);
            long total = totals[i] + value;
            boolean overflow = ((totals[i] ^ total) & (value ^ total)) < 0;
            if (overflow || !batch.scaled(rows[i])) {
                return Optional.empty();
            }
            totals[i + 1] = total;
        }
        BigInteger denominator = BigInteger.TEN.pow(batch.decimals());
        return Optional.of((from, to) ->
                Ratio.of(BigInteger.valueOf(totals[to]).subtract(BigInteger.valueOf(totals[from])), denominator));
    }

    private static Optional<RunningTotals> large(FactBatch batch, int[] rows) {
        BigInteger common = BigInteger.ONE;
        for (int row : rows) {
            BigInteger next = batch.value(row).denominator();
            common = common.divide(common.gcd(next)).multiply(next);
            if (common.bitLength() > MAX_DENOMINATOR_BITS) {
                return Optional.empty();
            }
        }
        BigInteger[] totals = new BigInteger[rows.length + 1];
        totals[0] = BigInteger.ZERO;
        for (int i = 0; i < rows.length; i++) {
            Ratio value = batch.value(rows[i]);
            totals[i + 1] = totals[i].add(value.numerator().multiply(common.divide(value.denominator())));
        }
        BigInteger denominator = common;
        return Optional.of((from, to) -> Ratio.of(totals[to].subtract(totals[from]), denominator));
    }
}
