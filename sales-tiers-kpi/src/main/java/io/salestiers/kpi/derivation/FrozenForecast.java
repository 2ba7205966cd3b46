package io.salestiers.kpi.derivation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.Subject;
import java.time.LocalDate;

/**
 * What was forecast of a person or territory, as it was frozen, and what came about.
 *
 * @param subject whose forecast
 * @param day the last day of what was forecast, on which it counts
 * @param frozenOn the day on which the forecast was frozen, not after {@code day}
 * @param forecast what was forecast then
 * @param actual what came about
 */
public record FrozenForecast(Subject subject, LocalDate day, LocalDate frozenOn, Money forecast, Money actual) {
    /** Refuses absent parts. */
    public FrozenForecast {
        requireNonNull(subject, "subject");
        requireNonNull(day, "day");
        requireNonNull(frozenOn, "frozenOn");
        requireNonNull(forecast, "forecast");
        requireNonNull(actual, "actual");
    }
}
