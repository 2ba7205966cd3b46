package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Money;
import java.util.List;

/**
 * A step from what is due to what is paid. The steps of rules are a list, applied in its order, each to what the one before has
 * left: a recovery before a draw is another rule than a recovery after it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PaymentStep.Draw.class, name = "draw"),
    @JsonSubTypes.Type(value = PaymentStep.Guarantee.class, name = "guarantee"),
    @JsonSubTypes.Type(value = PaymentStep.RecoverDebts.class, name = "recover-debts"),
    @JsonSubTypes.Type(value = PaymentStep.ClawBack.class, name = "claw-back"),
    @JsonSubTypes.Type(value = PaymentStep.HoldBack.class, name = "hold-back"),
    @JsonSubTypes.Type(value = PaymentStep.CarryNegative.class, name = "carry-negative"),
    @JsonSubTypes.Type(value = PaymentStep.MinimumPayout.class, name = "minimum-payout"),
    @JsonSubTypes.Type(value = PaymentStep.PayOut.class, name = "pay-out")
})
public sealed interface PaymentStep {
    /**
     * Its id.
     *
     * @return unique inside the rules
     */
    StepId id();

    /**
     * A draw (预支): pay in advance of what is still to be earned.
     *
     * @param id its id
     * @param form as a floor or on top
     * @param debt whether what it adds is owed, and on which terms
     * @param entitlements who has it by position; none if all have agreements of their own
     * @param partPeriod what it is of in a part of a period
     */
    record Draw(StepId id, DrawForm form, DrawDebt debt, List<Entitlement> entitlements, PartPeriod partPeriod)
            implements PaymentStep {
        /** Copies the list. */
        public Draw {
            requireNonNull(id, "id");
            requireNonNull(form, "form");
            requireNonNull(debt, "debt");
            entitlements = List.copyOf(entitlements);
            requireNonNull(partPeriod, "partPeriod");
        }
    }

    /**
     * A guarantee (保底): pay is at least its amount, and what it adds is owed by nobody. With 4,000 and 100 due, 3,900 are added.
     *
     * @param id its id
     * @param entitlements who has it by position; none if all have agreements of their own
     * @param partPeriod what it is of in a part of a period
     */
    record Guarantee(StepId id, List<Entitlement> entitlements, PartPeriod partPeriod) implements PaymentStep {
        /** Copies the list. */
        public Guarantee {
            requireNonNull(id, "id");
            entitlements = List.copyOf(entitlements);
            requireNonNull(partPeriod, "partPeriod");
        }
    }

    /**
     * Keeps pay for debts, in their order, within the {@link DeductionLimit} of the host. What may not be kept stays a debt that
     * everybody sees.
     *
     * @param id its id
     * @param debts which debts, the first before the second
     */
    record RecoverDebts(StepId id, List<DebtRecovery> debts) implements PaymentStep {
        /** Copies the list; refuses a step that recovers nothing. */
        public RecoverDebts {
            requireNonNull(id, "id");
            debts = List.copyOf(debts);
            if (debts.isEmpty()) {
                throw new IllegalArgumentException("step " + id + " must recover at least one debt, but has none");
            }
        }
    }

    /**
     * Takes back what deals no longer give: here counts what {@link io.salestiers.incentives.clawback.ClawbackCalculator} has worked
     * out. What is given up lowers what is due; what was paid becomes a receivable, to be recovered by a later step. Of 7,000 due
     * and 5,000 taken back of paid pay, 7,000 stay due and 5,000 are owed.
     *
     * @param id its id
     */
    record ClawBack(StepId id) implements PaymentStep {
        /** Refuses an absent id. */
        public ClawBack {
            requireNonNull(id, "id");
        }
    }

    /**
     * Keeps pay until its event and releases what was kept: here counts what
     * {@link io.salestiers.incentives.release.ReleaseCalculator} has worked out. Of 100 due, of which half waits for the customer's
     * payment, 50 stay due. A floor before it looks at the 100, one after it at the 50.
     *
     * @param id its id
     */
    record HoldBack(StepId id) implements PaymentStep {
        /** Refuses an absent id. */
        public HoldBack {
            requireNonNull(id, "id");
        }
    }

    /**
     * Makes a debt of what is below zero: −1,323 due become 0 due and a receivable of 1,323.
     *
     * @param id its id
     * @param scope what becomes a debt
     * @param least what is nearer to zero stays due as it is, below zero, and is set off against the next pay: with 50, −30 stays
     *     and −50 becomes a debt; zero if every amount becomes one
     */
    record CarryNegative(StepId id, NegativeScope scope, Money least) implements PaymentStep {
        /** Refuses a least amount below zero. */
        public CarryNegative {
            requireNonNull(id, "id");
            requireNonNull(scope, "scope");
            if (least.signum() < 0) {
                throw new IllegalArgumentException("least must be zero or positive, but was " + least);
            }
        }
    }

    /**
     * Pays nothing below an amount: with 100, 60 due are not paid but stay due, and with 70 more in the next period 130 are paid.
     * Exactly 100 are paid. Who leaves is paid all that is due, however little.
     *
     * @param id its id
     * @param amount the least that is paid, above zero
     */
    record MinimumPayout(StepId id, Money amount) implements PaymentStep {
        /** Refuses an amount that is not above zero. */
        public MinimumPayout {
            requireNonNull(id, "id");
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("amount must be above zero, but was " + amount);
            }
        }
    }

    /**
     * Pays what is due, if it is above zero. Always the last step.
     *
     * @param id its id
     */
    record PayOut(StepId id) implements PaymentStep {
        /** Refuses an absent id. */
        public PayOut {
            requireNonNull(id, "id");
        }
    }
}
