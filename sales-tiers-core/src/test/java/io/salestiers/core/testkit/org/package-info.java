/** Arbitrary organizations: {@code OrganizationArbitraries.organizations().withTiers(4).withMoves()}. */
package io.salestiers.core.testkit.org;
