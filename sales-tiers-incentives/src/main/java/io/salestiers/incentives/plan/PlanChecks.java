package io.salestiers.incentives.plan;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What makes a plan meaningless on its own. */
final class PlanChecks {
    private PlanChecks() {}

    static List<Finding> check(IncentivePlan plan) {
        List<Finding> findings = new ArrayList<>();
        if (plan.components().isEmpty()) {
            findings.add(Finding.of(PlanFinding.NO_COMPONENT, Place.document("incentive-plan", "/components")));
        }
        Map<ComponentId, PlanComponent> byId = new LinkedHashMap<>();
        for (int i = 0; i < plan.components().size(); i++) {
            ComponentId id = plan.components().get(i).id();
            if (byId.put(id, plan.components().get(i)) != null) {
                findings.add(Finding.of(PlanFinding.DUPLICATE_COMPONENT, place(i, "/id"))
                        .with("component", id.value()));
            }
        }
        for (int i = 0; i < plan.components().size(); i++) {
            for (ComponentId read : plan.components().get(i).reads()) {
                if (!byId.containsKey(read)) {
                    findings.add(Finding.of(PlanFinding.UNKNOWN_COMPONENT, place(i, ""))
                            .with("component", plan.components().get(i).id().value())
                            .with("read", read.value())
                            .with(
                                    "known",
                                    Argument.texts(byId.keySet().stream()
                                            .map(ComponentId::value)
                                            .toList())));
                }
            }
        }
        for (int i = 0; i < plan.components().size(); i++) {
            findings.addAll(ModifierChecks.list(plan.components().get(i), "/components/" + i));
            findings.addAll(CommissionChecks.list(plan.components().get(i), "/components/" + i));
        }
        for (int i = 0; i < plan.limits().size(); i++) {
            for (ComponentId limited : plan.limits().get(i).components()) {
                if (!byId.containsKey(limited)) {
                    findings.add(Finding.of(
                                    PlanFinding.UNKNOWN_LIMITED,
                                    Place.document("incentive-plan", "/limits/" + i + "/components"))
                            .with("component", limited.value())
                            .with(
                                    "known",
                                    Argument.texts(byId.keySet().stream()
                                            .map(ComponentId::value)
                                            .toList())));
                }
            }
        }
        List<PlanComponent> order = order(plan.components());
        Set<ComponentId> left = new TreeSet<>(byId.keySet());
        order.forEach(component -> left.remove(component.id()));
        if (!left.isEmpty()
                && findings.stream()
                        .noneMatch(each -> each.code() == PlanFinding.UNKNOWN_COMPONENT
                                || each.code() == PlanFinding.DUPLICATE_COMPONENT)) {
            findings.add(Finding.of(PlanFinding.CIRCULAR_COMPONENTS, Place.document("incentive-plan", "/components"))
                    .with(
                            "components",
                            Argument.texts(left.stream().map(ComponentId::value).toList())));
        }
        return Collections.unmodifiableList(findings);
    }

    /** Those that are read before those that read them, otherwise as written; without those that form a circle. */
    static List<PlanComponent> order(List<PlanComponent> components) {
        List<PlanComponent> order = new ArrayList<>();
        Set<ComponentId> done = new HashSet<>();
        List<PlanComponent> waiting = new ArrayList<>(components);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (PlanComponent component : List.copyOf(waiting)) {
                if (done.containsAll(component.reads())) {
                    waiting.remove(component);
                    order.add(component);
                    done.add(component.id());
                    moved = true;
                    break;
                }
            }
        }
        return List.copyOf(order);
    }

    private static Place place(int component, String pointer) {
        return Place.document("incentive-plan", "/components/" + component + pointer);
    }
}
