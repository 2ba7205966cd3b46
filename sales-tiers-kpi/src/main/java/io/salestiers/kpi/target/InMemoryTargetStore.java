package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A target store in memory, for tests, trials and small hosts; it is empty again after a restart. Safe for use by several
 * threads.
 */
public final class InMemoryTargetStore implements TargetStore {
    private final Map<TargetPlanId, List<StoredTargets>> recorded = new HashMap<>();

    /** Nothing is recorded. */
    public InMemoryTargetStore() {}

    @Override
    public synchronized List<StoredTargets> history(TargetPlanId plan) {
        return List.copyOf(recorded.getOrDefault(requireNonNull(plan, "plan"), List.of()));
    }

    @Override
    public synchronized Outcome<StoredTargets> save(TargetVersion version, String basedOn, Instant recordedAt) {
        requireNonNull(version, "version");
        requireNonNull(basedOn, "basedOn");
        TargetPlanId plan = version.plan().id();
        List<StoredTargets> before = history(plan);
        String revision =
                before.isEmpty() ? NOTHING : before.get(before.size() - 1).revision();
        if (!revision.equals(basedOn)) {
            return Outcome.conflict(basedOn, revision);
        }
        List<Finding> findings = new ArrayList<>();
        if (!before.isEmpty()) {
            StoredTargets last = before.get(before.size() - 1);
            if (!recordedAt.isAfter(last.recordedAt())) {
                findings.add(Finding.of(TargetFinding.RECORDED_LATER, Place.about(plan.value()))
                        .with("recordedAt", recordedAt.toString())
                        .with("last", last.recordedAt().toString()));
            }
            findings.addAll(version.frozen(last.version()));
        }
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        StoredTargets stored = new StoredTargets(version, Integer.toString(before.size() + 1), recordedAt);
        recorded.computeIfAbsent(plan, key -> new ArrayList<>()).add(stored);
        return Outcome.done(stored);
    }
}
