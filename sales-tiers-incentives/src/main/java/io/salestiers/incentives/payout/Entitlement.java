package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.assignment.Eligibility;

/**
 * That everybody in certain positions has a draw or a guarantee: those of tier {@code rep} CNY 4,000 a month in 2026. Who has a
 * {@link DrawAgreement} of their own for the step has that one instead.
 *
 * @param who in which positions, by the organization of each day
 * @param days on which days
 * @param amount how much in a whole period
 */
public record Entitlement(Eligibility who, DateRange days, DrawAmount amount) {
    /** Refuses absent parts. */
    public Entitlement {
        requireNonNull(who, "who");
        requireNonNull(days, "days");
        requireNonNull(amount, "amount");
    }
}
