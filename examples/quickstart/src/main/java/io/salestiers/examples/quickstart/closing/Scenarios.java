package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.scenario.Scenario;
import io.salestiers.incentives.scenario.ScenarioCalculator;
import io.salestiers.incentives.scenario.ScenarioComparison;
import io.salestiers.incentives.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;

/**
 * What the variants of the plan would have paid in the closed period.
 *
 * @param inputs the history on which all of them are run, that of the plan in force
 * @param variants each variant, compared with what the plan in force earns, by the names of their documents
 */
public record Scenarios(PlanInputs inputs, List<Variant> variants) {
    private static final LocalizedText IN_FORCE = LocalizedText.of("Plan in force", "现行方案");

    /**
     * A variant.
     *
     * @param plan the plan that might be instead
     * @param comparison what the plan in force earns beside what this one would
     */
    public record Variant(IncentivePlan plan, ScenarioComparison comparison) {}

    /** Copies the list. */
    public Scenarios {
        variants = List.copyOf(variants);
    }

    /** The baseline is the run that pay comes from, not a second one. */
    static Scenarios of(ScenarioDefinitions definitions, PlanInputs inputs, EarningRun run, List<Finding> findings) {
        ScenarioRun baseline = new ScenarioRun(IN_FORCE, List.of(run));
        List<Variant> variants = new ArrayList<>();
        definitions.variants().forEach((file, plan) -> {
            var ran = ScenarioCalculator.DEFAULT.run(new Scenario(
                    plan.name(), List.of(plan), inputs, List.of(run.resolved().period())));
            ran.findings().stream()
                    .filter(finding -> !findings.contains(finding)) // else the plan in force has it too
                    .forEach(finding -> findings.add(in(file, plan, finding)));
            ran.value().ifPresent(variant -> variants.add(new Variant(plan, ScenarioComparison.of(baseline, variant))));
        });
        return new Scenarios(inputs, variants);
    }

    /** What is found in a variant must not look as if it were found in the plan in force. */
    private static Finding in(String file, IncentivePlan plan, Finding finding) {
        if (finding.place() instanceof Place.InDocument) {
            return Definitions.in(file, finding);
        }
        for (int i = 0; i < plan.components().size(); i++) {
            if (finding.place() instanceof Place.During during
                    && during.subject().equals(plan.components().get(i).id().value())) {
                return new Finding(finding.code(), Place.document(file, "/components/" + i), finding.arguments());
            }
        }
        return new Finding(finding.code(), Place.file(file), finding.arguments());
    }
}
