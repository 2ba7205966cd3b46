package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.lint.PlanLinter;
import io.salestiers.incentives.plan.IncentivePlan;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plans that might be instead of the one in force: the documents in the folder {@code scenario} of the definitions.
 *
 * @param variants the plans by the names of their documents: {@code scenario/more-above-target.json}
 */
public record ScenarioDefinitions(SortedMap<String, IncentivePlan> variants) {
    private static final String FOLDER = "scenario";

    /** Copies the map. */
    public ScenarioDefinitions {
        variants = Collections.unmodifiableSortedMap(new TreeMap<>(variants));
    }

    static ScenarioDefinitions read(Path definitions, Optional<IncentivePlan> inForce, List<Finding> findings) {
        SortedMap<String, IncentivePlan> variants = new TreeMap<>();
        Set<PlanId> ids = new HashSet<>();
        inForce.ifPresent(plan -> ids.add(plan.id()));
        for (String name : Definitions.documents(definitions.resolve(FOLDER), findings)) {
            String file = FOLDER + "/" + name;
            Definitions.read(definitions, file, IncentiveDocuments.PLAN, findings)
                    .ifPresent(variant -> {
                        variants.put(file, variant);
                        PlanLinter.lint(variant).forEach(finding -> findings.add(Definitions.in(file, finding)));
                        if (!ids.add(variant.id())) {
                            findings.add(Finding.of(ClosingFindings.SCENARIO_TWICE, Place.document(file, "/id"))
                                    .with("value", variant.id().value()));
                        }
                    });
        }
        return new ScenarioDefinitions(variants);
    }
}
