/** Arbitrary rate tables: {@link io.salestiers.incentives.testkit.rate.RateArbitraries}. */
package io.salestiers.incentives.testkit.rate;
