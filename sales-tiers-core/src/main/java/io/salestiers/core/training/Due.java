package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/**
 * By when something of a training plan is due. People start on the first day of their unbroken time as holders of a position of
 * the tier: who moves from one such position to the next without a day between starts once.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Due.AfterStart.class, name = "after-start"),
    @JsonSubTypes.Type(value = Due.OnDay.class, name = "on-day")
})
public sealed interface Due {
    /**
     * Some days after the start in the tier: who starts on 1 March has until 31 March with 30 days.
     *
     * @param days how many, 0 or more; 0 is the first day itself
     */
    record AfterStart(int days) implements Due {}

    /**
     * One day for all. Who starts later has until the day of their start.
     *
     * @param day the day
     */
    record OnDay(LocalDate day) implements Due {
        /** Refuses an absent day. */
        public OnDay {
            requireNonNull(day, "day");
        }
    }

    /**
     * The due day of somebody.
     *
     * @param start the first day of their unbroken time in the tier
     * @return the last day on which it is in time
     */
    default LocalDate dayFor(LocalDate start) {
        if (this instanceof AfterStart after) {
            return start.plusDays(after.days());
        }
        LocalDate day = ((OnDay) this).day();
        return day.isBefore(start) ? start : day;
    }
}
