package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Up to where a source has been read (水位线): all records changed before an instant, and of those changed at it all up to a key.
 *
 * @param changedAt the instant of the last record that was read
 * @param key its key; empty: nothing of that instant
 */
public record CrmWatermark(Instant changedAt, String key) implements Comparable<CrmWatermark> {
    /** Nothing has been read. */
    public static final CrmWatermark START = new CrmWatermark(Instant.EPOCH, "");

    private static final Comparator<CrmWatermark> ORDER =
            Comparator.comparing(CrmWatermark::changedAt).thenComparing(CrmWatermark::key, Ids::compare);

    /** Refuses absent parts. */
    public CrmWatermark {
        requireNonNull(changedAt, "changedAt");
        requireNonNull(key, "key");
    }

    /**
     * The watermark some time before: what came late, with an instant before others that were read already, is read too.
     *
     * @param overlap how much time, zero or more
     * @return a watermark that is not after this one, and not before {@link #START}
     */
    public CrmWatermark back(Duration overlap) {
        if (overlap.isZero()) {
            return this;
        }
        CrmWatermark earlier = new CrmWatermark(changedAt.minus(overlap), "");
        return earlier.compareTo(START) < 0 ? START : earlier;
    }

    /** By instant, then key by code point. */
    @Override
    public int compareTo(CrmWatermark other) {
        return ORDER.compare(this, other);
    }
}
