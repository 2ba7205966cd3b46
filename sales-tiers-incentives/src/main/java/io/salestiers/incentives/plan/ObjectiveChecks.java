package io.salestiers.incentives.plan;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.bonus.Objective;
import io.salestiers.incentives.bonus.ObjectiveId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What objectives must be together, in a plan or as agreed with somebody. */
final class ObjectiveChecks {
    private ObjectiveChecks() {}

    static List<Finding> findings(List<Objective> objectives, String document, String pointer) {
        List<Finding> findings = new ArrayList<>();
        Set<ObjectiveId> seen = new HashSet<>();
        for (int i = 0; i < objectives.size(); i++) {
            ObjectiveId id = objectives.get(i).id();
            if (!seen.add(id)) {
                findings.add(
                        Finding.of(PlanFinding.DUPLICATE_OBJECTIVE, Place.document(document, pointer + "/" + i + "/id"))
                                .with("objective", id.value()));
            }
        }
        findings.addAll(Weights.findings(
                document, pointer, objectives.stream().map(Objective::weight).toList()));
        return findings;
    }
}
