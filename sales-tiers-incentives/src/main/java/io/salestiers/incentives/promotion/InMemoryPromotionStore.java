package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A store that keeps everything in memory: for tests, trials and small hosts that write files of their own.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryPromotionStore implements PromotionStore {
    private final Map<PromotionCaseId, List<Entry>> cases = new TreeMap<>();

    /** An empty store. */
    public InMemoryPromotionStore() {}

    private static Optional<PromotionCase> latest(List<Entry> entries) {
        return entries.stream().flatMap(entry -> entry.state().stream()).reduce((earlier, later) -> later);
    }

    @Override
    public synchronized Optional<PromotionCase> find(PromotionCaseId id) {
        return latest(cases.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized List<PromotionCase> all() {
        return cases.values().stream().flatMap(entries -> latest(entries).stream()).toList();
    }

    @Override
    public synchronized Outcome<PromotionCase> append(
            PromotionCaseId id, Transition<PromotionCase> transition, String expectedRevision, Instant recordedAt) {
        requireNonNull(expectedRevision, "expectedRevision");
        List<Entry> entries = cases.getOrDefault(id, List.of());
        requireOrder(entries, recordedAt);
        if (transition.outcome() instanceof Outcome.Done<PromotionCase> done) {
            PromotionCase state = done.value();
            if (!state.id().equals(id)) {
                throw new IllegalArgumentException("state must be that of case " + id + ", but was of " + state.id());
            }
            Optional<PromotionCase> latest = latest(entries);
            String actual = latest.map(PromotionCase::revision).orElse("");
            if (!expectedRevision.equals(actual)) {
                return Outcome.conflict(expectedRevision, actual);
            }
            if (state.revision().equals(actual)) {
                return Outcome.done(latest.orElseThrow());
            }
            add(id, new Entry(recordedAt, Optional.of(state), transition.events(), transition.audit()));
        } else if (transition.outcome() instanceof Outcome.Refused<PromotionCase>) {
            add(id, new Entry(recordedAt, Optional.empty(), List.of(), transition.audit()));
        }
        return transition.outcome();
    }

    private void add(PromotionCaseId id, Entry entry) {
        cases.computeIfAbsent(id, any -> new ArrayList<>()).add(entry);
    }

    private static void requireOrder(List<Entry> entries, Instant recordedAt) {
        if (!entries.isEmpty()) {
            Instant last = entries.get(entries.size() - 1).recordedAt();
            if (recordedAt.isBefore(last)) {
                throw new IllegalArgumentException("recordedAt must not be before " + last + ", but was " + recordedAt);
            }
        }
    }

    @Override
    public synchronized List<Entry> entries(PromotionCaseId id, long from) {
        if (from < 0) {
            throw new IllegalArgumentException("from must be 0 or more, but was " + from);
        }
        List<Entry> all = cases.getOrDefault(id, List.of());
        return List.copyOf(all.subList((int) Math.min(from, all.size()), all.size()));
    }
}
