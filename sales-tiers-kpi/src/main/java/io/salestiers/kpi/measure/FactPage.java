package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.FactBatch;

/**
 * Facts that a source gives at once.
 *
 * @param batch the facts in the order in which the source recorded them; may be empty
 * @param next how far the source has been read with this page
 * @param more whether the source has more facts at the moment
 */
public record FactPage(FactBatch batch, Watermark next, boolean more) {
    /** Refuses absent parts. */
    public FactPage {
        requireNonNull(batch, "batch");
        requireNonNull(next, "next");
    }
}
