/** Arbitrary policies of evaluations: {@link io.salestiers.kpi.testkit.evaluation.EvaluationArbitraries}. */
package io.salestiers.kpi.testkit.evaluation;
