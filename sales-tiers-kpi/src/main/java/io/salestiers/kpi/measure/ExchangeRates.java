package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where exchange rates come from: a host implements it over its treasury system, or gives a list ({@link #of(List)}).
 *
 * <p>Asked by several threads at once; answers must not change while a calculation runs, and no answer means that no rate
 * is known, which makes a converted total {@link Reading.Missing missing}. Later methods will be defaults.
 */
@FunctionalInterface
public interface ExchangeRates {
    /**
     * How many units of one currency a unit of another is worth on a day.
     *
     * @param from the currency of the amount
     * @param to the currency that is wanted, never the same
     * @param day the day of the amount
     * @return the exact rate above zero, empty if none is known
     */
    Optional<Ratio> rate(Currency from, Currency to, LocalDate day);

    /**
     * A rate that holds from a day on until the next one of the same pair.
     *
     * @param day its first day
     * @param from the currency of the amount
     * @param to the currency that is wanted
     * @param rate units of {@code to} for one unit of {@code from}, above zero
     */
    record Rate(LocalDate day, Currency from, Currency to, Ratio rate) {
        /** Refuses a rate of zero or less, and one between a currency and itself. */
        public Rate {
            requireNonNull(day, "day");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(rate, "rate");
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException("rate must be above zero, but was " + rate);
            }
            if (from.equals(to)) {
                throw new IllegalArgumentException("a rate must be between two currencies, but both were " + from);
            }
        }
    }

    /**
     * Rates of a list. On a day the latest rate that started on or before it holds: with 7.10 from 1 January and 7.20 from
     * 1 February, 31 January has 7.10. A pair is never turned round: with CNY to USD only, USD to CNY is unknown.
     *
     * @param rates the rates in any order
     * @return the look-up
     * @throws IllegalArgumentException if a pair has two different rates from one day on
     */
    static ExchangeRates of(List<Rate> rates) {
        Map<String, TreeMap<LocalDate, Ratio>> byPair = new TreeMap<>();
        List<Rate> sorted = new ArrayList<>(rates);
        sorted.sort(Comparator.comparing(Rate::day).thenComparing(Rate::from).thenComparing(Rate::to));
        for (Rate rate : sorted) {
            Ratio earlier = byPair.computeIfAbsent(rate.from() + ">" + rate.to(), key -> new TreeMap<>())
                    .put(rate.day(), rate.rate());
            if (earlier != null && !earlier.equals(rate.rate())) {
                throw new IllegalArgumentException("two rates from " + rate.from() + " to " + rate.to() + " on "
                        + rate.day() + ": " + earlier + " and " + rate.rate());
            }
        }
        return (from, to, day) -> Optional.ofNullable(byPair.get(from + ">" + to))
                .map(days -> days.floorEntry(day))
                .map(Map.Entry::getValue);
    }
}
