/** Arbitraries for scorecard templates and for what scorecards are filled in from. */
package io.salestiers.kpi.testkit.scorecard;
