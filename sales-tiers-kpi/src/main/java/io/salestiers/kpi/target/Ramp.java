package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The part of a target that a joiner has at first (爬坡期): 50 % in the first month, 75 % in the second, then all of it.
 *
 * <p>Steps begin at a month or day of tenure and hold until the next one; the last one holds for ever.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ramp.None.class, name = "none"),
    @JsonSubTypes.Type(value = Ramp.ByMonth.class, name = "by-month"),
    @JsonSubTypes.Type(value = Ramp.ByDay.class, name = "by-day")
})
public sealed interface Ramp {
    /** Everybody has the whole target from the first day. */
    record None() implements Ramp {
        @Override
        public Ratio share(LocalDate start, LocalDate day, FiscalCalendar calendar) {
            return Ratio.ONE;
        }
    }

    /**
     * By months of tenure. A month has one share for all of its days.
     *
     * @param counting which month has the index 1
     * @param start when tenure begins
     * @param steps shares from an index on; the first step is at the smallest index that the counting gives, 1 for
     *     {@link MonthCounting#MONTH_OF_JOINING}, else 0
     */
    record ByMonth(MonthCounting counting, TenureStart start, List<Step> steps) implements Ramp {
        /** Copies the steps; they are checked by {@link TargetPlan}, which says where. */
        public ByMonth {
            requireNonNull(counting, "counting");
            requireNonNull(start, "start");
            steps = List.copyOf(steps);
        }

        @Override
        public Ratio share(LocalDate start, LocalDate day, FiscalCalendar calendar) {
            return shareAt(steps, counting.index(start, day, calendar));
        }
    }

    /**
     * By days of tenure; day 1 is the day of joining.
     *
     * @param start when tenure begins
     * @param steps shares from a day on; the first step is at day 1
     */
    record ByDay(TenureStart start, List<Step> steps) implements Ramp {
        /** Copies the steps; they are checked by {@link TargetPlan}, which says where. */
        public ByDay {
            requireNonNull(start, "start");
            steps = List.copyOf(steps);
        }

        @Override
        public Ratio share(LocalDate start, LocalDate day, FiscalCalendar calendar) {
            return shareAt(steps, ChronoUnit.DAYS.between(start, day) + 1);
        }
    }

    /**
     * The part of the target from some month or day of tenure on.
     *
     * @param from the index of the month or day
     * @param share 0 to 1; 0.5 is half of the target
     */
    record Step(int from, Ratio share) {
        /** Refuses an absent share. */
        public Step {
            requireNonNull(share, "share");
        }
    }

    /**
     * Which month of tenure has the index 1. “After one month” can mean any of these; for somebody who joins on 10 March:
     */
    enum MonthCounting {
        /** The month of joining: March is 1, April 2. */
        @JsonProperty("month-of-joining")
        MONTH_OF_JOINING(1),
        /** The first whole month: March is 0, April 1. For somebody who joins on 1 March it is March. */
        @JsonProperty("first-full-month")
        FIRST_FULL_MONTH(0),
        /** The month after that of joining: March is 0, April 1, also for somebody who joins on 1 March. */
        @JsonProperty("month-after-joining")
        MONTH_AFTER_JOINING(0);

        private final int first;

        MonthCounting(int first) {
            this.first = first;
        }

        /** The smallest index. */
        int first() {
            return first;
        }

        long index(LocalDate start, LocalDate day, FiscalCalendar calendar) {
            Period joined = calendar.periodOf(PeriodKind.MONTH, start);
            Period now = calendar.periodOf(PeriodKind.MONTH, day);
            long later = 12L * (now.fiscalYear() - joined.fiscalYear()) + now.index() - joined.index();
            boolean one = this == MONTH_OF_JOINING
                    || (this == FIRST_FULL_MONTH && joined.range().from().equals(start));
            return one ? later + 1 : later;
        }
    }

    /** When tenure begins. */
    enum TenureStart {
        /**
         * With the first appointment of the person as holder of any position, or as acting one where those carry targets: a move to
         * another position ramps nobody anew, nor does the position that somebody gets who has acted before.
         */
        @JsonProperty("first-appointment")
        FIRST_APPOINTMENT,
        /** With the appointment to the position: who takes over another territory ramps again. */
        @JsonProperty("position")
        POSITION
    }

    /**
     * The part of the target on a day.
     *
     * @param start the first day of tenure
     * @param day a day from then on
     * @param calendar the months
     * @return 0 to 1
     */
    Ratio share(LocalDate start, LocalDate day, FiscalCalendar calendar);

    private static Ratio shareAt(List<Step> steps, long index) {
        Ratio share = Ratio.ONE;
        for (Step step : steps) {
            if (step.from() <= index) {
                share = step.share();
            }
        }
        return share;
    }
}
