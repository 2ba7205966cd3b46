/**
 * Who is credited with what.
 *
 * <p>A {@link io.salestiers.incentives.credit.Transaction} is a business event: a booking, a receipt of money, a return. It
 * comes from a {@link io.salestiers.incentives.credit.TransactionSource};
 * {@link io.salestiers.incentives.credit.Transactions} keep each once. A
 * {@link io.salestiers.incentives.credit.CreditingPlan} says by {@link io.salestiers.incentives.credit.CreditRule}s to whom a
 * sale belongs and by {@link io.salestiers.incentives.credit.CreditTerms} what it is worth. The
 * {@link io.salestiers.incentives.credit.CreditCalculator} makes a {@link io.salestiers.incentives.credit.CreditRun} of
 * them: {@link io.salestiers.incentives.credit.Credit}s of people,
 * {@link io.salestiers.incentives.credit.HouseCredit}s of what nobody owns, a
 * {@link io.salestiers.incentives.credit.CreditProof} for each transaction, and findings.
 *
 * <p>{@link io.salestiers.incentives.credit.Credits} are all credits of a calculation, by payee and by unit; a
 * {@link io.salestiers.incentives.credit.CreditFilter} says which of them count, for a plan that pays on them or, by
 * {@link io.salestiers.incentives.credit.CreditObservations}, for a KPI.
 */
package io.salestiers.incentives.credit;
