package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** How observations become one value, by aggregation class. */
final class Aggregate {
    private Aggregate() {}

    static Reading of(Measure measure, Series series, LocalDate from, LocalDate to, Optional<Currency> currency) {
        if (measure.aggregation() == AggregationClass.ADDITIVE) {
            return Reading.known(new Quantity(series.sum(from, to), measure.unit(), currency));
        }
        List<Observation> observations = series.between(from, to);
        return of(
                measure,
                observations,
                observations.stream()
                        .map(observation -> observation.value().value())
                        .toList(),
                currency);
    }

    /* Each amount at the rate of its own day; a rate that is not known makes the value missing and is named. */
    static Reading converted(
            Measure measure, Series series, LocalDate from, LocalDate to, CurrencyPolicy.Converting policy) {
        SortedSet<String> unknown = new TreeSet<>();
        List<Ratio> values = new ArrayList<>();
        List<Observation> observations = series.between(from, to);
        for (Observation observation : observations) {
            Currency currency = observation.value().currency().orElseThrow();
            Optional<Ratio> rate = policy.rate(currency, observation.day());
            if (rate.isPresent()) {
                values.add(observation.value().value().multipliedBy(rate.get()));
            } else {
                unknown.add("rate " + currency + " " + policy.reporting() + " " + observation.day());
            }
        }
        if (!unknown.isEmpty()) {
            return new Reading.Missing(unknown);
        }
        return of(measure, observations, values, Optional.of(policy.reporting()));
    }

    private static Reading of(
            Measure measure, List<Observation> observations, List<Ratio> values, Optional<Currency> currency) {
        return switch (measure.aggregation()) {
            case ADDITIVE -> Reading.known(new Quantity(Ratio.sum(values), measure.unit(), currency));
            case DISTINCT ->
                Reading.known(new Quantity(
                        Ratio.of(observations.stream()
                                .map(Observation::member)
                                .flatMap(Optional::stream)
                                .distinct()
                                .count()),
                        measure.unit(),
                        currency));
            case EXTREME ->
                values.stream()
                        .reduce(Ratio::max)
                        .map(value -> Reading.known(new Quantity(value, measure.unit(), currency)))
                        .orElseGet(() -> Reading.notMeaningful(Reason.NO_OBSERVATIONS));
            case RATIO, NON_ADDITIVE -> single(measure, values, currency);
        };
    }

    private static Reading single(Measure measure, List<Ratio> values, Optional<Currency> currency) {
        if (values.isEmpty()) {
            return Reading.notMeaningful(Reason.NO_OBSERVATIONS);
        }
        return values.size() == 1
                ? Reading.known(new Quantity(values.get(0), measure.unit(), currency))
                : Reading.notMeaningful(Reason.NOT_ADDITIVE);
    }
}
