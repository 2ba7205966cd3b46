/**
 * Pay for millions of deals at the speed of hand-written loops, from columns of numbers instead of objects.
 *
 * <p>A {@link io.salestiers.incentives.columns.CreditProgram} is a crediting plan bound to an organization and some days. It adds
 * {@link io.salestiers.incentives.columns.DealColumns}, or a host's own values by a
 * {@link io.salestiers.incentives.columns.DealReader}, to {@link io.salestiers.incentives.columns.CreditTotals}, whose size depends
 * on payees and not on deals; totals of several batches, or of several threads, are merged. A
 * {@link io.salestiers.incentives.columns.PayProgram} is an incentive plan bound to the same payees; it makes
 * {@link io.salestiers.incentives.columns.PayTotals} of them, and explains what a payee earns when asked, down to the deal if a
 * {@link io.salestiers.incentives.columns.CreditTrail} was kept.
 *
 * <p>The definitions are those of {@link io.salestiers.incentives.credit} and {@link io.salestiers.incentives.plan}, and so are the
 * results: what the loops do not know is calculated by {@link io.salestiers.incentives.earning.IncentiveCalculator} from the same
 * totals.
 */
package io.salestiers.incentives.columns;
