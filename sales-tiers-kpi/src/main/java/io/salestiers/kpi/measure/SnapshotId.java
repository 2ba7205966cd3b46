package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.Observation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names what figures were found from, so that it can be seen later whether the inputs moved: equal ids mean equal facts.
 *
 * <p>The order of facts, their spread over batches and the instants of their arrival change nothing. Immutable and safe for
 * use by several threads.
 *
 * @param facts how many facts there are
 * @param content the digest of their contents: of the digests, one a line, of each 1,000 facts in order, as lines of
 *     canonical JSON
 */
public record SnapshotId(int facts, Digest content) {
    private static final int FACTS_AT_ONCE = 1000;

    /** Refuses an absent digest and a negative number. */
    public SnapshotId {
        requireNonNull(content, "content");
        if (facts < 0) {
            throw new IllegalArgumentException("a snapshot has 0 facts or more, but was " + facts);
        }
    }

    /**
     * The id of some facts.
     *
     * @param batch the facts in any order
     * @return the id
     */
    public static SnapshotId of(FactBatch batch) {
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int inLines = 0;
        for (int row : new FactOrder(batch).rows()) {
            lines.writeBytes(CanonicalJson.bytes(content(batch.observation(row))));
            lines.write('\n');
            inLines++;
            if (inLines == FACTS_AT_ONCE) {
                flush(lines, digests);
                inLines = 0;
            }
        }
        flush(lines, digests);
        return new SnapshotId(batch.size(), Digest.of(digests.toByteArray()));
    }

    /**
     * The reference by which a result names these facts as one of its inputs.
     *
     * @param source which facts they are, such as {@code crm}: 1 to 64 characters in Unicode form NFC, without control
     *     characters
     * @return a reference of the kind {@code facts}, whose revision is the digest
     * @throws IllegalArgumentException if the name of the source has another form
     */
    public InputRef toInputRef(String source) {
        return InputRef.of("facts", source, content.hex()).with(content);
    }

    private static void flush(ByteArrayOutputStream lines, ByteArrayOutputStream digests) {
        if (lines.size() > 0) {
            digests.writeBytes((Digest.of(lines.toByteArray()) + "\n").getBytes(StandardCharsets.US_ASCII));
            lines.reset();
        }
    }

    private static JsonValue content(Observation seen) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("measure", JsonValue.text(seen.measure().value()));
        fields.put("subject", JsonValue.text(seen.subject().key()));
        fields.put("day", JsonValue.text(seen.day().toString()));
        fields.put("value", JsonValue.text(seen.value().value().toString()));
        fields.put("unit", JsonValue.text(seen.value().unit().name()));
        seen.value().currency().ifPresent(currency -> fields.put("currency", JsonValue.text(currency.code())));
        fields.put("source", text(seen.source()));
        seen.member().ifPresent(member -> fields.put("member", text(member)));
        Map<String, JsonValue> dimensions = new LinkedHashMap<>();
        seen.dimensions().forEach((dimension, value) -> dimensions.put(dimension.value(), text(value)));
        fields.put("dimensions", new JsonValue.Fields(dimensions));
        return new JsonValue.Fields(fields);
    }

    /* Half of a UTF-16 pair can't be written in JSON, but two texts with different halves are different texts. */
    private static JsonValue text(String value) {
        return CanonicalJson.writable(value)
                ? JsonValue.text(value)
                : new JsonValue.Items(value.chars()
                        .mapToObj(unit -> JsonValue.text(Integer.toHexString(unit)))
                        .toList());
    }
}
