package io.salestiers.core.audit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import java.time.Instant;
import java.util.Set;

/**
 * What the end of a stream was at an instant, kept where nobody who can write entries can write: it shows whether entries up
 * to it are missing or were rewritten.
 *
 * <p>Digests alone can't show that the last entries of a stream were cut off, or that all of it was written anew; a
 * checkpoint does. Immutable and safe for use by several threads.
 *
 * @param stream the stream
 * @param sequence the sequence of its last entry, 1 or more
 * @param digest the digest of that entry
 * @param at when
 */
public record Checkpoint(AuditStreamId stream, long sequence, Digest digest, Instant at) {
    private static final Set<String> FIELDS = Set.of("at", "digest", "sequence", "stream");

    /** Refuses absent parts and sequences below 1. */
    public Checkpoint {
        requireNonNull(stream, "stream");
        requireNonNull(digest, "digest");
        requireNonNull(at, "at");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence of a checkpoint must be 1 or more, but was " + sequence);
        }
    }

    /**
     * The head that it holds on to.
     *
     * @return stream, sequence and digest
     */
    public AuditHead head() {
        return new AuditHead(stream, sequence, digest);
    }

    /**
     * This checkpoint as JSON.
     *
     * @return for example {@code {"at":"2025-07-01T00:00:00Z","digest":"5f0c…","sequence":17,"stream":"grants"}}
     */
    public JsonValue.Fields json() {
        return JsonValue.object()
                .with("at", at.toString())
                .with("digest", digest.hex())
                .with("sequence", JsonValue.number(sequence))
                .with("stream", stream.value());
    }

    /**
     * Reads what {@link #json()} gives.
     *
     * @param value an object
     * @return the checkpoint
     * @throws IllegalArgumentException if it is not a checkpoint, naming the field
     */
    public static Checkpoint from(JsonValue value) {
        JsonValue.Fields object = AuditJson.object(value, FIELDS);
        return new Checkpoint(
                AuditStreamId.of(AuditJson.text(object, "stream")),
                AuditJson.whole(object, "sequence"),
                Digest.parse(AuditJson.text(object, "digest")),
                AuditJson.instant(AuditJson.text(object, "at")));
    }
}
