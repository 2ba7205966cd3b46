package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.modifier.PlanLimit;
import java.util.Optional;

/**
 * What a limit on several components does to the pay of a payee: earnings of 126 under a cap of 80 change by −46.
 *
 * @param payee whose pay
 * @param limit the limit
 * @param change what is added to the earnings: negative for a cap, positive for a floor, never zero
 * @param withheld what the cap keeps to be paid later; empty for what is lost
 * @param explanation why; its value is the change. It concerns the payee only
 */
public record LimitedPay(
        PersonId payee, PlanLimit limit, Money change, Optional<Withheld> withheld, Explanation explanation) {
    /** Refuses a limit that changes nothing. */
    public LimitedPay {
        requireNonNull(payee, "payee");
        requireNonNull(limit, "limit");
        requireNonNull(withheld, "withheld");
        requireNonNull(explanation, "explanation");
        if (change.signum() == 0) {
            throw new IllegalArgumentException("a limit that changes nothing is none: " + limit);
        }
    }
}
