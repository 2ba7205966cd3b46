package io.salestiers.core.training;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A training store in memory, for tests, trials and small hosts; it is empty again after a restart. Safe for use by several
 * threads.
 */
public final class InMemoryTrainingStore implements TrainingStore {
    private final Map<TrainingFactId, TrainingFact> recorded = new TreeMap<>();

    /** Nothing is recorded. */
    public InMemoryTrainingStore() {}

    @Override
    public synchronized Outcome<Integer> append(Collection<? extends TrainingFact> facts) {
        Map<TrainingFactId, TrainingFact> added = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (TrainingFact fact : facts) {
            TrainingFact known = recorded.getOrDefault(fact.id(), added.getOrDefault(fact.id(), fact));
            if (!known.equals(fact)) {
                findings.add(Finding.of(
                                TrainingFinding.RECORDED, Place.about(fact.id().value()))
                        .with("fact", fact.id().value()));
            } else if (!recorded.containsKey(fact.id())) {
                added.put(fact.id(), fact);
            }
        }
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        recorded.putAll(added);
        return Outcome.done(added.size());
    }

    @Override
    public synchronized List<TrainingFact> facts() {
        return recorded.values().stream()
                .sorted(Comparator.comparing(TrainingFact::day).thenComparing(TrainingFact::id))
                .toList();
    }
}
