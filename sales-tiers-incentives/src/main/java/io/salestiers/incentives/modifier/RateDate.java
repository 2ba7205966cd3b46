package io.salestiers.incentives.modifier;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.DateName;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Of which day an exchange rate is. The examples convert EUR 100 of a deal of 10 February, invoiced on 5 March, in the first
 * quarter; a euro is CNY 7.60 on 1 January, 7.70 on 10 February, 7.80 on 5 March and 7.90 on 31 March.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RateDate.CreditDay.class, name = "credit-day"),
    @JsonSubTypes.Type(value = RateDate.Named.class, name = "named"),
    @JsonSubTypes.Type(value = RateDate.PeriodStart.class, name = "period-start"),
    @JsonSubTypes.Type(value = RateDate.PeriodEnd.class, name = "period-end"),
    @JsonSubTypes.Type(value = RateDate.Fixed.class, name = "fixed")
})
public sealed interface RateDate {
    /** The day of the credit: CNY 770. Of a quota, the first day of its period. */
    record CreditDay() implements RateDate {
        @Override
        public Optional<LocalDate> of(Credit credit, Period period) {
            return Optional.of(credit.day());
        }

        @Override
        public LocalDate ofPeriod(Period period) {
            return period.range().from();
        }
    }

    /**
     * A named day of the transaction: with {@code invoice}, CNY 780. Of a quota, the first day of its period.
     *
     * @param date the name of the day
     */
    record Named(DateName date) implements RateDate {
        /** Refuses an absent name. */
        public Named {
            requireNonNull(date, "date");
        }

        @Override
        public Optional<LocalDate> of(Credit credit, Period period) {
            return Optional.ofNullable(credit.dates().get(date));
        }

        @Override
        public LocalDate ofPeriod(Period period) {
            return period.range().from();
        }
    }

    /** The first day of the period: CNY 760. */
    record PeriodStart() implements RateDate {
        @Override
        public Optional<LocalDate> of(Credit credit, Period period) {
            return Optional.of(ofPeriod(period));
        }

        @Override
        public LocalDate ofPeriod(Period period) {
            return period.range().from();
        }
    }

    /** The last day of the period: CNY 790. */
    record PeriodEnd() implements RateDate {
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
     * One day for the whole life of the plan, so that exchange rates move no pay: with 1 January, CNY 760.
     *
     * @param day the day
     */
    record Fixed(LocalDate day) implements RateDate {
        /** Refuses an absent day. */
        public Fixed {
            requireNonNull(day, "day");
        }

        @Override
        public Optional<LocalDate> of(Credit credit, Period period) {
            return Optional.of(day);
        }

        @Override
        public LocalDate ofPeriod(Period period) {
            return day;
        }
    }

    /**
     * The day for a credit.
     *
     * @param credit the credit
     * @param period the period in which it counts
     * @return empty if the transaction has no such day
     */
    Optional<LocalDate> of(Credit credit, Period period);

    /**
     * The day for an amount of a whole period, such as a quota.
     *
     * @param period the period
     * @return the day
     */
    LocalDate ofPeriod(Period period);
}
