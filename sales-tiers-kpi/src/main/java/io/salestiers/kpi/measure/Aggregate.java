package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** How observations become one value, by aggregation class. */
final class Aggregate {
    private Aggregate() {}

    /** The value of observations in one currency or none. */
    static Reading of(Measure measure, List<Observation> observations, Optional<Currency> currency) {
        return of(
                measure,
                observations,
                observations.stream()
                        .map(observation -> observation.value().value())
                        .toList(),
                currency);
    }

    /* Each amount at the rate of its own day; a rate that is not known makes the value missing and is named. */
    static Reading converted(Measure measure, List<Observation> observations, CurrencyPolicy.Converting policy) {
        SortedSet<String> unknown = new TreeSet<>();
        List<Ratio> values = new ArrayList<>();
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
        Optional<Ratio> value = switch (measure.aggregation()) {
            case ADDITIVE, STOCK -> Optional.of(Ratio.sum(values));
            case COUNT -> Optional.of(Ratio.of(observations.size()));
            case DISTINCT -> Optional.of(Ratio.of(members(observations)));
            case FIRST -> values.stream().findFirst();
            case LAST -> values.stream().skip(Math.max(0, values.size() - 1)).findFirst();
            case LARGEST -> values.stream().reduce(Ratio::max);
            case SMALLEST -> values.stream().reduce(Ratio::min);
            case MEDIAN -> quantile(values, Quantile.MEDIAN);
            case NINTH_DECILE -> quantile(values, Quantile.NINTH_DECILE);
            case RATIO, NON_ADDITIVE -> values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
        };
        return value.map(known -> Reading.known(new Quantity(known, measure.unit(), currency)))
                .orElseGet(
                        () -> Reading.notMeaningful(values.isEmpty() ? Reason.NO_OBSERVATIONS : Reason.NOT_ADDITIVE));
    }

    private static long members(List<Observation> observations) {
        return observations.stream()
                .map(Observation::member)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private static Optional<Ratio> quantile(List<Ratio> values, Ratio share) {
        return values.isEmpty() ? Optional.empty() : Optional.of(Quantile.of(values, share));
    }
}
