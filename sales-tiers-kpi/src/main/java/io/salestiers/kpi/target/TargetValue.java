package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.measure.Reading;
import java.util.Optional;

/**
 * A target as it was found or computed, or why there is none: a rule that looks at the quarter before gives no target in
 * the first quarter, and the reading says which input is missing.
 *
 * @param measure the measure
 * @param subject who
 * @param period when
 * @param reading the target, rounded as its rule says; or why there is none
 * @param forPay whether pay depends on it
 * @param origin where it comes from
 * @param explanation why it is what it is
 */
public record TargetValue(
        MeasureId measure,
        Subject subject,
        Period period,
        Reading reading,
        boolean forPay,
        TargetOrigin origin,
        Explanation explanation) {
    /** Refuses absent parts. */
    public TargetValue {
        requireNonNull(measure, "measure");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(reading, "reading");
        requireNonNull(origin, "origin");
        requireNonNull(explanation, "explanation");
    }

    /**
     * The target, if there is one.
     *
     * @return empty if the reading is not known
     */
    public Optional<Target> target() {
        return reading.quantity().map(value -> new Target(measure, subject, period, value, forPay));
    }
}
