/**
 * What a plan would do before anyone is paid by it (方案模拟): the calculator of pay on any plan and any history.
 *
 * <p>{@link io.salestiers.incentives.scenario.ScenarioCalculator} runs a {@link io.salestiers.incentives.scenario.Scenario};
 * {@link io.salestiers.incentives.scenario.ScenarioComparison} sets two runs side by side: who gains, who loses, what it costs, and
 * why. {@link io.salestiers.incentives.scenario.OneMoreCalculator} answers what one more deal would earn,
 * {@link io.salestiers.incentives.scenario.PayCurveCalculator} what a commission pays at and beside every edge, and
 * {@link io.salestiers.incentives.scenario.BudgetCalculator} what plans will cost under assumptions that stand in the result.
 */
package io.salestiers.incentives.scenario;
