package io.salestiers.incentives.figure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Over which periods results and quotas are added up before they meet a rate table. The examples have a quota of 100 a
 * month and results of 50, 75 and 200 in January, February and March; the month that is calculated is March.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AttainmentBasis.OfPeriod.class, name = "of-period"),
    @JsonSubTypes.Type(value = AttainmentBasis.ToDate.class, name = "to-date"),
    @JsonSubTypes.Type(value = AttainmentBasis.ToDateOfWhole.class, name = "to-date-of-whole"),
    @JsonSubTypes.Type(value = AttainmentBasis.Rolling.class, name = "rolling")
})
public sealed interface AttainmentBasis {
    /** The period alone: 200 against 100. */
    record OfPeriod() implements AttainmentBasis {
        @Override
        public List<Period> periods(Period period, FiscalCalendar calendar) {
            return List.of(period);
        }

        @Override
        public List<Period> quotaPeriods(Period period, FiscalCalendar calendar) {
            return periods(period, calendar);
        }
    }

    /**
     * From the beginning of a larger period on: with {@code QUARTER} or {@code YEAR}, 325 against 300.
     *
     * @param since the larger period in which the sum begins anew
     */
    record ToDate(PeriodKind since) implements AttainmentBasis {
        /** Refuses an absent kind. */
        public ToDate {
            requireNonNull(since, "since");
        }

        @Override
        public List<Period> periods(Period period, FiscalCalendar calendar) {
            Period whole = calendar.periodOf(since, period.range().from());
            List<Period> periods = new ArrayList<>();
            for (Period part : calendar.periodsIn(period.kind(), whole.range())) {
                if (part.compareTo(period) <= 0) {
                    periods.add(part);
                }
            }
            return List.copyOf(periods);
        }

        @Override
        public List<Period> quotaPeriods(Period period, FiscalCalendar calendar) {
            return periods(period, calendar);
        }
    }

    /**
     * Results from the beginning of a larger period on, against the quota of all of it: with {@code QUARTER}, 325 against 300
     * in March, but 50 against 300 in January; with {@code YEAR}, 325 against 1,200.
     *
     * @param since the larger period in which the sum begins anew
     */
    record ToDateOfWhole(PeriodKind since) implements AttainmentBasis {
        /** Refuses an absent kind. */
        public ToDateOfWhole {
            requireNonNull(since, "since");
        }

        @Override
        public List<Period> periods(Period period, FiscalCalendar calendar) {
            return new ToDate(since).periods(period, calendar);
        }

        @Override
        public List<Period> quotaPeriods(Period period, FiscalCalendar calendar) {
            Period whole = calendar.periodOf(since, period.range().from());
            return List.copyOf(calendar.periodsIn(period.kind(), whole.range()));
        }
    }

    /**
     * The period and those before it, so many in all: with 2, 275 against 200.
     *
     * @param count how many periods, 2 or more
     */
    record Rolling(int count) implements AttainmentBasis {
        /** Refuses fewer than two. */
        public Rolling {
            if (count < 2) {
                throw new IllegalArgumentException("count must be 2 or more, but was " + count);
            }
        }

        @Override
        public List<Period> periods(Period period, FiscalCalendar calendar) {
            List<Period> periods = new ArrayList<>();
            Period each = period;
            for (int i = 0; i < count; i++) {
                periods.add(0, each);
                each = calendar.before(each);
            }
            return List.copyOf(periods);
        }

        @Override
        public List<Period> quotaPeriods(Period period, FiscalCalendar calendar) {
            return periods(period, calendar);
        }
    }

    /** The period alone. */
    AttainmentBasis OF_PERIOD = new OfPeriod();

    /**
     * The periods whose results are added up.
     *
     * @param period the period that is calculated
     * @param calendar the calendar of the plan's periods
     * @return by time; the last one is the period itself
     */
    List<Period> periods(Period period, FiscalCalendar calendar);

    /**
     * The periods whose quotas are added up.
     *
     * @param period the period that is calculated
     * @param calendar the calendar of the plan's periods
     * @return by time; the same as {@link #periods} but for {@link ToDateOfWhole}
     */
    List<Period> quotaPeriods(Period period, FiscalCalendar calendar);
}
