/**
 * When earned pay falls due: {@link io.salestiers.incentives.release.ReleaseRules} state for each component its
 * {@link io.salestiers.incentives.release.EarningEvent} and what is kept until which event, and what becomes of it on leaving;
 * {@link io.salestiers.incentives.release.ReleaseCalculator} works out of a ledger and of
 * {@link io.salestiers.incentives.release.ReleaseFacts} what is kept and released on a day, with explanations, and what waits.
 */
package io.salestiers.incentives.release;
