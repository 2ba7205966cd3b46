/**
 * Scorecards: a {@link io.salestiers.kpi.scorecard.ScorecardTemplate} of weighted lines is filled in by the
 * {@link io.salestiers.kpi.scorecard.ScorecardCalculator}, with a score, a rating and an explanation.
 */
package io.salestiers.kpi.scorecard;
