/**
 * Makes organizations for tests of fairness: {@link io.salestiers.incentives.testkit.fairness.FairnessArbitraries} any, {@link
 * io.salestiers.incentives.testkit.fairness.SimulatedOrganization} such of which it is known whether they are fair.
 */
package io.salestiers.incentives.testkit.fairness;
