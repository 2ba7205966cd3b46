package io.salestiers.core.testkit.command;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.command.CommandedState;
import io.salestiers.core.command.StateStore;
import io.salestiers.core.command.StoredTransition;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A sound store with one {@link StoreFault}, to prove that a contract catches it. Safe for use by several threads as far as its
 * fault lets it be.
 *
 * @param <I> the id of a thing
 * @param <S> its state
 */
public class FaultyStateStore<I, S extends CommandedState<S>> implements StateStore<I, S> {
    private final StoreFault fault;
    private final StateStore<I, S> sound;
    private final Set<I> ids = ConcurrentHashMap.newKeySet();

    /**
     * A store with a fault.
     *
     * @param fault what is wrong with it
     * @param sound where it keeps what it is given
     */
    public FaultyStateStore(StoreFault fault, StateStore<I, S> sound) {
        this.fault = requireNonNull(fault, "fault");
        this.sound = requireNonNull(sound, "sound");
    }

    @Override
    public Optional<S> find(I id) {
        return sound.find(id);
    }

    private String revision(I id) {
        return find(id).map(CommandedState::revision).orElse(NOTHING);
    }

    @Override
    public Outcome<S> append(I id, Transition<S> transition, String expectedRevision, Instant recordedAt) {
        ids.add(id);
        return switch (fault) {
            case LAST_WRITER_WINS -> overwritten(id, transition, recordedAt);
            case RACING -> raced(id, transition, expectedRevision, recordedAt);
            case WITHOUT_REFUSALS ->
                transition.outcome() instanceof Outcome.Refused<S>
                        ? transition.outcome()
                        : sound.append(id, transition, expectedRevision, recordedAt);
            case TO_THE_SECOND ->
                sound.append(id, transition, expectedRevision, recordedAt.truncatedTo(ChronoUnit.SECONDS));
            case NONE, ONLY_THE_LATEST, WITHOUT_EVENTS, ALL_AS_ONE, FORGETS_THE_PAST ->
                sound.append(id, transition, expectedRevision, recordedAt);
        };
    }

    private synchronized Outcome<S> overwritten(I id, Transition<S> transition, Instant recordedAt) {
        return sound.append(id, transition, revision(id), recordedAt);
    }

    private Outcome<S> raced(I id, Transition<S> transition, String expectedRevision, Instant recordedAt) {
        boolean fits = expectedRevision.equals(revision(id));
        LockSupport.parkNanos(5_000_000); // time for the others to read the same
        Outcome<S> outcome = sound.append(id, transition, expectedRevision, recordedAt);
        return fits && transition.done() ? transition.outcome() : outcome;
    }

    @Override
    public List<StoredTransition<S>> entries(I id, long from) {
        List<StoredTransition<S>> entries = sound.entries(id, from);
        return switch (fault) {
            case ONLY_THE_LATEST -> {
                List<StoredTransition<S>> all = sound.entries(id, 0);
                yield all.isEmpty() ? all : all.subList(all.size() - 1, all.size());
            }
            case WITHOUT_EVENTS ->
                entries.stream()
                        .map(each -> new StoredTransition<>(each.recordedAt(), each.state(), List.of(), each.audit()))
                        .toList();
            case ALL_AS_ONE -> {
                List<StoredTransition<S>> all = new ArrayList<>(entries);
                ids.stream().filter(other -> !other.equals(id)).forEach(other -> all.addAll(sound.entries(other, 0)));
                yield all;
            }
            case NONE, LAST_WRITER_WINS, RACING, WITHOUT_REFUSALS, TO_THE_SECOND, FORGETS_THE_PAST -> entries;
        };
    }

    @Override
    public Optional<S> knownAt(I id, Instant instant) {
        Optional<S> known = StateStore.super.knownAt(id, instant);
        return fault == StoreFault.FORGETS_THE_PAST ? known.flatMap(each -> find(id)) : known;
    }
}
