/**
 * What somebody is to reach.
 *
 * <p>A {@link io.salestiers.kpi.target.Target} is stated, computed by the formula of a
 * {@link io.salestiers.kpi.target.TargetRule}, or given by a {@link io.salestiers.kpi.target.TargetPlan}, which spreads an amount
 * over time ({@link io.salestiers.kpi.target.Spread}), breaks it down over the organization
 * ({@link io.salestiers.kpi.target.Breakdown}) and fits it to the people who are there
 * ({@link io.salestiers.kpi.target.PersonalRules}). All of them are looked up in {@link io.salestiers.kpi.target.Targets};
 * {@link io.salestiers.kpi.target.TargetCheck} says where a target and the sum of its parts differ, and by how much. A
 * {@link io.salestiers.kpi.target.TargetStore} keeps every version of a plan with what was published of it.
 */
package io.salestiers.kpi.target;
