package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;

/**
 * By the organization of which day a direct credit rolls up. In the examples a sale of 20 January is paid on 10 May; its
 * seller's manager is Mara until the end of January, Nils until the end of April, then Olga.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RollUpDay.SaleDay.class, name = "sale-day"),
    @JsonSubTypes.Type(value = RollUpDay.CreditDay.class, name = "credit-day"),
    @JsonSubTypes.Type(value = RollUpDay.PeriodEnd.class, name = "period-end")
})
public sealed interface RollUpDay {
    /** The day of the sale, also for its receipts and returns: to Mara. */
    record SaleDay() implements RollUpDay {
        @Override
        public LocalDate of(LocalDate sale, LocalDate credit) {
            return sale;
        }
    }

    /** The day on which the credit counts: the sale to Mara, the receipt to Olga. */
    record CreditDay() implements RollUpDay {
        @Override
        public LocalDate of(LocalDate sale, LocalDate credit) {
            return credit;
        }
    }

    /**
     * The last day of the period in which the credit counts: by quarters the sale to Nils, the receipt to Olga.
     *
     * @param period the length of the period
     * @param calendar the calendar of the periods
     */
    record PeriodEnd(PeriodKind period, FiscalCalendar calendar) implements RollUpDay {
        /** Refuses absent parts. */
        public PeriodEnd {
            requireNonNull(period, "period");
            requireNonNull(calendar, "calendar");
        }

        @Override
        public LocalDate of(LocalDate sale, LocalDate credit) {
            return calendar.periodOf(period, credit).range().to().orElseThrow().minusDays(1);
        }
    }

    /**
     * The day.
     *
     * @param sale the day of the sale
     * @param credit the day on which the credit counts
     * @return the day whose organization counts
     */
    LocalDate of(LocalDate sale, LocalDate credit);
}
