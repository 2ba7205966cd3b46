package io.salestiers.incentives.fairness;

import io.salestiers.core.money.Money;
import java.util.Locale;

/** Which part of pay is compared. */
public enum PayPart {
    /** Fixed and variable pay together. */
    TOTAL,
    /** What depends on results, and what people have decided. */
    VARIABLE;

    /**
     * This part of somebody's pay.
     *
     * @param person who
     * @return the amount
     */
    public Money of(PaidPerson person) {
        return this == TOTAL ? person.total() : person.variable();
    }

    /**
     * The key of the words for it in {@link io.salestiers.incentives.IncentivesMessages}.
     *
     * @return for example {@code incentives.fairness.pay-part.total}
     */
    public String key() {
        return "incentives.fairness.pay-part." + name().toLowerCase(Locale.ROOT);
    }
}
