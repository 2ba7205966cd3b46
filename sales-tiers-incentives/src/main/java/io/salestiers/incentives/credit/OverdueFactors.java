package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * By what a receipt of money is multiplied that comes late (账龄): up to 0 days overdue 1, up to 30 days 0.9, up to 90 days
 * 0.5, later nothing. What a late receipt does not release is lost.
 *
 * @param due the date of the receipt, or else of the sale, from which days are counted; a receipt for an instalment has its
 *     own
 * @param bands the factors by the number of days from it to the payment, 0 to 1; negative numbers are early payments
 */
public record OverdueFactors(DateName due, List<FactorBand> bands) {
    /** Copies the bands; refuses those that leave a number of days without a factor, and factors above 1. */
    public OverdueFactors {
        requireNonNull(due, "due");
        bands = FactorBand.checked(bands);
        for (FactorBand band : bands) {
            if (band.factor().compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("a factor of a receipt must be at most 1, but was " + band.factor());
            }
        }
    }

    /**
     * The factor of a payment.
     *
     * @param due when it was due
     * @param paid when it was paid
     * @return 0 to 1
     */
    public Ratio factor(LocalDate due, LocalDate paid) {
        return FactorBand.factor(bands, Ratio.of(ChronoUnit.DAYS.between(due, paid)));
    }
}
