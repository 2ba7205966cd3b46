package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.DateName;
import java.time.LocalDate;
import java.util.Optional;

/** By what the instalments of a trail are numbered. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TrailClock.Months.class, name = "months"),
    @JsonSubTypes.Type(value = TrailClock.Receipts.class, name = "receipts")
})
public sealed interface TrailClock {
    /**
     * By months, the first of which begins on the start. With a start on 2009-01-01 the first is due on that day and the 36th
     * on 2011-12-01; the 37th, on 2012-01-01, is the first after a term of 36 months. With a start on 31 January the second is
     * due on the last of February and the third on 31 March.
     *
     * @param start which day of the transaction is the start; empty for the day on which it counts. A credit that does not
     *     have the day has no trail, and the run says so
     */
    record Months(Optional<DateName> start) implements TrailClock {
        /** Refuses an absent start. */
        public Months {
            requireNonNull(start, "start");
        }

        /**
         * The day from which the months of a credit are counted.
         *
         * @param credit the credit
         * @return empty if its transaction does not have the named day
         */
        public Optional<LocalDate> start(Credit credit) {
            return start.isEmpty()
                    ? Optional.of(credit.day())
                    : Optional.ofNullable(credit.dates().get(start.get()));
        }

        /**
         * The day on which an instalment is due: of months that start on 2009-01-31 the second on 2009-02-28.
         *
         * @param start the day from which the months are counted
         * @param number which instalment, 1 for the first, due on the day itself
         * @return the same day of a later month, or its last day
         */
        public static LocalDate due(LocalDate start, int number) {
            return start.plusMonths(number - 1L);
        }
    }

    /**
     * By the receipts of money that the payee is credited with and that pay the transaction, in the order of day, then id: half
     * of a commission on the set-up payment, half on the first monthly payment. Refunds have no number.
     */
    record Receipts() implements TrailClock {}
}
