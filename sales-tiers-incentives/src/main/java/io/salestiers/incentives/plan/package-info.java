/**
 * Incentive plans as the business writes them, and bound to a period.
 *
 * <p>An {@link io.salestiers.incentives.plan.IncentivePlan} has
 * {@link io.salestiers.incentives.plan.PlanComponent}s; {@code resolve} gives a
 * {@link io.salestiers.incentives.plan.ResolvedPlan}, the input of the calculator;
 * a bonus looks at numbers, each a {@link io.salestiers.incentives.plan.FigureSource}, which come from credits and quotas or by a
 * {@link io.salestiers.incentives.plan.FigureLookup}, such as {@link io.salestiers.incentives.plan.KpiFigures};
 * {@link io.salestiers.incentives.plan.PlanLinter} warns of what may not be meant.
 */
package io.salestiers.incentives.plan;
