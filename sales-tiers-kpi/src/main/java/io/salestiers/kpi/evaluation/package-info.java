/**
 * KPIs of persons, positions and units in a period: {@link io.salestiers.kpi.evaluation.KpiEvaluator} makes
 * {@link io.salestiers.kpi.evaluation.KpiValue}s, each with its explanation.
 */
package io.salestiers.kpi.evaluation;
