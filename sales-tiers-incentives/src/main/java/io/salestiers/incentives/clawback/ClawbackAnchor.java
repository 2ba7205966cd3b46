package io.salestiers.incentives.clawback;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.release.DealEvents;
import io.salestiers.incentives.release.EventName;
import java.time.LocalDate;
import java.util.Optional;

/** From which day time is counted. The example is an order of 15 January that starts on 1 March and was paid for January. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClawbackAnchor.DealDay.class, name = "deal-day"),
    @JsonSubTypes.Type(value = ClawbackAnchor.PeriodEnd.class, name = "period-end")
})
public sealed interface ClawbackAnchor {
    /**
     * From a day of the deal: with {@code order} from 15 January, with {@code contract-start} from 1 March. A deal without it keeps
     * the event waiting, and the result says so.
     *
     * @param event which day
     */
    record DealDay(EventName event) implements ClawbackAnchor {
        /** Refuses an absent name. */
        public DealDay {
            requireNonNull(event, "event");
        }

        @Override
        public Optional<LocalDate> day(TransactionId deal, Period earnedIn, DealEvents events) {
            return events.day(deal, event);
        }
    }

    /** From the day after the period in which the deal was first paid for: 1 February. */
    record PeriodEnd() implements ClawbackAnchor {
        @Override
        public Optional<LocalDate> day(TransactionId deal, Period earnedIn, DealEvents events) {
            return earnedIn.range().to();
        }
    }

    /**
     * The day.
     *
     * @param deal the deal
     * @param earnedIn the first period in which it was paid for
     * @param events what is known of deals
     * @return empty if the deal does not have it
     */
    Optional<LocalDate> day(TransactionId deal, Period earnedIn, DealEvents events);
}
