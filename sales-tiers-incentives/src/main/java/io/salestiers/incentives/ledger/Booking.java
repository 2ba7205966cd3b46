package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import java.util.List;

/**
 * Postings that were worked out from a ledger as it was, to be booked on exactly that: on a ledger that has moved on they are a
 * conflict, and are worked out again.
 *
 * @param basedOn the revision of the ledger that they were worked out from
 * @param postings the postings, in the order in which they are booked; may be none
 */
public record Booking(String basedOn, List<Posting> postings) {
    /** Copies the list. */
    public Booking {
        requireNonNull(basedOn, "basedOn");
        postings = List.copyOf(postings);
    }

    /**
     * A fingerprint of the postings, without the revision: worked out again with the same result it is the same.
     *
     * @return the digest
     */
    public Digest digest() {
        return Digest.of(JsonValue.list(postings.stream().map(Posting::json).toList()));
    }
}
