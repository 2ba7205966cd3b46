package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.FormulaInputs;
import io.salestiers.kpi.target.Targets;

/**
 * What KPIs are evaluated against.
 *
 * @param values the measures
 * @param targets the targets
 * @param calendar the calendar in which periods before are found
 * @param placement which day of a period decides on team, office and company
 */
public record EvaluationInputs(MeasureValues values, Targets targets, FiscalCalendar calendar, PlacementDay placement) {
    /** Refuses absent parts. */
    public EvaluationInputs {
        requireNonNull(values, "values");
        requireNonNull(targets, "targets");
        requireNonNull(calendar, "calendar");
        requireNonNull(placement, "placement");
    }

    /**
     * What the references of formulas mean for a subject in a period.
     *
     * @param subject whose value is computed
     * @param period for which period
     * @return the inputs of a formula
     */
    public FormulaInputs of(Subject subject, Period period) {
        return new FormulaInputs(values, targets, calendar, placement, subject, period);
    }

    /**
     * The same inputs with another deciding day.
     *
     * @param other which day of a period decides on team, office and company
     * @return a copy
     */
    public EvaluationInputs at(PlacementDay other) {
        return new EvaluationInputs(values, targets, calendar, other);
    }
}
