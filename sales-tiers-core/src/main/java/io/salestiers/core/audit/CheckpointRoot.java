package io.salestiers.core.audit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ends of all streams at an instant under one digest, chained to the root before: whoever keeps that one digest outside,
 * in a mail, a ledger of another system, on paper, can prove every entry before it.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param at when
 * @param checkpoints the end of each stream with entries, in the order of their ids
 * @param previous the digest of the root before, empty for the first
 * @param digest its own digest
 */
public record CheckpointRoot(Instant at, List<Checkpoint> checkpoints, Optional<Digest> previous, Digest digest) {
    private static final String DOCUMENT = "audit-root";
    private static final Set<String> FIELDS =
            Set.of("at", "checkpoints", "digest", "document", "formatVersion", "previous");

    /** Copies the list. Refuses absent parts, and two checkpoints of one stream or such out of order. */
    public CheckpointRoot {
        requireNonNull(at, "at");
        requireNonNull(previous, "previous");
        requireNonNull(digest, "digest");
        checkpoints = List.copyOf(checkpoints);
        for (int i = 1; i < checkpoints.size(); i++) {
            if (checkpoints.get(i - 1).stream().compareTo(checkpoints.get(i).stream()) >= 0) {
                throw new IllegalArgumentException(
                        "checkpoints of a root must be in the order of their streams, one each, but '"
                                + checkpoints.get(i).stream() + "' comes after '"
                                + checkpoints.get(i - 1).stream() + "'");
            }
        }
    }

    /**
     * The first root.
     *
     * @param at when
     * @param heads the ends of the streams, in any order; streams without entries are left out
     * @return the root
     * @throws IllegalArgumentException if a stream is there twice
     */
    public static CheckpointRoot first(Instant at, Collection<AuditHead> heads) {
        return of(at, heads, Optional.empty());
    }

    /**
     * The root after this one.
     *
     * @param instant when
     * @param heads the ends of the streams, in any order; streams without entries are left out
     * @return the root
     * @throws IllegalArgumentException if a stream is there twice
     */
    public CheckpointRoot next(Instant instant, Collection<AuditHead> heads) {
        return of(instant, heads, Optional.of(digest));
    }

    private static CheckpointRoot of(Instant at, Collection<AuditHead> heads, Optional<Digest> previous) {
        List<Checkpoint> checkpoints = heads.stream()
                .filter(head -> head.sequence() > 0)
                .map(head -> head.at(at))
                .sorted(Comparator.comparing(Checkpoint::stream))
                .toList();
        return new CheckpointRoot(at, checkpoints, previous, Digest.of(body(at, checkpoints, previous)));
    }

    private static JsonValue.Fields body(Instant at, List<Checkpoint> checkpoints, Optional<Digest> previous) {
        JsonValue.Fields body = JsonValue.object()
                .with("at", at.toString())
                .with(
                        "checkpoints",
                        JsonValue.list(
                                checkpoints.stream().map(Checkpoint::json).toList()))
                .with("document", DOCUMENT)
                .with("formatVersion", JsonValue.number(AuditEntry.FORMAT_VERSION));
        return previous.map(digest -> body.with("previous", digest.hex())).orElse(body);
    }

    /**
     * Whether the own digest is right.
     *
     * @return false if the root or its digest was changed
     */
    public boolean genuine() {
        return digest.equals(Digest.of(body(at, checkpoints, previous)));
    }

    /**
     * This root as JSON.
     *
     * @return an object whose canonical form is what to keep
     */
    public JsonValue.Fields json() {
        return body(at, checkpoints, previous).with("digest", digest.hex());
    }

    /**
     * Reads what {@link #json()} gives.
     *
     * @param value an object
     * @return the root, genuine or not
     * @throws IllegalArgumentException if it is not a root, naming the field
     */
    public static CheckpointRoot from(JsonValue value) {
        JsonValue.Fields object = AuditJson.object(value, FIELDS);
        AuditJson.document(object, DOCUMENT);
        return new CheckpointRoot(
                AuditJson.instant(AuditJson.text(object, "at")),
                AuditJson.items(object, "checkpoints").stream()
                        .map(Checkpoint::from)
                        .toList(),
                AuditJson.optional(object, "previous").map(Digest::parse),
                Digest.parse(AuditJson.text(object, "digest")));
    }

    /**
     * The streams that were there and are in a later root no longer, or with fewer entries.
     *
     * @param later a later root
     * @return their ids in order; entries were cut off there
     */
    public List<AuditStreamId> shrunk(CheckpointRoot later) {
        List<AuditStreamId> shrunk = new ArrayList<>();
        for (Checkpoint before : checkpoints) {
            boolean kept = later.checkpoints.stream()
                    .anyMatch(after -> after.stream().equals(before.stream()) && after.sequence() >= before.sequence());
            if (!kept) {
                shrunk.add(before.stream());
            }
        }
        return List.copyOf(new TreeSet<>(shrunk));
    }
}
