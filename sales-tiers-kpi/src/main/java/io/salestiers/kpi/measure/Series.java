package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.text.Ids;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
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
                    observation.value().currency().map(Currency::code).orElse(""));

    /* Above this, totals over a common denominator would cost more than adding the few values of a range. */
    private static final int MAX_DENOMINATOR_BITS = 128;

    private final List<Observation> observations;
    private final long[] days;
    private final BigInteger denominator;
    private final BigInteger @Nullable [] totals;

    Series(List<Observation> unsorted) {
        List<Observation> sorted = new ArrayList<>(unsorted);
        sorted.sort(ORDER);
        observations = List.copyOf(sorted);
        days = observations.stream()
                .mapToLong(observation -> observation.day().toEpochDay())
                .toArray();
        denominator = commonDenominator(observations);
        totals = denominator.signum() == 0 ? null : totals(observations, denominator);
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

    /** The observations on days from {@code from} up to and without {@code to}. */
    List<Observation> between(LocalDate from, LocalDate to) {
        return observations.subList(index(from), index(to));
    }

    /** The exact sum of values, whatever their currency. */
    Ratio sum(LocalDate from, LocalDate to) {
        if (totals != null) {
            return Ratio.of(totals[index(to)].subtract(totals[index(from)]), denominator);
        }
        return Ratio.sum(between(from, to).stream()
                .map(observation -> observation.value().value())
                .toList());
    }

    /** The currencies of the observations in the range. */
    NavigableSet<Currency> currencies(LocalDate from, LocalDate to) {
        NavigableSet<Currency> currencies = new TreeSet<>();
        if (totals != null) {
            // One currency throughout: the first observation speaks for all.
            if (index(from) < index(to)) {
                observations.get(0).value().currency().ifPresent(currencies::add);
            }
            return currencies;
        }
        for (Observation observation : between(from, to)) {
            Optional<Currency> currency = observation.value().currency();
            currency.ifPresent(currencies::add);
        }
        return currencies;
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
