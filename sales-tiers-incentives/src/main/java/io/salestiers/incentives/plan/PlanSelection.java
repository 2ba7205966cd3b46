package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.DateName;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which date selects the version of a plan. The published example has versions of 2019 with 10 % and of 2020 with 15 %, and an
 * order of 2019 with two lines, one issued in 2019 and one in 2020
 * (<a href="http://adorbit.com/help_docs/en/billing/using-commissions/commission-plan-options.html">Ad Orbit</a>).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanSelection.ByCreditDay.class, name = "by-credit-day"),
    @JsonSubTypes.Type(value = PlanSelection.ByNamedDate.class, name = "by-named-date"),
    @JsonSubTypes.Type(value = PlanSelection.AtPeriodStart.class, name = "at-period-start"),
    @JsonSubTypes.Type(value = PlanSelection.AtPeriodEnd.class, name = "at-period-end")
})
public sealed interface PlanSelection {
    /** The day on which each credit counts: the lines, which count when they are issued, are paid 10 % and 15 %. */
    record ByCreditDay() implements PlanSelection {
        @Override
        public Optional<LocalDate> of(Credit credit, Period period) {
            return Optional.of(credit.day());
        }
    }

    /**
     * A named day of each transaction: by {@code order}, both lines are paid 10 %.
     *
     * @param date the name of the day
     */
    record ByNamedDate(DateName date) implements PlanSelection {
        /** Refuses an absent name. */
        public ByNamedDate {
            requireNonNull(date, "date");
        }

        @Override
        public Optional<LocalDate> of(Credit credit, Period period) {
            return Optional.ofNullable(credit.dates().get(date));
        }
    }

    /** The first day of the period, for everything in it. */
    record AtPeriodStart() implements PlanSelection {
        @Override
        public Optional<LocalDate> of(Credit credit, Period period) {
            return Optional.of(period.range().from());
        }
    }

    /** The last day of the period, for everything in it. */
    record AtPeriodEnd() implements PlanSelection {
        @Override
        public Optional<LocalDate> of(Credit credit, Period period) {
            return Optional.of(ofPeriod(period));
        }

        @Override
        public LocalDate ofPeriod(Period period) {
            return period.range().to().orElseThrow().minusDays(1);
        }
    }

    /**
     * The day that selects the version for a credit.
     *
     * @param credit the credit
     * @param period the period in which it is paid
     * @return empty if the transaction has no such day
     */
    Optional<LocalDate> of(Credit credit, Period period);

    /**
     * The day that selects the version for what is not paid for single credits: bonuses, pools and contests.
     *
     * @param period the period
     * @return its first day, unless the last one is named
     */
    default LocalDate ofPeriod(Period period) {
        return period.range().from();
    }
}
