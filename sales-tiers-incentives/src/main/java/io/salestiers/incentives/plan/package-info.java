/**
 * Incentive plans as the business writes them, and bound to a period.
 *
 * <p>An {@link io.salestiers.incentives.plan.IncentivePlan} has
 * {@link io.salestiers.incentives.plan.PlanComponent}s; {@code resolve} gives a
 * {@link io.salestiers.incentives.plan.ResolvedPlan}, the input of the calculator;
 * a bonus looks at numbers, each a {@link io.salestiers.incentives.figure.FigureSource}, which come from credits and quotas or by a
 * {@link io.salestiers.incentives.figure.FigureLookup}, such as {@link io.salestiers.incentives.figure.KpiFigures};
 * {@link io.salestiers.incentives.lint.PlanLinter} warns of what may not be meant.
 *
 * <p>Three kinds of components pay on credits alone. A {@link io.salestiers.incentives.plan.RateCommission} says by its
 * {@link io.salestiers.incentives.commission.CreditBase} what counts, by its {@link io.salestiers.incentives.commission.Counting} how it
 * meets the rate table over time, by its {@link io.salestiers.incentives.commission.PieceRule} what happens in a period in which
 * something changes for a payee. A {@link io.salestiers.incentives.plan.Sharing} divides each transaction between payee and
 * company, a {@link io.salestiers.incentives.plan.Trail} pays instalments and renewals. Quotas come from the host or, with
 * {@link io.salestiers.incentives.quota.QuotaLookup#of(io.salestiers.kpi.target.Targets)}, from targets for pay.
 */
package io.salestiers.incentives.plan;
