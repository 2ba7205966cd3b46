package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.time.FiscalCalendar;
import java.util.Optional;

/**
 * From what the day is counted on which a follow-up is due. A customer that came on 1 January is to be followed up quarterly and
 * is visited on 20 March: the next follow-up is due on 20 June by {@link SinceLast}, on 30 June by {@link EachPeriod}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DueBasis.SinceLast.class, name = "since-last"),
    @JsonSubTypes.Type(value = DueBasis.EachPeriod.class, name = "each-period")
})
public sealed interface DueBasis {
    /**
     * From the last follow-up. One that is missed stays due until it is done, and is due once: nobody owes three visits at
     * once.
     *
     * <p>A month later is the same day of the next month, or its last day: 28 February after 31 January. A follow-up on the day
     * of the last one does not count as the next one.
     *
     * @param firstAfterDays within how many days a customer that has just come is to be followed up, 1 to 3660; empty: after one
     *     interval of its class
     * @param classChange what becomes of an open follow-up when the class changes
     */
    record SinceLast(Optional<Integer> firstAfterDays, ClassChange classChange) implements DueBasis {
        private static final int MOST_DAYS = 3660;

        /** Refuses numbers of days that mean nothing. */
        public SinceLast {
            requireNonNull(classChange, "classChange");
            firstAfterDays.ifPresent(days -> {
                if (days < 1 || days > MOST_DAYS) {
                    throw new IllegalArgumentException(
                            "firstAfterDays must be 1 to " + MOST_DAYS + ", but was " + days);
                }
            });
        }
    }

    /**
     * By the periods of a calendar: one follow-up in each, due on its last day. The class of that day decides. A follow-up
     * within the grace days counts for the period before if that one is still open, else for its own; what is missed stays
     * missed, and the next period has a follow-up of its own.
     *
     * @param calendar how years are divided
     * @param first from which period on
     */
    record EachPeriod(FiscalCalendar calendar, FirstPeriod first) implements DueBasis {
        /** Refuses absent parts. */
        public EachPeriod {
            requireNonNull(calendar, "calendar");
            requireNonNull(first, "first");
        }
    }
}
