package io.salestiers.incentives.modifier;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.time.Period;
import java.time.LocalDate;

/**
 * Of which day the exchange rate is by which pay is converted. The examples pay EUR 100 of the first quarter on 15 April; a euro is
 * CNY 7.60 on 1 January, 7.90 on 31 March and 8.00 on 15 April.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PayoutDate.PeriodStart.class, name = "period-start"),
    @JsonSubTypes.Type(value = PayoutDate.PeriodEnd.class, name = "period-end"),
    @JsonSubTypes.Type(value = PayoutDate.PaymentDay.class, name = "payment-day"),
    @JsonSubTypes.Type(value = PayoutDate.Fixed.class, name = "fixed")
})
public sealed interface PayoutDate {
    /** The first day of the period: CNY 760. */
    record PeriodStart() implements PayoutDate {
        @Override
        public LocalDate of(Period period, LocalDate paymentDay) {
            return period.range().from();
        }
    }

    /** The last day of the period: CNY 790. */
    record PeriodEnd() implements PayoutDate {
        @Override
        public LocalDate of(Period period, LocalDate paymentDay) {
            return period.range().to().orElseThrow().minusDays(1);
        }
    }

    /** The day on which it is paid: CNY 800. */
    record PaymentDay() implements PayoutDate {
        @Override
        public LocalDate of(Period period, LocalDate paymentDay) {
            return paymentDay;
        }
    }

    /**
     * One day for all payments: with 1 January, CNY 760.
     *
     * @param day the day
     */
    record Fixed(LocalDate day) implements PayoutDate {
        /** Refuses an absent day. */
        public Fixed {
            requireNonNull(day, "day");
        }

        @Override
        public LocalDate of(Period period, LocalDate paymentDay) {
            return day;
        }
    }

    /**
     * The day.
     *
     * @param period the period that is paid
     * @param paymentDay when it is paid
     * @return the day whose rate counts
     */
    LocalDate of(Period period, LocalDate paymentDay);
}
