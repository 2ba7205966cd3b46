package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A debt that is recovered, the oldest part of it first. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DebtRecovery.OfDraw.class, name = "draw"),
    @JsonSubTypes.Type(value = DebtRecovery.OfOtherAdvances.class, name = "other-advances"),
    @JsonSubTypes.Type(value = DebtRecovery.OfReceivable.class, name = "receivable")
})
public sealed interface DebtRecovery {
    /**
     * What a draw has advanced, on the terms of the draw.
     *
     * @param draw a recoverable draw of the rules
     */
    record OfDraw(StepId draw) implements DebtRecovery {
        /** Refuses an absent id. */
        public OfDraw {
            requireNonNull(draw, "draw");
        }
    }

    /**
     * What was advanced, but by no draw of these rules: by a person's decision, or by a draw that the rules no longer have.
     *
     * @param terms how much in a period
     */
    record OfOtherAdvances(RecoveryTerms terms) implements DebtRecovery {
        /** Refuses absent terms. */
        public OfOtherAdvances {
            requireNonNull(terms, "terms");
        }
    }

    /**
     * Pay that was taken back, and balances that went below zero.
     *
     * @param terms how much in a period
     */
    record OfReceivable(RecoveryTerms terms) implements DebtRecovery {
        /** Refuses absent terms. */
        public OfReceivable {
            requireNonNull(terms, "terms");
        }
    }

    /** Whether it is an advance or pay that was earned. */
    default DebtNature nature() {
        return this instanceof OfReceivable ? DebtNature.EARNED_PAY : DebtNature.ADVANCE;
    }
}
