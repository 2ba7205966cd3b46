/**
 * For tests of when pay is released and what is taken back:
 * {@link io.salestiers.incentives.testkit.release.ReleaseArbitraries} makes rules and
 * {@link io.salestiers.incentives.testkit.release.SmallLedger} is a ledger to try them on.
 */
package io.salestiers.incentives.testkit.release;
