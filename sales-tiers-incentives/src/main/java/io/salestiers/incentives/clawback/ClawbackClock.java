package io.salestiers.incentives.clawback;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.release.DealEvents;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the bands of a clawback count. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClawbackClock.Instalments.class, name = "instalments"),
    @JsonSubTypes.Type(value = ClawbackClock.Months.class, name = "months"),
    @JsonSubTypes.Type(value = ClawbackClock.Days.class, name = "days")
})
public sealed interface ClawbackClock {
    /** Instalments that the customer has paid, as the event states them. */
    record Instalments() implements ClawbackClock {
        @Override
        public Optional<Elapsed> elapsed(ClawbackEvent event, Period earnedIn, DealEvents events) {
            return event.instalments().map(count -> new Elapsed(count, true));
        }
    }

    /**
     * Months since a day. From 15 January on, 7 months are exact on 15 August; on 16 August they are over.
     *
     * @param since from which day
     */
    record Months(ClawbackAnchor since) implements ClawbackClock {
        /** Refuses an absent day. */
        public Months {
            requireNonNull(since, "since");
        }

        @Override
        public Optional<Elapsed> elapsed(ClawbackEvent event, Period earnedIn, DealEvents events) {
            return since.day(event.deal(), earnedIn, events).map(from -> {
                // Counted from the anchor, so that 31 January and 28 February are one month apart.
                long months = ChronoUnit.MONTHS.between(from, event.day());
                while (!from.plusMonths(months + 1).isAfter(event.day())) {
                    months++;
                }
                LocalDate edge = from.plusMonths(months);
                return new Elapsed(months, edge.equals(event.day()));
            });
        }
    }

    /**
     * Days since a day, each of which is exact: the day itself is 0.
     *
     * @param since from which day
     */
    record Days(ClawbackAnchor since) implements ClawbackClock {
        /** Refuses an absent day. */
        public Days {
            requireNonNull(since, "since");
        }

        @Override
        public Optional<Elapsed> elapsed(ClawbackEvent event, Period earnedIn, DealEvents events) {
            return since.day(event.deal(), earnedIn, events)
                    .map(from -> new Elapsed(ChronoUnit.DAYS.between(from, event.day()), true));
        }
    }

    /**
     * What had gone by when something happened.
     *
     * @param whole how many whole ones
     * @param exact whether it was exactly so many, so that a tie rule decides on an edge
     */
    record Elapsed(long whole, boolean exact) {}

    /**
     * What had gone by when something happened.
     *
     * @param event what happened
     * @param earnedIn the first period in which the deal was paid for
     * @param events what is known of deals
     * @return empty if the event or the deal does not say
     */
    Optional<Elapsed> elapsed(ClawbackEvent event, Period earnedIn, DealEvents events);
}
