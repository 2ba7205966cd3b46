package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/**
 * From which period on a draw is recovered. What is advanced in a period is recovered in the next one at the earliest. The
 * examples are a draw from January to June.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecoveryStart.NextPeriod.class, name = "next-period"),
    @JsonSubTypes.Type(value = RecoveryStart.FromPeriod.class, name = "from-period"),
    @JsonSubTypes.Type(value = RecoveryStart.AfterDraw.class, name = "after-draw"),
    @JsonSubTypes.Type(value = RecoveryStart.OnDay.class, name = "on-day")
})
public sealed interface RecoveryStart {
    /** From the period after the advance: what is advanced in January from February on. */
    record NextPeriod() implements RecoveryStart {}

    /**
     * From a period of the payee's draw, of which the one with its first day is the first: 4 is April.
     *
     * @param number 2 or more
     */
    record FromPeriod(int number) implements RecoveryStart {
        /** Refuses a number below 2, because nothing is advanced before the first period. */
        public FromPeriod {
            if (number < 2) {
                throw new IllegalArgumentException("number must be 2 or more, but was " + number);
            }
        }
    }

    /** From the first period in which the payee no longer has the draw: July. */
    record AfterDraw() implements RecoveryStart {}

    /**
     * From the period in which a day lies.
     *
     * @param day the day
     */
    record OnDay(LocalDate day) implements RecoveryStart {
        /** Refuses an absent day. */
        public OnDay {
            requireNonNull(day, "day");
        }
    }
}
