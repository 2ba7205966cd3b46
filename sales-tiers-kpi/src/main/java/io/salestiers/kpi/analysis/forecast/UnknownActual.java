package io.salestiers.kpi.analysis.forecast;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.kpi.measure.Reading;

/**
 * A forecast that can't be held against anything. Immutable.
 *
 * @param snapshot in which snapshot it stood
 * @param subject of whom
 * @param reading why there is nothing to hold it against
 */
public record UnknownActual(SnapshotId snapshot, Subject subject, Reading reading) {
    /** Refuses absent parts and a known value. */
    public UnknownActual {
        requireNonNull(snapshot, "snapshot");
        requireNonNull(subject, "subject");
        if (reading instanceof Reading.Known) {
            throw new IllegalArgumentException("the actual must be a gap, but was " + reading);
        }
    }
}
