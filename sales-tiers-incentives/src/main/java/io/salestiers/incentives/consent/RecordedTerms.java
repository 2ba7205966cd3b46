package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;

/**
 * Terms and since when they are known.
 *
 * @param terms the terms
 * @param recordedAt when they were recorded, such as {@code StoredPlan.recordedAt()}
 */
public record RecordedTerms(PayTerms terms, Instant recordedAt) implements Comparable<RecordedTerms> {
    private static final Comparator<RecordedTerms> ORDER = Comparator.comparing(RecordedTerms::recordedAt)
            .thenComparing(recorded -> recorded.terms().key())
            .thenComparing(recorded -> recorded.terms().content());

    /** Refuses absent parts. */
    public RecordedTerms {
        requireNonNull(terms, "terms");
        requireNonNull(recordedAt, "recordedAt");
    }

    /** By instant, then by key and content. */
    @Override
    public int compareTo(RecordedTerms other) {
        return ORDER.compare(this, other);
    }
}
