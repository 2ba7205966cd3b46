package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.FactBatch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one measure for one subject by day, found by binary search, with running totals: the sum of a range
 * is one subtraction, however many observations lie in it.
 */
final class Series {
    static final Series NOTHING = new Series(FactBatch.empty(), new int[0], null, false);

    private final FactBatch batch;
    private final int[] rows;
    /* Of a stock: for each row of the batch the day from which on its figure no longer stands; else absent. */
    private final long @Nullable [] until;
    private final @Nullable RunningTotals totals;

    /** Rows of a batch whose rows are in the order of days. */
    Series(FactBatch batch, int[] rows, long @Nullable [] until, boolean summed) {
        this.batch = batch;
        this.rows = rows;
        this.until = until;
        this.totals = summed && new Rows(batch, rows).currencies().size() <= 1
                ? RunningTotals.of(batch, rows).orElse(null)
                : null;
    }

    /**
     * The observations that a value of the days from {@code from} up to and without {@code to} is made of: those seen in
     * it; of a stock those that stand on its last day.
     */
    Rows between(LocalDate from, LocalDate to, DimensionFilter filter) {
        int end = index(to);
        if (until == null && filter.all()) {
            return new Rows(batch, Arrays.copyOfRange(rows, index(from), end));
        }
        int start = until == null ? index(from) : 0;
        int[] chosen = new int[Math.max(0, end - start)];
        int count = 0;
        for (int i = start; i < end; i++) {
            boolean stands = until == null || until[rows[i]] >= to.toEpochDay();
            if (stands && filter.matches(batch.dimensionSets().get(batch.dimensionCode(rows[i])))) {
                chosen[count++] = rows[i];
            }
        }
        return new Rows(batch, Arrays.copyOf(chosen, count));
    }

    /** The exact sum of all values in the days, if it is known without looking at each of them. */
    Optional<Ratio> total(LocalDate from, LocalDate to) {
        return totals == null ? Optional.empty() : Optional.of(totals.sum(index(from), index(to)));
    }

    /** The currency of the first observation in the days; that of all of them where there is a {@link #total}. */
    Optional<Currency> currency(LocalDate from, LocalDate to) {
        int first = index(from);
        return first < index(to) ? batch.currency(rows[first]) : Optional.empty();
    }

    /* The first observation on or after the day. */
    private int index(LocalDate day) {
        long wanted = day.toEpochDay();
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (batch.epochDay(rows[middle]) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
