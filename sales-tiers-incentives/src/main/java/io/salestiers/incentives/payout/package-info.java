/**
 * What is paid: {@link io.salestiers.incentives.payout.PaymentRules} are an ordered list of
 * {@link io.salestiers.incentives.payout.PaymentStep}s, from what the ledger owes a payee to what goes to payroll: draws,
 * guarantees, recovery of debts, balances below zero, a least payment.
 *
 * <p>{@link io.salestiers.incentives.payout.PaymentRules#resolve} binds them to a period, to the
 * {@link io.salestiers.incentives.payout.DrawAgreement}s of the payees and to the host's
 * {@link io.salestiers.incentives.payout.DeductionLimit}; {@link io.salestiers.incentives.payout.PayRunCalculator} then works out
 * a {@link io.salestiers.incentives.payout.PayRun} from the ledger's entries: an explanation for each payee, and the postings to
 * be booked. {@link io.salestiers.incentives.payout.PaymentRulesLinter} warns of steps whose order decides. Amounts are gross. Tax, social insurance and the legality of a deduction are the host's. What was earned can be
 * held back, taken back with its reason and recovered within the limit; no rule makes it disappear.
 */
package io.salestiers.incentives.payout;
