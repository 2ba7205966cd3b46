package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.FactBatch;

/**
 * What was read of a source in one go.
 *
 * @param batch the facts of all pages in the order in which the source recorded them
 * @param next how far the source has been read: where the next synchronization begins
 */
public record FactReading(FactBatch batch, Watermark next) {
    /** Refuses absent parts. */
    public FactReading {
        requireNonNull(batch, "batch");
        requireNonNull(next, "next");
    }
}
