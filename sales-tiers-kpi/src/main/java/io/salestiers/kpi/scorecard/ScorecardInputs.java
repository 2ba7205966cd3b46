package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.target.Targets;
import java.util.Collection;
import java.util.List;

/**
 * What scorecards are filled in from. It may hold more than one scorecard needs: what is of other subjects and periods is
 * passed over. The order of the lists does not matter. Immutable and safe for use by several threads.
 *
 * @param values the KPI values
 * @param targets the targets for lines that are held against one
 * @param previous earlier scorecards, for lines that carry points over
 * @param adjustments what people stated for items outside the weights
 * @param vetoes what people stated for veto items
 */
public record ScorecardInputs(
        List<KpiValue> values,
        Targets targets,
        List<Scorecard> previous,
        List<StatedAdjustment> adjustments,
        List<StatedVeto> vetoes) {
    /** Copies the lists. */
    public ScorecardInputs {
        values = List.copyOf(values);
        requireNonNull(targets, "targets");
        previous = List.copyOf(previous);
        adjustments = List.copyOf(adjustments);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * Values and targets, without earlier scorecards and statements.
     *
     * @param values the KPI values
     * @param targets the targets
     * @return the inputs
     */
    public static ScorecardInputs of(Collection<KpiValue> values, Targets targets) {
        return new ScorecardInputs(List.copyOf(values), targets, List.of(), List.of(), List.of());
    }

    /**
     * These inputs with earlier scorecards.
     *
     * @param cards the scorecards
     * @return a copy
     */
    public ScorecardInputs withPrevious(Collection<Scorecard> cards) {
        return new ScorecardInputs(values, targets, List.copyOf(cards), adjustments, vetoes);
    }

    /**
     * These inputs with statements for items outside the weights.
     *
     * @param statements the statements
     * @return a copy
     */
    public ScorecardInputs withAdjustments(Collection<StatedAdjustment> statements) {
        return new ScorecardInputs(values, targets, previous, List.copyOf(statements), vetoes);
    }

    /**
     * These inputs with statements for veto items.
     *
     * @param statements the statements
     * @return a copy
     */
    public ScorecardInputs withVetoes(Collection<StatedVeto> statements) {
        return new ScorecardInputs(values, targets, previous, adjustments, List.copyOf(statements));
    }
}
