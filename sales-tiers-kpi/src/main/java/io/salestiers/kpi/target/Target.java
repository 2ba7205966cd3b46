package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;

/**
 * What somebody is to reach: CNY 300,000 of revenue in 2025-Q2. A target that pay depends on is called a quota (定额); it is
 * the same thing, marked. Immutable and safe for use by several threads.
 *
 * @param measure the measure
 * @param subject who
 * @param period when
 * @param value how much, zero or more, in the unit of the measure
 * @param forPay whether pay depends on it
 */
public record Target(MeasureId measure, Subject subject, Period period, Quantity value, boolean forPay) {
    /** Refuses absent parts. That the value is zero or more is checked by {@link Targets}, which says where. */
    public Target {
        requireNonNull(measure, "measure");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(value, "value");
    }
}
