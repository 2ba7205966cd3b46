/**
 * What is taken back of pay after something happened to its deal: {@link io.salestiers.incentives.clawback.ClawbackRules} state for
 * each component which events take back which share, {@link io.salestiers.incentives.clawback.ClawbackCalculator} works out of a
 * ledger and of {@link io.salestiers.incentives.clawback.ClawbackEvent}s what is given up, what becomes a debt to be recovered
 * within the law, and what is given again.
 */
package io.salestiers.incentives.clawback;
