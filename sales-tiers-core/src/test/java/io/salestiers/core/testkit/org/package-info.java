/**
 * Arbitrary organizations: {@code OrganizationArbitraries.organizations().withTiers(4).withMoves()}, or
 * {@code withEverything()}; and {@code LinearScan}, the slow answers with which fast ones are compared.
 * {@code HierarchyArbitraries.parents(40)} gives hierarchies of numbered nodes.
 */
package io.salestiers.core.testkit.org;
