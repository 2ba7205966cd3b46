package io.salestiers.kpi.testkit.scorecard;

import io.salestiers.kpi.scorecard.Scorecard;
import io.salestiers.kpi.scorecard.ScorecardCalculator;
import io.salestiers.kpi.scorecard.ScorecardInputs;
import io.salestiers.kpi.scorecard.ScorecardTemplate;

/**
 * A template and what a scorecard is filled in from.
 *
 * @param template the template
 * @param inputs the inputs
 */
public record ScorecardCase(ScorecardTemplate template, ScorecardInputs inputs) {
    /**
     * The scorecard of {@link ScorecardArbitraries#SUBJECT} for {@link ScorecardArbitraries#PERIOD}.
     *
     * @return the scorecard
     */
    public Scorecard scorecard() {
        return ScorecardCalculator.DEFAULT.calculate(
                template, ScorecardArbitraries.SUBJECT, ScorecardArbitraries.PERIOD, inputs);
    }
}
