package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import java.util.Comparator;

/**
 * That a payee has a draw or a guarantee, agreed with that person: P-17 has the draw {@code ramp-draw} of CNY 4,000 a month from
 * 15 March to 15 September. It is kept as long as something is recovered, because recovery may begin a number of periods after
 * its first day, or when it has ended.
 *
 * @param payee with whom
 * @param step the draw or the guarantee of the rules
 * @param days on which days it holds
 * @param amount how much in a whole period
 */
public record DrawAgreement(PersonId payee, StepId step, DateRange days, DrawAmount amount)
        implements Comparable<DrawAgreement> {
    private static final Comparator<DrawAgreement> ORDER = Comparator.comparing(DrawAgreement::payee)
            .thenComparing(DrawAgreement::step)
            .thenComparing(DrawAgreement::days)
            .thenComparing(agreement -> agreement.amount().toString());

    /** Refuses absent parts. */
    public DrawAgreement {
        requireNonNull(payee, "payee");
        requireNonNull(step, "step");
        requireNonNull(days, "days");
        requireNonNull(amount, "amount");
    }

    /** By payee, step and days. */
    @Override
    public int compareTo(DrawAgreement other) {
        return ORDER.compare(this, other);
    }
}
