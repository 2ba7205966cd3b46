/**
 * Scorecards (计分卡、考核表): a {@link io.salestiers.kpi.scorecard.ScorecardTemplate} of weighted lines, items outside the
 * weights and vetoes is filled in from {@link io.salestiers.kpi.scorecard.ScorecardInputs} by the
 * {@link io.salestiers.kpi.scorecard.ScorecardCalculator}; the {@link io.salestiers.kpi.scorecard.Scorecard} has a score, a
 * rating and an explanation.
 *
 * <p>A line goes from its KPI over a {@link io.salestiers.kpi.scorecard.LineInput} (achievement or value) and a
 * {@link io.salestiers.kpi.scorecard.ScoringCurve} to points.
 */
package io.salestiers.kpi.scorecard;
