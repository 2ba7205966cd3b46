/**
 * Arbitrary organizations: {@code OrganizationArbitraries.organizations().withTiers(4).withMoves()}, or
 * {@code withEverything()}; and {@code LinearScan}, the slow answers with which fast ones are compared.
 */
package io.salestiers.core.testkit.org;
