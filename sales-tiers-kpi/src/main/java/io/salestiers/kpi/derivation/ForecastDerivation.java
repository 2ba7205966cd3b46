package io.salestiers.kpi.derivation;

import static io.salestiers.kpi.catalog.StandardMeasures.FORECAST_ACTUAL;
import static io.salestiers.kpi.catalog.StandardMeasures.FORECAST_ACTUAL_SIZE;
import static io.salestiers.kpi.catalog.StandardMeasures.FORECAST_ERROR;
import static io.salestiers.kpi.catalog.StandardMeasures.FORECAST_SURPLUS;

import io.salestiers.core.money.Money;
import io.salestiers.kpi.measure.Measure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From frozen forecasts to their accuracy and bias.
 *
 * <p>A forecast of 110 where 100 came about is an actual of 100, a surplus of 10 and an error of 10; one of 180 where 200 came
 * about is an actual of 200, a surplus of −20 and an error of 20. Errors are taken person by person before anything is
 * added, so both together have an error of 30 and a surplus of −10.
 */
public final class ForecastDerivation {
    private ForecastDerivation() {}

    /**
     * The observations of forecasts.
     *
     * @param forecasts one for each person or territory and day, in any order
     * @return the observations by subject and day, and all that is wrong with the forecasts
     */
    public static Derived of(Collection<FrozenForecast> forecasts) {
        Batch batch = new Batch(FORECAST_ACTUAL, FORECAST_ACTUAL_SIZE, FORECAST_SURPLUS, FORECAST_ERROR);
        Map<String, List<FrozenForecast>> byKey = forecasts.stream()
                .collect(Collectors.groupingBy(
                        each -> each.subject().key() + " " + each.day(), TreeMap::new, Collectors.toList()));
        byKey.forEach((key, same) -> {
            FrozenForecast one = same.get(0);
            if (same.size() > 1) {
                batch.find(DerivationFinding.FORECAST_TWICE, key);
            } else if (one.frozenOn().isAfter(one.day())) {
                batch.find(DerivationFinding.FROZEN_LATE, key);
            } else if (!one.forecast().currency().equals(one.actual().currency())) {
                batch.find(DerivationFinding.CURRENCIES_DIFFER, key);
            } else {
                Money surplus = one.forecast().minus(one.actual());
                add(batch, FORECAST_ACTUAL, one, one.actual(), key);
                add(batch, FORECAST_ACTUAL_SIZE, one, size(one.actual()), key);
                add(batch, FORECAST_SURPLUS, one, surplus, key);
                add(batch, FORECAST_ERROR, one, size(surplus), key);
            }
        });
        return batch.result();
    }

    private static Money size(Money amount) {
        return amount.signum() < 0 ? amount.negated() : amount;
    }

    private static void add(Batch batch, Measure measure, FrozenForecast one, Money amount, String key) {
        batch.money(measure, one.subject(), one.day(), amount, Optional.empty(), key);
    }
}
