/**
 * KPIs of persons, positions and units in a period. {@link io.salestiers.kpi.evaluation.KpiEvaluator} makes one
 * {@link io.salestiers.kpi.evaluation.KpiValue} with its explanation; {@link io.salestiers.kpi.evaluation.Evaluator} makes
 * the {@link io.salestiers.kpi.evaluation.Evaluation} of everybody, cut where people join, leave and move as an
 * {@link io.salestiers.kpi.evaluation.EvaluationPolicy} says; an {@link io.salestiers.kpi.evaluation.EvaluationHistory} keeps
 * what was published and says what a restatement changes.
 */
package io.salestiers.kpi.evaluation;
