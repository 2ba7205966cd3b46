package io.salestiers.core.audit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A record in its place: which stream, which sequence, after which entry, and the digest over all of this.
 *
 * <p>Its JSON is a document of one line; the digest is taken over the canonical form of the same line without the field
 * {@code digest}:
 *
 * <pre>{@code
 * {"digest":"5f0c…","document":"audit-entry","formatVersion":1,"previous":"9ab1…","record":{…},"sequence":17,"stream":"grants"}
 * }</pre>
 *
 * <p>Entries come from {@link AuditChain}. The constructor takes any digests, because what was stored may have been tampered
 * with and has to be looked at by {@link AuditVerifier}; {@link #genuine()} says whether the own digest is right. Immutable
 * and safe for use by several threads.
 *
 * @param stream the stream
 * @param sequence its place in the stream, 1 for the first
 * @param record what it tells
 * @param previous the digest of the entry before, that of {@link AuditHead#empty} for the first
 * @param digest its own digest
 */
public record AuditEntry(AuditStreamId stream, long sequence, AuditRecord record, Digest previous, Digest digest) {
    /** The version of the form over which digests are taken. */
    public static final int FORMAT_VERSION = 1;

    private static final String DOCUMENT = "audit-entry";
    private static final Set<String> FIELDS =
            Set.of("digest", "document", "formatVersion", "previous", "record", "sequence", "stream");

    /** Refuses absent parts and sequences below 1. */
    public AuditEntry {
        requireNonNull(stream, "stream");
        requireNonNull(record, "record");
        requireNonNull(previous, "previous");
        requireNonNull(digest, "digest");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be 1 or more, but was " + sequence);
        }
    }

    /** The entry of a record after a head, with the digest that it must have. */
    static AuditEntry after(AuditHead head, AuditRecord record) {
        long sequence = Math.addExact(head.sequence(), 1);
        Digest digest = Digest.of(body(head.stream(), sequence, record, head.digest()));
        return new AuditEntry(head.stream(), sequence, record, head.digest(), digest);
    }

    private static JsonValue.Fields body(AuditStreamId stream, long sequence, AuditRecord record, Digest previous) {
        return new JsonValue.Fields(fields(stream, sequence, record, previous));
    }

    /** One map that grows: {@code with} would copy it for each field, and every entry comes by here. */
    private static Map<String, JsonValue> fields(
            AuditStreamId stream, long sequence, AuditRecord record, Digest previous) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("document", JsonValue.text(DOCUMENT));
        fields.put("formatVersion", JsonValue.number(FORMAT_VERSION));
        fields.put("previous", JsonValue.text(previous.hex()));
        fields.put("record", record.json());
        fields.put("sequence", JsonValue.number(sequence));
        fields.put("stream", JsonValue.text(stream.value()));
        return fields;
    }

    /**
     * The digest that this entry must have.
     *
     * @return the digest over everything else in it
     */
    public Digest expectedDigest() {
        return Digest.of(body(stream, sequence, record, previous));
    }

    /**
     * Whether the own digest is right. That the entry is in its place only {@link AuditVerifier} can say.
     *
     * @return false if the entry or its digest was changed
     */
    public boolean genuine() {
        return digest.equals(expectedDigest());
    }

    /**
     * This entry as JSON.
     *
     * @return an object whose canonical form is the line to store
     */
    public JsonValue.Fields json() {
        return body(stream, sequence, record, previous).with("digest", digest.hex());
    }

    /**
     * Reads what {@link #json()} gives. The fields {@code document} and {@code formatVersion} may be left out, because readers
     * of documents take them off.
     *
     * @param value an object
     * @return the entry, genuine or not
     * @throws IllegalArgumentException if it is not an entry, naming the field
     */
    public static AuditEntry from(JsonValue value) {
        JsonValue.Fields object = AuditJson.object(value, FIELDS);
        AuditJson.document(object, DOCUMENT);
        return new AuditEntry(
                AuditStreamId.of(AuditJson.text(object, "stream")),
                AuditJson.whole(object, "sequence"),
                AuditRecord.from(AuditJson.required(object, "record")),
                Digest.parse(AuditJson.text(object, "previous")),
                Digest.parse(AuditJson.text(object, "digest")));
    }

    /** Stream and sequence. */
    @Override
    public String toString() {
        return stream + "#" + sequence;
    }
}
