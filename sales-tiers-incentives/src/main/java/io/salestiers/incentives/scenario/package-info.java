/**
 * What a plan would do before anyone is paid by it (方案模拟): the calculator of pay on any plan and any history.
 *
 * <p>{@link io.salestiers.incentives.scenario.ScenarioCalculator} runs a {@link io.salestiers.incentives.scenario.Scenario};
 * {@link io.salestiers.incentives.scenario.ScenarioComparison} sets two runs side by side: who gains, who loses, what it costs, and
 * why. {@link io.salestiers.incentives.scenario.OneMoreCalculator} answers what one more deal would earn.
 */
package io.salestiers.incentives.scenario;
