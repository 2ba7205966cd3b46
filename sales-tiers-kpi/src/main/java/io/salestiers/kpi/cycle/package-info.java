/**
 * Evaluation cycles (考核周期): how a company reviews its people, from agreeing goals to hearing appeals.
 *
 * <p>A {@link io.salestiers.kpi.cycle.CycleTemplate} (考核方案) is what the business writes: periods, targets and the scorecard
 * of each tier; a {@link io.salestiers.kpi.cycle.ReviewPolicy} says how reviews are held. From both comes the draft of a
 * {@link io.salestiers.kpi.cycle.CycleState}, one run for one period, and later the next one. Each
 * {@link io.salestiers.kpi.cycle.CycleCommand} goes to {@link io.salestiers.kpi.cycle.CycleProcess}, which asks authority and
 * every guard and gives a transition that the host stores in a {@link io.salestiers.kpi.cycle.CycleStore}. What is published
 * is a {@link io.salestiers.kpi.cycle.ResultVersion}, which nothing changes any more: what comes later, by an
 * {@link io.salestiers.kpi.cycle.Appeal} or a reopening by two persons, is another version.
 *
 * <p>Results are held by absolute standards, and every effect on a person has the name of the person who decided it; see
 * {@link io.salestiers.kpi.calibration.ForcedDistribution} for why there is no rule by which the last of a ranking leave.
 */
package io.salestiers.kpi.cycle;
