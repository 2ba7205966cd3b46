/**
 * Who holds which position on which day, where and under whom.
 *
 * <p>An {@link io.salestiers.core.org.OrganizationDefinition} is what a host says: ladders of tiers, roles, units,
 * territories, positions, people, appointments and claims, each dated. It becomes an
 * {@link io.salestiers.core.org.Organization}, which finds all that is wrong in it, answers for one
 * {@linkplain io.salestiers.core.org.Organization#on(java.time.LocalDate) day} and cuts any days into pieces in which
 * nothing {@linkplain io.salestiers.core.org.Organization#over(io.salestiers.core.time.DateRange) changes}. A small host
 * tells it step by step to an {@link io.salestiers.core.org.OrganizationBuilder}. A
 * {@link io.salestiers.core.org.Reorganization} changes it as data and gives a new one; what then is another, and on which
 * days, tells a {@link io.salestiers.core.org.ReorganizationDiff}. An {@link io.salestiers.core.org.OrganizationStore} keeps
 * what was known when. {@link io.salestiers.core.org.HierarchySums} rolls figures up along reporting lines, units or any
 * other hierarchy.
 */
package io.salestiers.core.org;
