package io.salestiers.incentives.scenario;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.EarlierPay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs scenarios, by the calculator that pay comes from. Stateless and pure; safe for use by several threads.
 *
 * <!-- sample: ScenarioTest#compare -->
 * <pre>{@code
 * // quotas of 1,000; Ann sold 1,100, Bo 400
 * Scenario scenario =
 *         new Scenario(LocalizedText.of("In force", "现行方案"), List.of(marginal), history, List.of(QUARTER));
 * ScenarioRun now = ScenarioCalculator.DEFAULT.run(scenario).orThrow();
 * ScenarioRun then = ScenarioCalculator.DEFAULT
 *         .run(scenario.under(LocalizedText.of("Whole amount", "全额计提"), wholeAmount))
 *         .orThrow();
 * ScenarioComparison comparison = ScenarioComparison.of(now, then);
 * List<PersonId> gainers = comparison.gainers(USD); // Ann, 77.00 instead of 47.00
 * Money cost = comparison.cost(USD).difference(); // 30.00
 * Explanation why = comparison.explain(PersonId.of("Ann"), USD); // down to the deal and the band
 * }</pre>
 */
public final class ScenarioCalculator {
    /** The calculator. */
    public static final ScenarioCalculator DEFAULT = new ScenarioCalculator();

    private ScenarioCalculator() {}

    /**
     * Runs a scenario, period by period.
     *
     * @param scenario plans and history
     * @return the runs, and what was noticed in any period; no run if a plan can't be bound to one of them
     */
    public WithFindings<ScenarioRun> run(Scenario scenario) {
        Set<Finding> findings = new LinkedHashSet<>();
        List<EarningRun> runs = new ArrayList<>();
        Map<IncentivePlan, List<EarlierPay.Item>> paid = new HashMap<>();
        List<EarlierPay.Item> before = before(scenario);
        boolean failed = false;
        for (Period period : scenario.periods()) {
            for (IncentivePlan plan : scenario.plans()) {
                List<EarlierPay.Item> items = paid.computeIfAbsent(plan, key -> new ArrayList<>(before));
                PlanInputs inputs = scenario.inputs().withEarlier(EarlierPay.of(items));
                WithFindings<ResolvedPlan> resolved = plan.resolve(inputs, period);
                findings.addAll(resolved.findings());
                failed |= resolved.value().isEmpty();
                resolved.value().ifPresent(bound -> {
                    EarningRun run = IncentiveCalculator.DEFAULT.calculate(bound);
                    items.addAll(run.earlierPay());
                    runs.add(run);
                });
            }
        }
        return failed
                ? WithFindings.failed(List.copyOf(findings))
                : WithFindings.of(new ScenarioRun(scenario.name(), runs), List.copyOf(findings));
    }

    private static List<EarlierPay.Item> before(Scenario scenario) {
        LocalDate first = scenario.periods().get(0).range().from();
        return scenario.inputs().earlier().all().stream()
                .filter(item -> item.period().range().from().isBefore(first))
                .toList();
    }
}
