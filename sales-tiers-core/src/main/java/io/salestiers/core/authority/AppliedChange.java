package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.text.Ids;
import java.time.Instant;
import java.util.Comparator;

/**
 * That a command or fact has changed the state, so that the same one arriving again changes nothing more.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param key its key: 1 to 64 characters, unique among those of a state
 * @param at when it was applied
 * @param content the digest of what it was, to tell it from another one with the same key
 */
public record AppliedChange(String key, Instant at, Digest content) implements Comparable<AppliedChange> {
    private static final Comparator<AppliedChange> ORDER = Comparator.comparing(AppliedChange::key, Ids::compare)
            .thenComparing(AppliedChange::at)
            .thenComparing(change -> change.content().toString());

    /** Refuses a key of another form. */
    public AppliedChange {
        Ids.check("key", key);
        requireNonNull(at, "at");
        requireNonNull(content, "content");
    }

    /** By key. */
    @Override
    public int compareTo(AppliedChange other) {
        return ORDER.compare(this, other);
    }
}
