package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.command.Transition;
import io.salestiers.core.result.NotFoundException;
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
public final class InMemoryCycleStore implements CycleStore {
    private static final class Cycle {
        private final List<Entry> entries = new ArrayList<>();
        private CycleState latest;

        Cycle(CycleState draft, Instant recordedAt) {
            latest = draft;
            entries.add(new Entry(recordedAt, Optional.of(draft), List.of(), List.of()));
        }

        void requireOrder(Instant recordedAt) {
            Instant last = entries.get(entries.size() - 1).recordedAt();
            if (recordedAt.isBefore(last)) {
                throw new IllegalArgumentException("recordedAt must not be before " + last + ", but was " + recordedAt);
            }
        }
    }

    private final Map<CycleId, Cycle> cycles = new TreeMap<>();

    /** An empty store. */
    public InMemoryCycleStore() {}

    @Override
    public synchronized Optional<CycleState> find(CycleId cycle) {
        return Optional.ofNullable(cycles.get(cycle)).map(found -> found.latest);
    }

    @Override
    public synchronized List<CycleState> all() {
        return cycles.values().stream().map(cycle -> cycle.latest).toList();
    }

    @Override
    public synchronized Outcome<CycleState> found(CycleState draft, Instant recordedAt) {
        Cycle there = cycles.get(draft.id());
        if (there != null) {
            return Outcome.conflict("", there.latest.revision());
        }
        cycles.put(draft.id(), new Cycle(draft, requireNonNull(recordedAt, "recordedAt")));
        return Outcome.done(draft);
    }

    @Override
    public synchronized Outcome<CycleState> append(
            CycleId cycle, Transition<CycleState> transition, String expectedRevision, Instant recordedAt) {
        requireNonNull(expectedRevision, "expectedRevision");
        Cycle there = cycles.get(cycle);
        if (there == null) {
            throw new NotFoundException("cycle", cycle);
        }
        there.requireOrder(recordedAt);
        if (transition.outcome() instanceof Outcome.Done<CycleState> done) {
            String actual = there.latest.revision();
            if (!done.value().id().equals(cycle)) {
                throw new IllegalArgumentException("state must be that of cycle " + cycle + ", but was of "
                        + done.value().id());
            }
            if (!expectedRevision.equals(actual)) {
                return Outcome.conflict(expectedRevision, actual);
            }
            if (!done.value().revision().equals(actual)) {
                there.latest = done.value();
                there.entries.add(
                        new Entry(recordedAt, Optional.of(done.value()), transition.events(), transition.audit()));
            }
            return Outcome.done(there.latest);
        }
        if (transition.outcome() instanceof Outcome.Refused<CycleState>) {
            there.entries.add(new Entry(recordedAt, Optional.empty(), List.of(), transition.audit()));
        }
        return transition.outcome();
    }

    @Override
    public synchronized List<Entry> entries(CycleId cycle, long from) {
        if (from < 0) {
            throw new IllegalArgumentException("from must be 0 or more, but was " + from);
        }
        Cycle there = cycles.get(cycle);
        return there == null
                ? List.of()
                : List.copyOf(there.entries.subList((int) Math.min(from, there.entries.size()), there.entries.size()));
    }
}
