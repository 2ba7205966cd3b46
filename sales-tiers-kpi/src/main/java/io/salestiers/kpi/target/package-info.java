/**
 * What somebody is to reach: stated {@link io.salestiers.kpi.target.Target}s and those that a
 * {@link io.salestiers.kpi.target.TargetRule} computes are looked up in {@link io.salestiers.kpi.target.Targets}.
 */
package io.salestiers.kpi.target;
