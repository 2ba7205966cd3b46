package io.salestiers.incentives.ledger;

import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Calculates periods one after the other, each with what those before it gave. A deal of January that comes to light in April
 * moves January's pay; it also moves what a plan that is trued up pays in February and March, because they pay what is earned to
 * date less what was paid, and what a cap carried over. Whoever corrects January calculates all later periods too, and books
 * what changed in each.
 *
 * <!-- sample: PeriodChainTest#lateDeal -->
 * <pre>{@code
 * // every period from January on, each with what those before it give now
 * List<PeriodResult> again = PeriodChain.calculate(List.of(JANUARY, FEBRUARY, MARCH), PaidBefore.nothing(), host);
 * LateChanges changes =
 *         LateChanges.of(view, again.stream().map(PeriodResult::run).toList());
 * }</pre>
 *
 * <p>The other way to pay what comes late under a plan that is trued up is to leave January as it was paid: then the next period
 * is calculated with what was really paid before it, and makes up for it. One of the two, not both: it would be paid twice.
 */
public final class PeriodChain {
    /** Calculates a period: binds the plans to it and to what was paid before. Given by the host. */
    @FunctionalInterface
    public interface Calculation {
        /**
         * What the plans give in a period.
         *
         * @param period the period
         * @param before what the plans gave in the periods that begin before it
         * @return the result of this period, with its inputs
         */
        PeriodResult of(Period period, PaidBefore before);
    }

    private PeriodChain() {}

    /**
     * Calculates periods in the order in which they begin.
     *
     * @param periods the periods, the first that is corrected and all that follow it up to the last that is booked, in any order
     * @param known what the plans gave in earlier periods; what is known of the first of these periods or later takes no part
     * @param calculation calculates one period
     * @return a result for each period, in their order
     * @throws IllegalArgumentException if a period is there twice, or the calculation answers with another one
     */
    public static List<PeriodResult> calculate(List<Period> periods, PaidBefore known, Calculation calculation) {
        NavigableSet<Period> sorted = new TreeSet<>(periods);
        if (new HashSet<>(periods).size() != periods.size() || sorted.size() != periods.size()) {
            throw new IllegalArgumentException("a period is calculated once, but they are " + periods);
        }
        List<PeriodResult> results = new ArrayList<>();
        PaidBefore paid = periods.isEmpty() ? known : known.before(sorted.first());
        for (Period period : sorted) {
            PeriodResult result = calculation.of(period, paid.before(period));
            if (!result.period().equals(period)) {
                throw new IllegalArgumentException(
                        "the result must be of " + period + ", but was of " + result.period());
            }
            results.add(result);
            paid = paid.plus(result);
        }
        return List.copyOf(results);
    }
}
