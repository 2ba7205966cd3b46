package io.salestiers.kpi.appraisal;

import io.salestiers.kpi.scorecard.Scorecard;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an appraisal is made from. Immutable and safe for use by several threads.
 *
 * @param scorecards the scorecard that feeds each dimension: that of the person, or of the unit that the person leads
 * @param sheets what raters answered; those about other people and periods are passed over, the order does not matter
 */
public record AppraisalInputs(SortedMap<AppraisalDimensionId, Scorecard> scorecards, List<AnswerSheet> sheets) {
    /** Copies the collections. */
    public AppraisalInputs {
        scorecards = Collections.unmodifiableSortedMap(new TreeMap<>(scorecards));
        sheets = List.copyOf(sheets);
    }

    /**
     * Inputs.
     *
     * @param scorecards the scorecard that feeds each dimension
     * @param sheets what raters answered
     * @return the inputs
     */
    public static AppraisalInputs of(Map<AppraisalDimensionId, Scorecard> scorecards, Collection<AnswerSheet> sheets) {
        return new AppraisalInputs(new TreeMap<>(scorecards), List.copyOf(sheets));
    }
}
