package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Whether what a draw adds is owed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DrawDebt.NotRecoverable.class, name = "not-recoverable"),
    @JsonSubTypes.Type(value = DrawDebt.Recoverable.class, name = "recoverable")
})
public sealed interface DrawDebt {
    /** It is the payee's: 1,000 earned and 2,000 paid, and nothing is owed. */
    record NotRecoverable() implements DrawDebt {}

    /**
     * It is a debt that later pay is kept for. A {@link PaymentStep.RecoverDebts} step says where in the waterfall.
     *
     * @param start from which period on
     * @param terms how much in a period
     * @param forgiveness whether what stays open is waived
     * @param leaver what becomes of it when the payee leaves
     */
    record Recoverable(RecoveryStart start, RecoveryTerms terms, Forgiveness forgiveness, LeaverDebt leaver)
            implements DrawDebt {
        /** Refuses absent parts. */
        public Recoverable {
            requireNonNull(start, "start");
            requireNonNull(terms, "terms");
            requireNonNull(forgiveness, "forgiveness");
            requireNonNull(leaver, "leaver");
        }
    }
}
