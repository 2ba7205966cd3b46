package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Evidence;
import io.salestiers.incentives.ledger.Posting;

/**
 * A posting and why it is one. The fingerprint of the explanation is its evidence.
 *
 * @param posting the posting
 * @param explanation why; its value is the amount of the posting, without the sign that its kind gives it
 */
public record ExplainedPosting(Posting posting, Explanation explanation) {
    /** Refuses absent parts. */
    public ExplainedPosting {
        requireNonNull(posting, "posting");
        requireNonNull(explanation, "explanation");
    }

    /**
     * An adjustment of what a source gives.
     *
     * @param account the source
     * @param amount by how much, not zero
     * @param reason why, as a code
     * @param explanation why, in numbers
     * @return the posting with the fingerprint of the explanation
     */
    public static ExplainedPosting adjustment(
            SourceAccount account, Money amount, AuditCode reason, Explanation explanation) {
        return new ExplainedPosting(
                Posting.builder()
                        .kind(EntryKind.ADJUSTMENT)
                        .payee(account.payee())
                        .amount(amount)
                        .source(account.source())
                        .reason(reason)
                        .evidence(Evidence.of(explanation))
                        .build(),
                explanation);
    }
}
