/**
 * Who has to do what: a {@link io.salestiers.core.responsibility.Charter} gives each tier its
 * {@link io.salestiers.core.responsibility.Duty duties}; with the ladder of the tiers it is the
 * {@link io.salestiers.core.responsibility.Governance} of a company. {@link io.salestiers.core.responsibility.Charters}
 * has the usual one.
 *
 * <p>A {@link io.salestiers.core.responsibility.ResponsibilityMatrix} says more: which role answers for a duty, does the
 * work, is asked and is told ({@link io.salestiers.core.responsibility.Letter}), from when to when, in units of which type.
 * It is written with a {@link io.salestiers.core.responsibility.MatrixBuilder}, from lists or as a JSON document;
 * {@link io.salestiers.core.responsibility.Matrices} has the usual ones. What is wrong with it by itself are its
 * {@linkplain io.salestiers.core.responsibility.ResponsibilityMatrix#findings(MatrixPolicy, MatrixContext) findings}: the
 * {@linkplain io.salestiers.core.responsibility.MatrixRule rules} R01 to R12, as grave as a
 * {@link io.salestiers.core.responsibility.MatrixPolicy} says, held against a
 * {@link io.salestiers.core.responsibility.MatrixContext} with charter, tiers and capabilities.
 *
 * <!-- sample: MatrixSamplesTest#usual -->
 * <pre>{@code
 * ResponsibilityMatrix matrix = Matrices.standard(LocalDate.of(2026, 1, 1));
 * LocalDate day = LocalDate.of(2026, 7, 3);
 * Optional<RoleId> role = matrix.accountableRole(DutyId.of("break-down-targets"), day); // regional-manager
 * Table table = matrix.asTable(day); // a duty a row, a role a column
 * List<Finding> findings = matrix.findings(); // notes only
 * }</pre>
 *
 * <p>A matrix speaks of roles. Which people that is, on a day in a unit of an organization, and where nobody or several
 * are accountable, is found by {@linkplain io.salestiers.core.responsibility.ResponsibilityMatrix#resolve resolving} it: a
 * {@link io.salestiers.core.responsibility.ResolvedMatrix} says who that is, gives the
 * {@link io.salestiers.core.responsibility.CoverageReport} of a range of days, and tells beforehand
 * {@linkplain io.salestiers.core.responsibility.WhatIf what a re-organization would do} to it.
 */
package io.salestiers.core.responsibility;
