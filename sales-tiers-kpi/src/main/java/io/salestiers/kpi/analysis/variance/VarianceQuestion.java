package io.salestiers.kpi.analysis.variance;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;

/**
 * What is held against what: the revenue of the East office in 2017-Q3 against 2017-Q2, or against its target. Immutable.
 *
 * @param measure the measure, which is additive
 * @param subject whose
 * @param period the current period
 * @param base what it is held against
 */
public record VarianceQuestion(MeasureId measure, Subject subject, Period period, VarianceBase base) {
    /** Refuses absent parts. */
    public VarianceQuestion {
        requireNonNull(measure, "measure");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(base, "base");
    }

    /**
     * Against another period.
     *
     * @param measure the measure
     * @param subject whose
     * @param period the current period
     * @param before the other period
     * @return the question
     */
    public static VarianceQuestion against(MeasureId measure, Subject subject, Period period, Period before) {
        return new VarianceQuestion(measure, subject, period, new VarianceBase.OfPeriod(before));
    }

    /**
     * Against the target of the period.
     *
     * @param measure the measure
     * @param subject whose
     * @param period the period
     * @return the question
     */
    public static VarianceQuestion againstTarget(MeasureId measure, Subject subject, Period period) {
        return new VarianceQuestion(measure, subject, period, new VarianceBase.OfTarget());
    }

    /** The other period of a question that has one. */
    Period before() {
        if (base instanceof VarianceBase.OfPeriod of) {
            return of.period();
        }
        throw new IllegalArgumentException(
                "the base must be a period here, but was the target: give the planned items as the base instead");
    }
}
