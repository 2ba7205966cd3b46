package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.unit.Quantity;

/**
 * The quota (定额) of a payee for a period: the target that pay is measured on.
 *
 * @param amount the quota
 * @param explanation why it is what it is; its value is the amount. A step about another person must name that person, so
 *     that the payee's statement can leave it out
 */
public record Quota(Money amount, Explanation explanation) {
    /** Refuses an explanation of another number. */
    public Quota {
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
        if (!explanation.value().filter(Quantity.money(amount)::equals).isPresent()) {
            throw new IllegalArgumentException("the explanation must be of the quota " + amount + ", but was of "
                    + explanation.value().map(Quantity::toString).orElse("nothing"));
        }
    }

    /**
     * A quota that was stated, not calculated.
     *
     * @param amount the quota
     * @return the quota with an explanation of one step
     */
    public static Quota stated(Money amount) {
        return new Quota(amount, Explanation.given("incentives.explain.stated-quota", Quantity.money(amount)));
    }
}
