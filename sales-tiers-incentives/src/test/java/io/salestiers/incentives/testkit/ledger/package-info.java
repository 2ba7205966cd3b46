/** Arbitrary runs of periods and their inputs: {@link io.salestiers.incentives.testkit.ledger.RunArbitraries}. */
package io.salestiers.incentives.testkit.ledger;
