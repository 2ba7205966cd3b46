package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.examples.quickstart.input.ExchangeRate;
import io.salestiers.kpi.measure.ExchangeRates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rates of the file: the rate of a day is the latest one dated on or before it. */
final class SalesRates implements ExchangeRates {
    private record Pair(Currency from, Currency to) {}

    private final Map<Pair, TreeMap<LocalDate, Ratio>> rates = new HashMap<>();

    SalesRates(List<ExchangeRate> rows) {
        rows.forEach(row -> rates.computeIfAbsent(new Pair(row.from(), row.to()), pair -> new TreeMap<>())
                .put(row.date(), row.rate()));
    }

    @Override
    public Optional<Ratio> rate(Currency from, Currency to, LocalDate day) {
        return Optional.ofNullable(rates.get(new Pair(from, to)))
                .flatMap(byDay -> Optional.ofNullable(byDay.floorEntry(day)))
                .map(Map.Entry::getValue);
    }
}
