package io.salestiers.core.audit;

import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * The audit (审计日志) of one tenant: streams of entries that only grow.
 *
 * <p>For implementers: a stream begins with its first entry, there is no other way to make one. Entries are never changed,
 * overwritten or removed by this port; denials are entries like all others. {@link #append} is atomic: all entries of a batch
 * or none, and of two callers who expect the same head exactly one gets {@code Done}, the other {@code Conflict}; a unique
 * key over stream and sequence gives that. It belongs into the transaction that stores the change it tells of. Lists that
 * are returned are unmodifiable and do not change afterwards. Methods may block and may be called by several threads at once.
 * Methods added later will have a default.
 */
public interface AuditLog {
    /**
     * Adds entries to the end of a stream.
     *
     * @param expected the end that the caller has read, {@link AuditHead#empty} for a stream without entries
     * @param entries what to add, from {@link AuditChain#next}; nothing happens if it is empty and the head is as expected
     * @return the new end, or a conflict that names both heads by {@link AuditHead#toString()} if the stream has another end
     *     by now; never refused
     * @throws IllegalArgumentException if the entries do not follow the expected head ({@link AuditChain#headAfter})
     */
    Outcome<AuditHead> append(AuditHead expected, List<AuditEntry> entries);

    /**
     * Some entries of a stream.
     *
     * @param stream the stream
     * @param from the sequence of the first, 1 or more
     * @param limit the most entries to return, 1 or more
     * @return the entries in the order of their sequences, without gaps; empty if there are none from there on, as for a stream
     *     without entries
     * @throws IllegalArgumentException if {@code from} or {@code limit} is below 1
     */
    List<AuditEntry> read(AuditStreamId stream, long from, int limit);

    /**
     * The end of a stream.
     *
     * @param stream the stream
     * @return its end, {@link AuditHead#empty} for a stream without entries
     */
    AuditHead head(AuditStreamId stream);

    /**
     * The streams that have entries.
     *
     * @return their ids in order
     */
    List<AuditStreamId> streams();

    /**
     * The ends of all streams under one digest, to be kept outside. It reads the heads one after the other: entries that are
     * appended meanwhile may be in it or not.
     *
     * @param at the instant that it is to bear
     * @return the first root; {@link CheckpointRoot#next} chains one to another
     */
    default CheckpointRoot checkpoint(Instant at) {
        return CheckpointRoot.first(at, streams().stream().map(this::head).toList());
    }
}
