/**
 * Who has to do what: a {@link io.salestiers.core.responsibility.Charter} gives each tier its
 * {@link io.salestiers.core.responsibility.Duty duties}; with the ladder of the tiers it is the
 * {@link io.salestiers.core.responsibility.Governance} of a company. {@link io.salestiers.core.responsibility.Charters}
 * has the usual one.
 *
 * <p>A {@link io.salestiers.core.responsibility.ResponsibilityMatrix} says which role has which part in which duty, day by
 * day; {@linkplain io.salestiers.core.responsibility.ResponsibilityMatrix#resolve resolved} in an organization it is a
 * {@link io.salestiers.core.responsibility.ResolvedMatrix}, which says who that is, gives the
 * {@link io.salestiers.core.responsibility.CoverageReport} of a range of days, and tells beforehand
 * {@linkplain io.salestiers.core.responsibility.WhatIf what a re-organization would do} to it.
 */
package io.salestiers.core.responsibility;
