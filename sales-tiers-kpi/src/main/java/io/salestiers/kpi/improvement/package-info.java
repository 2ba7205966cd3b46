/**
 * Improvement plans (绩效改进计划): what is done when somebody falls short of a stated standard.
 *
 * <p>An {@link io.salestiers.kpi.improvement.ImprovementPlan} rests on {@link io.salestiers.kpi.improvement.Shortfall}s: a
 * value and the standard that it misses, never a place in a ranking. It has goals, the support that the company gives, and
 * dates on which both look at it. {@link io.salestiers.kpi.improvement.ImprovementProcess} leads it by
 * {@link io.salestiers.kpi.improvement.ImprovementCommand}s: one person prepares it, another decides that it begins and what
 * came of it, and the person concerned acknowledges it and can contest the outcome, which a third one then decides.
 *
 * <p>Whatever follows for the person is a decision of somebody with a name. Nothing here, no warning and no rank, has an
 * effect by itself, and there is no outcome by which somebody leaves. In China a failed plan is no ground for dismissal
 * unless training or another post was given, and the person failed again (Labor Contract Law, article 40 (2)); being last is
 * no ground at all (Supreme People's Court, Guiding Case 18: see
 * {@link io.salestiers.kpi.calibration.ForcedDistribution}).
 */
package io.salestiers.kpi.improvement;
