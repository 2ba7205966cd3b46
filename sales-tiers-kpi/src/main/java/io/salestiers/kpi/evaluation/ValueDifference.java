package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.measure.Reading;
import java.util.Optional;

/**
 * What a restatement changes in one value: Anna's revenue of the second quarter was 300.00 and is 280.00 after a late return.
 * Immutable and safe for use by several threads.
 *
 * @param subject whose
 * @param days on which days of the period
 * @param kpi which KPI
 * @param before what was published; empty if there was no such value
 * @param after what holds now; empty if there no longer is such a value
 */
public record ValueDifference(
        Subject subject, DateRange days, KpiId kpi, Optional<Reading> before, Optional<Reading> after) {
    /** Refuses absent parts and a difference of nothing. */
    public ValueDifference {
        requireNonNull(subject, "subject");
        requireNonNull(days, "days");
        requireNonNull(kpi, "kpi");
        if (before.equals(after)) {
            throw new IllegalArgumentException("a difference needs two sides, but both were " + before);
        }
    }

    /**
     * By how much the value changes: −20.00 for Anna. That is what a closed period hands to the current one.
     *
     * @return after − before, in percentage points for a ratio; empty if one of them is no number, or the currency differs
     */
    public Optional<Quantity> change() {
        Optional<Quantity> old = before.flatMap(Reading::quantity);
        Optional<Quantity> now = after.flatMap(Reading::quantity);
        if (old.isEmpty()
                || now.isEmpty()
                || old.get().unit() != now.get().unit()
                || !old.get().currency().equals(now.get().currency())) {
            return Optional.empty();
        }
        return Optional.of(new Quantity(
                now.get().value().minus(old.get().value()),
                now.get().unit(),
                now.get().currency()));
    }
}
