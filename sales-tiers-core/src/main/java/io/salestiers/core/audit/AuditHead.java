package io.salestiers.core.audit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import java.time.Instant;

/**
 * The end of a stream: the sequence and digest of its last entry, to which the next one is chained.
 *
 * <p>A stream without entries has sequence 0 and a digest that depends on its id only. Immutable and safe for use by
 * several threads.
 *
 * @param stream the stream
 * @param sequence the sequence of the last entry, 0 if there is none
 * @param digest the digest of the last entry
 */
public record AuditHead(AuditStreamId stream, long sequence, Digest digest) {
    /** Refuses negative sequences, and a digest of an empty stream that is not its own. */
    public AuditHead {
        requireNonNull(stream, "stream");
        requireNonNull(digest, "digest");
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence must be 0 or more, but was " + sequence);
        }
        if (sequence == 0 && !digest.equals(origin(stream))) {
            throw new IllegalArgumentException("the digest of the empty stream '" + stream + "' must be "
                    + origin(stream) + ", but was " + digest);
        }
    }

    /**
     * The head of a stream without entries.
     *
     * @param stream the stream
     * @return sequence 0
     */
    public static AuditHead empty(AuditStreamId stream) {
        return new AuditHead(stream, 0, origin(stream));
    }

    /**
     * The head of a stream whose last entry is known.
     *
     * @param last the last entry
     * @return its sequence and digest
     */
    public static AuditHead of(AuditEntry last) {
        return new AuditHead(last.stream(), last.sequence(), last.digest());
    }

    /** Depends on the stream, so that the beginning of one can't be passed off as that of another. */
    private static Digest origin(AuditStreamId stream) {
        return Digest.of(JsonValue.object()
                .with("document", "audit-stream")
                .with("formatVersion", JsonValue.number(AuditEntry.FORMAT_VERSION))
                .with("stream", stream.value()));
    }

    /**
     * This head as it was at an instant, to be kept where nobody who can write entries can write.
     *
     * @param instant the instant
     * @return the checkpoint
     * @throws IllegalArgumentException if the stream has no entry: there is nothing to hold on to
     */
    public Checkpoint at(Instant instant) {
        return new Checkpoint(stream, sequence, digest, instant);
    }

    /** Stream, sequence and digest, as a revision in conflicts. */
    @Override
    public String toString() {
        return stream + "#" + sequence + " " + digest;
    }
}
