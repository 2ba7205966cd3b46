package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.credit.Credit;
import java.time.LocalDate;

/**
 * One payment of a trail.
 *
 * @param credit the credit that pays
 * @param number its number, the first is 1
 * @param due when it is due
 * @param rate what it pays of the credit
 */
public record Instalment(Credit credit, int number, LocalDate due, Ratio rate) {
    /** Refuses absent parts. */
    public Instalment {
        requireNonNull(credit, "credit");
        requireNonNull(due, "due");
        requireNonNull(rate, "rate");
    }
}
