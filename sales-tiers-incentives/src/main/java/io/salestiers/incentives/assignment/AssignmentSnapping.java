package io.salestiers.incentives.assignment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/**
 * From which day on somebody is paid by another plan after a promotion or a move. The examples are promotions on 10 and on 20
 * March 2020
 * (<a href="https://community.oracle.com/customerconnect/discussion/674302/automation-of-custom-compensation-plan-assignment">a
 * customer's rule</a>).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AssignmentSnapping.Exact.class, name = "exact"),
    @JsonSubTypes.Type(value = AssignmentSnapping.ToMonth.class, name = "to-month"),
    @JsonSubTypes.Type(value = AssignmentSnapping.NextMonth.class, name = "next-month")
})
public sealed interface AssignmentSnapping {
    /** From the day itself on: 10 March and 20 March. */
    record Exact() implements AssignmentSnapping {
        @Override
        public LocalDate snap(LocalDate day) {
            return day;
        }
    }

    /**
     * From the first day of a month on: with 15, 1 March and 1 April.
     *
     * @param dayOfMonth a change before it counts from the beginning of its month on, a change after it from the next month on;
     *     2 to 28
     * @param onTheDay what holds on exactly this day, about which the rule as people say it is silent
     */
    record ToMonth(int dayOfMonth, OnTheDay onTheDay) implements AssignmentSnapping {
        /** Which month a change on exactly the deciding day belongs to. The example is a promotion on 15 March. */
        public enum OnTheDay {
            /** Its own: 1 March. */
            @JsonProperty("this-month")
            THIS_MONTH,
            /** The next: 1 April. */
            @JsonProperty("next-month")
            NEXT_MONTH
        }

        /** Refuses a day that is not in every month, and the first, after which nothing would begin in its own month. */
        public ToMonth {
            requireNonNull(onTheDay, "onTheDay");
            if (dayOfMonth < 2 || dayOfMonth > 28) {
                throw new IllegalArgumentException("dayOfMonth must be from 2 to 28, but was " + dayOfMonth);
            }
        }

        @Override
        public LocalDate snap(LocalDate day) {
            int order = Integer.compare(day.getDayOfMonth(), dayOfMonth);
            boolean same = order < 0 || (order == 0 && onTheDay == OnTheDay.THIS_MONTH);
            LocalDate first = day.withDayOfMonth(1);
            return same ? first : first.plusMonths(1);
        }
    }

    /**
     * From the first day of the next month on: 1 April both times.
     *
     * @param onTheFirst what holds on the first day of a month: with this month, 1 March counts from 1 March on, with next
     *     month, from 1 April on
     */
    record NextMonth(ToMonth.OnTheDay onTheFirst) implements AssignmentSnapping {
        /** Refuses an absent part. */
        public NextMonth {
            requireNonNull(onTheFirst, "onTheFirst");
        }

        @Override
        public LocalDate snap(LocalDate day) {
            return day.getDayOfMonth() == 1 && onTheFirst == ToMonth.OnTheDay.THIS_MONTH
                    ? day
                    : day.withDayOfMonth(1).plusMonths(1);
        }
    }

    /**
     * The day from which on a change counts.
     *
     * @param day the day of the change
     * @return the day itself, or the first of its month or of the next
     */
    LocalDate snap(LocalDate day);
}
