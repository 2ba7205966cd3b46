package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Up to where an object of a CRM has been taken over.
 *
 * @param read up to where it has been read
 * @param waiting from where it is to be read again, because a record after it could not be taken over yet
 */
public record SyncMark(CrmWatermark read, Optional<CrmWatermark> waiting) {
    /** Nothing has been read. */
    public static final SyncMark START = new SyncMark(CrmWatermark.START, Optional.empty());

    /** Refuses absent parts. */
    public SyncMark {
        requireNonNull(read, "read");
        requireNonNull(waiting, "waiting");
    }
}
