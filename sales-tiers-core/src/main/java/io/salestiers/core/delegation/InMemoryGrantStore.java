package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A store that keeps everything in memory: for tests, trials and small hosts that write files of their own.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryGrantStore implements GrantStore {
    /** A state and since when it is known. */
    private record Version(Instant recordedAt, AuthorityState state) {}

    private final List<Version> versions = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private AuthorityState latest = AuthorityState.empty();
    private Instant last = Instant.MIN;

    /** An empty store. */
    public InMemoryGrantStore() {}

    @Override
    public synchronized AuthorityState latest() {
        return latest;
    }

    @Override
    public synchronized Optional<AuthorityState> knownAt(Instant instant) {
        Optional<AuthorityState> known = Optional.empty();
        for (Version version : versions) {
            if (version.recordedAt().isAfter(instant)) {
                return known;
            }
            known = Optional.of(version.state());
        }
        return known;
    }

    @Override
    public synchronized Outcome<AuthorityState> found(AuthorityState state, Instant recordedAt) {
        requireNonNull(state, "state");
        if (!versions.isEmpty()) {
            return Outcome.conflict("", latest.revision());
        }
        requireOrder(recordedAt);
        become(state, recordedAt);
        return Outcome.done(state);
    }

    @Override
    public synchronized Outcome<AuthorityState> append(
            Transition<AuthorityState> transition, String expectedRevision, Instant recordedAt) {
        requireNonNull(expectedRevision, "expectedRevision");
        requireOrder(recordedAt);
        if (transition.outcome() instanceof Outcome.Done<AuthorityState> done) {
            String actual = latest.revision();
            if (!expectedRevision.equals(actual)) {
                return Outcome.conflict(expectedRevision, actual);
            }
            if (!done.value().revision().equals(actual)) {
                become(done.value(), recordedAt);
                entries.add(new Entry(transition.events(), transition.audit()));
            }
            return Outcome.done(latest);
        }
        if (transition.outcome() instanceof Outcome.Refused<AuthorityState>) {
            entries.add(new Entry(List.of(), transition.audit()));
            last = recordedAt;
        }
        return transition.outcome();
    }

    private void requireOrder(Instant recordedAt) {
        if (recordedAt.isBefore(last)) {
            throw new IllegalArgumentException("recordedAt must not be before " + last + ", but was " + recordedAt);
        }
    }

    private void become(AuthorityState state, Instant recordedAt) {
        latest = state;
        last = recordedAt;
        versions.add(new Version(recordedAt, state));
    }

    @Override
    public synchronized List<Entry> entries(long from) {
        if (from < 0) {
            throw new IllegalArgumentException("from must be 0 or more, but was " + from);
        }
        return List.copyOf(entries.subList((int) Math.min(from, entries.size()), entries.size()));
    }
}
