package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.incentives.ledger.Posting;

/**
 * A posting and why it is one. The fingerprint of the explanation is its evidence.
 *
 * @param posting the posting
 * @param explanation why; its value is the amount of the posting without its sign
 */
public record ExplainedPosting(Posting posting, Explanation explanation) {
    /** Refuses absent parts. */
    public ExplainedPosting {
        requireNonNull(posting, "posting");
        requireNonNull(explanation, "explanation");
    }
}
