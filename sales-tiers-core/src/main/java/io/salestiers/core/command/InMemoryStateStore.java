package io.salestiers.core.command;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A store that keeps everything in memory: for tests, trials and small hosts that write files of their own. Safe for use by
 * several threads.
 *
 * @param <I> the id of a thing
 * @param <S> its state
 */
public class InMemoryStateStore<I extends Comparable<I>, S extends CommandedState<S>> implements StateStore<I, S> {
    private final Function<S, I> idOf;
    private final Map<I, List<StoredTransition<S>>> stored = new TreeMap<>();

    /**
     * An empty store.
     *
     * @param idOf whose state a state is
     */
    public InMemoryStateStore(Function<S, I> idOf) {
        this.idOf = requireNonNull(idOf, "idOf");
    }

    @Override
    public synchronized Optional<S> find(I id) {
        return latest(stored.getOrDefault(id, List.of()));
    }

    /**
     * The things of which there is a state.
     *
     * @return the latest state of each, by id
     */
    protected synchronized List<S> latest() {
        return stored.values().stream()
                .flatMap(entries -> latest(entries).stream())
                .toList();
    }

    private static <S> Optional<S> latest(List<StoredTransition<S>> entries) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).state().isPresent()) {
                return entries.get(i).state();
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized Outcome<S> append(I id, Transition<S> transition, String expectedRevision, Instant recordedAt) {
        requireNonNull(expectedRevision, "expectedRevision");
        requireNonNull(recordedAt, "recordedAt");
        List<StoredTransition<S>> entries = stored.getOrDefault(id, List.of());
        if (!entries.isEmpty()) {
            Instant last = entries.get(entries.size() - 1).recordedAt();
            if (recordedAt.isBefore(last)) {
                throw new IllegalArgumentException("recordedAt must not be before " + last + ", but was " + recordedAt);
            }
        }
        if (transition.outcome() instanceof Outcome.Done<S> done) {
            S next = done.value();
            if (!idOf.apply(next).equals(id)) {
                throw new IllegalArgumentException("state must be that of " + id + ", but was of " + idOf.apply(next));
            }
            String actual = latest(entries).map(S::revision).orElse(NOTHING);
            if (!expectedRevision.equals(actual)) {
                return Outcome.conflict(expectedRevision, actual);
            }
            if (!next.revision().equals(actual)) {
                keep(
                        id,
                        new StoredTransition<>(recordedAt, Optional.of(next), transition.events(), transition.audit()));
            }
        } else if (transition.outcome() instanceof Outcome.Refused<S>) {
            keep(id, new StoredTransition<>(recordedAt, Optional.empty(), List.of(), transition.audit()));
        }
        return transition.outcome();
    }

    private void keep(I id, StoredTransition<S> entry) {
        stored.computeIfAbsent(id, key -> new ArrayList<>()).add(entry);
    }

    @Override
    public synchronized List<StoredTransition<S>> entries(I id, long from) {
        if (from < 0) {
            throw new IllegalArgumentException("from must be 0 or more, but was " + from);
        }
        List<StoredTransition<S>> entries = stored.getOrDefault(id, List.of());
        return List.copyOf(entries.subList((int) Math.min(from, entries.size()), entries.size()));
    }
}
