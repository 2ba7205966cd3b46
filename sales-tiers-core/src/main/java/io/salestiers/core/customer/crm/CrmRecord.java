package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record as a CRM gives it, every value as text: an account of Fxiaoke (纷享销客), a call of Zoho.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param object what kind of record, as the CRM names it, such as {@code AccountObj} or {@code Calls}
 * @param key its id in the CRM, unique among the records of the object
 * @param changedAt when it was changed last
 * @param deleted whether it was deleted; its values may then be gone
 * @param fields its values by the name of the field in the CRM; a field without a value is absent or empty
 */
public record CrmRecord(
        String object, String key, Instant changedAt, boolean deleted, SortedMap<String, String> fields) {
    /** Copies the map. */
    public CrmRecord {
        requireNonNull(object, "object");
        requireNonNull(key, "key");
        requireNonNull(changedAt, "changedAt");
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /**
     * Up to where a source has been read with this record.
     *
     * @return the watermark
     */
    public CrmWatermark watermark() {
        return new CrmWatermark(changedAt, key);
    }

    /** Object and key; values are personal. */
    @Override
    public String toString() {
        return object + "/" + key + "@" + changedAt;
    }
}
