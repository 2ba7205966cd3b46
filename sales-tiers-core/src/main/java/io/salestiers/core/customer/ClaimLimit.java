package io.salestiers.core.customer;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;

/**
 * How many customers one owner may claim from pools in a time (领取上限). With 3 in 7 days, who claimed on 1, 2 and 5 July may
 * claim again on 8 July: the seven days up to the 7th hold all three claims, those up to the 8th two.
 *
 * @param most how many claims, 1 or more
 * @param days in how many days in a row, the day of the claim included, 1 to 3660
 */
public record ClaimLimit(int most, int days) {
    /** Refuses limits that mean nothing. */
    public ClaimLimit {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more claims, but was " + most);
        }
        if (days < 1 || days > 3660) {
            throw new IllegalArgumentException("days must be 1 to 3660, but was " + days);
        }
    }

    /** The days whose claims count for one on a day. */
    DateRange window(LocalDate day) {
        return DateRange.closed(day.minusDays(days - 1L), day);
    }
}
