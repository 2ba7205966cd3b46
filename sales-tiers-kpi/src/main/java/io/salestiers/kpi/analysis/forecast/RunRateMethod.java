package io.salestiers.kpi.analysis.forecast;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.kpi.analysis.AnalysisFinding;
import java.util.List;

/** Which part of a period counts as over on a day. Each assumes something about the rest; the result says what. */
public sealed interface RunRateMethod {
    /**
     * Days of the calendar: on 14 February 45 of the 90 days of the first quarter are over, which is 1/2. Assumes that each day
     * to come brings as much as each day so far.
     */
    record CalendarDays() implements RunRateMethod {}

    /**
     * Working days. Assumes that each working day to come brings as much as each so far.
     *
     * @param calendar which days are worked
     */
    record WorkingDays(BusinessCalendar calendar) implements RunRateMethod {
        /** Refuses an absent calendar. */
        public WorkingDays {
            requireNonNull(calendar, "calendar");
        }
    }

    /**
     * A share for each month of the period, for example 1/5, 3/10, 1/2 of a quarter whose last month is the strongest. Assumes
     * that the months bring these shares, and within a month each day the same.
     *
     * @param monthShares a share for each month of the period, none negative, adding up to exactly 1
     */
    record SeasonalProfile(List<Ratio> monthShares) implements RunRateMethod {
        /**
         * Copies the shares.
         *
         * @throws InvalidDefinitionException if they don't add up to 1 or one is negative
         */
        public SeasonalProfile {
            monthShares = List.copyOf(monthShares);
            Ratio sum = Ratio.sum(monthShares);
            if (!sum.equals(Ratio.ONE) || monthShares.stream().anyMatch(share -> share.signum() < 0)) {
                throw new InvalidDefinitionException(
                        List.of(Finding.of(AnalysisFinding.PROFILE_NOT_ONE, Place.about("monthShares"))
                                .with("sum", sum.toArgument())));
            }
        }
    }

    /**
     * The key of the sentence that states what the method assumes, in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.run-rate.calendar-days}
     */
    default String assumptionKey() {
        return this instanceof CalendarDays
                ? "kpi.run-rate.calendar-days"
                : this instanceof WorkingDays ? "kpi.run-rate.working-days" : "kpi.run-rate.seasonal-profile";
    }
}
