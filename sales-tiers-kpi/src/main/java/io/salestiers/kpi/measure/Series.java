package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.text.Ids;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one measure for one subject by day, found by binary search, with running totals over a common
 * denominator: the sum of a range is one subtraction, however many observations lie in it.
 */
final class Series {
    /* The order must tell all observations apart, so that explanations never depend on the order of the input. */
    static final Comparator<Observation> ORDER = Comparator.comparing(Observation::day)
            .thenComparing(Observation::source, Ids::compare)
            .thenComparing(Observation::subject)
            .thenComparing(observation -> observation.member().orElse(""), Ids::compare)
            .thenComparing(observation -> observation.value().value())
            .thenComparing(observation ->
                    observation.value().currency().map(Currency::code).orElse(""))
            .thenComparing(Observation::dimensions, Series::compare);

    /* Above this, totals over a common denominator would cost more than adding the few values of a range. */
    private static final int MAX_DENOMINATOR_BITS = 128;

    private final List<Observation> observations;
    private final long[] days;
    /* Of a stock: the day from which on each figure no longer stands; else absent. */
    private final long @Nullable [] until;
    private final BigInteger denominator;
    private final BigInteger @Nullable [] totals;

    Series(List<Observation> unsorted, Optional<Stock> stock) {
        List<Observation> sorted = new ArrayList<>(unsorted);
        sorted.sort(ORDER);
        observations = List.copyOf(sorted);
        until = stock.map(figures -> sorted.stream().mapToLong(figures::until).toArray())
                .orElse(null);
        days = observations.stream()
                .mapToLong(observation -> observation.day().toEpochDay())
                .toArray();
        denominator = commonDenominator(observations);
        totals = denominator.signum() == 0 ? null : totals(observations, denominator);
    }

    private static int compare(SortedMap<DimensionId, String> a, SortedMap<DimensionId, String> b) {
        Iterator<Map.Entry<DimensionId, String>> left = a.entrySet().iterator();
        Iterator<Map.Entry<DimensionId, String>> right = b.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<DimensionId, String> one = left.next();
            Map.Entry<DimensionId, String> other = right.next();
            int byName = one.getKey().compareTo(other.getKey());
            int order = byName != 0 ? byName : Ids.compare(one.getValue(), other.getValue());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    private static BigInteger commonDenominator(List<Observation> observations) {
        if (observations.stream().map(o -> o.value().currency()).distinct().count() > 1) {
            return BigInteger.ZERO;
        }
        BigInteger common = BigInteger.ONE;
        for (Observation observation : observations) {
            BigInteger next = observation.value().value().denominator();
            common = common.divide(common.gcd(next)).multiply(next);
            if (common.bitLength() > MAX_DENOMINATOR_BITS) {
                return BigInteger.ZERO;
            }
        }
        return common;
    }

    private static BigInteger[] totals(List<Observation> observations, BigInteger denominator) {
        BigInteger[] totals = new BigInteger[observations.size() + 1];
        totals[0] = BigInteger.ZERO;
        for (int i = 0; i < observations.size(); i++) {
            Ratio value = observations.get(i).value().value();
            totals[i + 1] = totals[i].add(value.numerator().multiply(denominator.divide(value.denominator())));
        }
        return totals;
    }

    /**
     * The observations that a value of the days from {@code from} up to and without {@code to} is made of: those seen in
     * it; of a stock those that stand on its last day.
     */
    List<Observation> between(LocalDate from, LocalDate to, DimensionFilter filter) {
        if (until == null && filter.all()) {
            return observations.subList(index(from), index(to));
        }
        List<Observation> chosen = new ArrayList<>();
        int end = index(to);
        for (int i = until == null ? index(from) : 0; i < end; i++) {
            Observation observation = observations.get(i);
            boolean stands = until == null || until[i] >= to.toEpochDay();
            if (stands && filter.matches(observation)) {
                chosen.add(observation);
            }
        }
        return List.copyOf(chosen);
    }

    /** The exact sum of all values in the days, if it is known without looking at each of them. */
    Optional<Ratio> total(LocalDate from, LocalDate to) {
        return totals == null || until != null
                ? Optional.empty()
                : Optional.of(Ratio.of(totals[index(to)].subtract(totals[index(from)]), denominator));
    }

    /** The only currency of all observations on all days, if there is one only and at least one observation in the days. */
    Optional<Currency> currency(LocalDate from, LocalDate to) {
        return index(from) < index(to) ? observations.get(0).value().currency() : Optional.empty();
    }

    /* The first observation on or after the day. */
    private int index(LocalDate day) {
        long wanted = day.toEpochDay();
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
