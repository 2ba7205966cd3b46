package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
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

    /** The value of observations in one currency or none. */
    static Reading of(Measure measure, Rows rows, Optional<Currency> currency) {
        return of(measure, rows, rows.values(), currency);
    }

    /* Each amount at the rate of its own day; a rate that is not known makes the value missing and is named. */
    static Reading converted(Measure measure, Rows rows, CurrencyPolicy.Converting policy) {
        SortedSet<String> unknown = new TreeSet<>();
        List<Ratio> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Currency currency = rows.batch().currency(rows.row(i)).orElseThrow();
            LocalDate day = rows.batch().day(rows.row(i));
            Optional<Ratio> rate = policy.rate(currency, day);
            if (rate.isPresent()) {
                values.add(rows.batch().value(rows.row(i)).multipliedBy(rate.get()));
            } else {
                unknown.add("rate " + currency + " " + policy.reporting() + " " + day);
            }
        }
        if (!unknown.isEmpty()) {
            return new Reading.Missing(unknown);
        }
        return of(measure, rows, values, Optional.of(policy.reporting()));
    }

    private static Reading of(Measure measure, Rows rows, List<Ratio> values, Optional<Currency> currency) {
        Optional<Ratio> value = switch (measure.aggregation()) {
            case ADDITIVE, STOCK -> Optional.of(Ratio.sum(values));
            case COUNT -> Optional.of(Ratio.of(rows.size()));
            case DISTINCT -> Optional.of(Ratio.of(rows.members()));
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

    private static Optional<Ratio> quantile(List<Ratio> values, Ratio share) {
        return values.isEmpty() ? Optional.empty() : Optional.of(Quantile.of(values, share));
    }
}
