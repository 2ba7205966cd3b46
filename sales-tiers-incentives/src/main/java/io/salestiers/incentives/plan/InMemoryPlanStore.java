package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.assignment.PlanId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan store in memory, for tests, trials and small hosts; it is empty again after a restart. Safe for use by several threads.
 */
public final class InMemoryPlanStore implements PlanStore {
    private final Map<PlanId, List<StoredPlan>> recorded = new HashMap<>();

    /** Nothing is recorded. */
    public InMemoryPlanStore() {}

    @Override
    public synchronized List<StoredPlan> history(PlanId plan) {
        return List.copyOf(recorded.getOrDefault(requireNonNull(plan, "plan"), List.of()));
    }

    @Override
    public synchronized Outcome<StoredPlan> save(IncentivePlan version, String basedOn, Instant recordedAt) {
        requireNonNull(basedOn, "basedOn");
        List<StoredPlan> before = history(version.id());
        String revision = revision(version.id());
        if (!revision.equals(basedOn)) {
            return Outcome.conflict(basedOn, revision);
        }
        if (!before.isEmpty()
                && !recordedAt.isAfter(before.get(before.size() - 1).recordedAt())) {
            return Outcome.refused(List.of(Finding.of(
                            PlanFinding.RECORDED_LATER, Place.about(version.id().value()))
                    .with("recordedAt", recordedAt.toString())
                    .with("last", before.get(before.size() - 1).recordedAt().toString())));
        }
        StoredPlan stored = new StoredPlan(version, Integer.toString(before.size() + 1), recordedAt);
        recorded.computeIfAbsent(version.id(), id -> new ArrayList<>()).add(stored);
        return Outcome.done(stored);
    }
}
