/**
 * Who is paid by what: an {@link io.salestiers.incentives.assignment.Eligibility} says whose positions earn, a
 * {@link io.salestiers.incentives.assignment.UnitLevel} which units have something of their own, and
 * {@link io.salestiers.incentives.assignment.PlanAssignments} on which days somebody is paid by which plan.
 */
package io.salestiers.incentives.assignment;
