package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.DateName;
import java.util.Optional;

/**
 * Credits by one of the days of their transactions, beside the day on which they count. A line that is ordered in 2019 and
 * issued in 2020 counts in 2020; a component with the rates of 2019 takes it if its window is orders of 2019, one with the
 * rates of 2020 if its window is issues of 2020. With receipts of money it is the choice between the rate of the booking's
 * period and that of the receipt's.
 *
 * @param date which day of the transaction; a credit that does not have it is outside
 * @param days the days
 */
public record DateWindow(DateName date, DateRange days) {
    /** Refuses absent parts. */
    public DateWindow {
        requireNonNull(date, "date");
        requireNonNull(days, "days");
    }

    /**
     * Whether a credit is inside.
     *
     * @param credit the credit
     * @return true if it has the day and the day is among those of the window
     */
    public boolean includes(Credit credit) {
        return Optional.ofNullable(credit.dates().get(date))
                .filter(days::contains)
                .isPresent();
    }
}
