/**
 * Arbitrary rate tables, payout curves, matrices, sharings and profiles, and amounts that meet their edges:
 * {@link io.salestiers.incentives.testkit.rate.RateArbitraries}.
 */
package io.salestiers.incentives.testkit.rate;
