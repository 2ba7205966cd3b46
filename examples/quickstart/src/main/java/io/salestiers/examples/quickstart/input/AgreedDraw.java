package io.salestiers.examples.quickstart.input;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.payout.DrawAgreement;
import io.salestiers.incentives.payout.DrawAmount;
import io.salestiers.incentives.payout.StepId;

/**
 * A row of the file of draws: P1031 has the draw {@code ramp-draw} of CNY 20,000 a quarter from January to June.
 *
 * @param row where the step stands in the file
 * @param money where the amount stands
 * @param agent with whom it is agreed
 * @param step the draw or the guarantee of the payment rules
 * @param days on which days it holds
 * @param amount how much in a whole period, above zero
 */
public record AgreedDraw(Place row, Place money, PersonId agent, StepId step, DateRange days, Money amount) {
    /** Refuses absent parts. */
    public AgreedDraw {
        requireNonNull(row, "row");
        requireNonNull(money, "money");
        requireNonNull(agent, "agent");
        requireNonNull(step, "step");
        requireNonNull(days, "days");
        requireNonNull(amount, "amount");
    }

    /**
     * What the payment rules are bound to.
     *
     * @return the agreement
     */
    public DrawAgreement agreement() {
        return new DrawAgreement(agent, step, days, DrawAmount.of(amount));
    }
}
