package io.salestiers.kpi.scorecard;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.Targets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills in scorecards. Stateless and safe for use by several threads.
 *
 * <p>Lines A 60 % and B 40 % with 110 and 50 points give 0.6 × 110 + 0.4 × 50 = 86 points. The order of steps is that of
 * {@link ScorecardTemplate}.
 *
 * <!-- sample: KpiSamplesTest#scorecard -->
 * <pre>{@code
 * ScorecardInputs inputs = ScorecardInputs.of(values, targets).withVetoes(stated);
 * Scorecard card = ScorecardCalculator.DEFAULT.calculate(template, person, quarter, inputs);
 * String why = card.explanation().print(texts);
 * }</pre>
 */
public final class ScorecardCalculator {
    /** The calculator of this release. */
    public static final ScorecardCalculator DEFAULT = new ScorecardCalculator();

    private ScorecardCalculator() {}

    /**
     * The scorecard of a subject, without earlier scorecards and statements.
     *
     * @param template the template
     * @param subject whose
     * @param period when
     * @param values the KPI values; those of other subjects and periods are passed over
     * @param targets the targets for lines that are held against one
     * @return the scorecard
     */
    public Scorecard calculate(
            ScorecardTemplate template, Subject subject, Period period, Collection<KpiValue> values, Targets targets) {
        return calculate(template, subject, period, ScorecardInputs.of(values, targets));
    }

    /**
     * The scorecard of a subject. A KPI of the template that is not among the values counts as missing. A statement that is
     * refused, because its item is unknown, its evidence was used before, it comes from the subject, or its points are
     * negative, has no effect of its own and keeps the scorecard from having a score until somebody has put it right. So does
     * a target in another unit than its KPI, whatever the line says of missing numbers.
     *
     * @param template the template
     * @param subject whose
     * @param period when
     * @param inputs what it is filled in from
     * @return the scorecard
     * @throws IllegalArgumentException if there are two different values of a KPI, or two different previous scorecards, for
     *     the same subject and period
     */
    public Scorecard calculate(ScorecardTemplate template, Subject subject, Period period, ScorecardInputs inputs) {
        Map<KpiId, Reading> readings = new TreeMap<>();
        for (KpiValue value : inputs.values()) {
            if (value.subject().equals(subject) && value.period().equals(period)) {
                Reading other = readings.put(value.kpi(), value.reading());
                if (other != null && !other.equals(value.reading())) {
                    throw new IllegalArgumentException("there must be one value of " + value.kpi() + " for "
                            + subject.key() + " in " + period + ", but there are two: " + other + ", "
                            + value.reading());
                }
            }
        }
        return new ScorecardRun(template, subject, period, readings, inputs).scorecard();
    }
}
