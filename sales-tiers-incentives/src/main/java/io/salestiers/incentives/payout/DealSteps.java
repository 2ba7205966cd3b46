package io.salestiers.incentives.payout;

import io.salestiers.incentives.ledger.Posting;
import java.util.Optional;

/** Which step of payment rules a posting belongs to that keeps, releases, gives up or takes back pay by deal. */
final class DealSteps {
    private DealSteps() {}

    /**
     * The step, by the reason that {@link io.salestiers.incentives.release.PayReason} gives such postings.
     *
     * @param rules the rules
     * @param posting a posting
     * @return empty if it is none of these, or the rules have no step for it
     */
    static Optional<StepId> of(PaymentRules rules, Posting posting) {
        String reason = posting.reason().map(code -> code.value()).orElse("");
        Class<? extends PaymentStep> kind = reason.startsWith("release.")
                ? PaymentStep.HoldBack.class
                : reason.startsWith("clawback.") ? PaymentStep.ClawBack.class : PaymentStep.PayOut.class;
        return kind == PaymentStep.PayOut.class
                ? Optional.empty()
                : rules.steps().stream()
                        .filter(kind::isInstance)
                        .map(PaymentStep::id)
                        .findFirst();
    }
}
