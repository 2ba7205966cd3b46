package io.salestiers.kpi.analysis.forecast;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Exact;

/**
 * A forecast beside what came. Immutable.
 *
 * @param snapshot in which snapshot it stood
 * @param subject of whom
 * @param forecast what was expected
 * @param actual what came
 */
public record AccuracyLine(SnapshotId snapshot, Subject subject, Quantity forecast, Quantity actual) {
    /** Refuses two units or currencies. */
    public AccuracyLine {
        requireNonNull(snapshot, "snapshot");
        requireNonNull(subject, "subject");
        if (forecast.unit() != actual.unit() || !forecast.currency().equals(actual.currency())) {
            throw new IllegalArgumentException(
                    "forecast and actual must be of one unit, but were " + forecast + " and " + actual);
        }
    }

    /**
     * How far the forecast was off, upward above zero.
     *
     * @return forecast − actual
     */
    public Quantity error() {
        return Exact.like(forecast, forecast.value().minus(actual.value()));
    }
}
