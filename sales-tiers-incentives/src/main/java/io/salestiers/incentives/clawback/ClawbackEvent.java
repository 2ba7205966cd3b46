package io.salestiers.incentives.clawback;

import static java.util.Objects.requireNonNull;

import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.release.EventName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that happened to a deal and may take pay back or give it again. Equal events are one event.
 *
 * @param deal to which deal
 * @param event what
 * @param day when
 * @param instalments how many instalments the customer had paid by then, zero or more; needed where bands count instalments
 */
public record ClawbackEvent(TransactionId deal, EventName event, LocalDate day, Optional<Integer> instalments)
        implements Comparable<ClawbackEvent> {
    private static final Comparator<ClawbackEvent> ORDER = Comparator.comparing(ClawbackEvent::day)
            .thenComparing(ClawbackEvent::deal)
            .thenComparing(ClawbackEvent::event)
            .thenComparing(event -> event.instalments().orElse(-1));

    /** Refuses absent parts, and a negative number of instalments. */
    public ClawbackEvent {
        requireNonNull(deal, "deal");
        requireNonNull(event, "event");
        requireNonNull(day, "day");
        if (instalments.filter(count -> count < 0).isPresent()) {
            throw new IllegalArgumentException("instalments must be zero or more, but was " + instalments.get());
        }
    }

    /**
     * An event without instalments.
     *
     * @param deal to which deal
     * @param event what
     * @param day when
     * @return the event
     */
    public static ClawbackEvent of(TransactionId deal, EventName event, LocalDate day) {
        return new ClawbackEvent(deal, event, day, Optional.empty());
    }

    /** By day, then deal, event and instalments. */
    @Override
    public int compareTo(ClawbackEvent other) {
        return ORDER.compare(this, other);
    }
}
