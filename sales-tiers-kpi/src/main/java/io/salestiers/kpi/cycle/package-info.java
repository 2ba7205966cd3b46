/** How a company is evaluated: an {@link io.salestiers.kpi.cycle.EvaluationCycle} names periods, targets and scorecards. */
package io.salestiers.kpi.cycle;
