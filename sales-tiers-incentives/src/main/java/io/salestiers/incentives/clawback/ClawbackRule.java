package io.salestiers.incentives.clawback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.release.EventName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a component's pay is taken back after which event.
 *
 * <p>The base is what the deal gives of the component, for periods that had begun on the day of the event, after what earlier events
 * took back: a second event takes its share of what is left. Where 2,133,000 were paid and the customer cancels after 7 instalments,
 * in a band of 40 %, 853,200 are taken back; after a lapse in the same band later, 40 % of the remaining 1,279,800, which is 511,920.
 *
 * @param component the component of the plan
 * @param clock what the bands count
 * @param ties whether exactly the edge of a band belongs to it or to the one before
 * @param bands the first from 0 on, each later one further on; what is before the first day is in the first band
 * @param events which events take pay back, each once
 * @param revival which event gives it again; empty if none does
 * @param attainment what becomes of the attainment
 * @param rounding how a share becomes whole minor units, for each event once
 */
public record ClawbackRule(
        ComponentId component,
        ClawbackClock clock,
        TieRule ties,
        List<ClawbackBand> bands,
        List<EventShare> events,
        Optional<Revival> revival,
        AttainmentEffect attainment,
        AmountRounding rounding) {
    /** Copies the lists; refuses bands that do not begin at 0 or do not rise, no event, and an event that is there twice. */
    public ClawbackRule {
        requireNonNull(component, "component");
        requireNonNull(clock, "clock");
        requireNonNull(ties, "ties");
        bands = List.copyOf(bands);
        events = List.copyOf(events);
        requireNonNull(revival, "revival");
        requireNonNull(attainment, "attainment");
        requireNonNull(rounding, "rounding");
        if (bands.isEmpty() || bands.get(0).from() != 0) {
            throw new IllegalArgumentException("the first band must begin at 0, but the bands were " + bands);
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from() <= bands.get(i - 1).from()) {
                throw new IllegalArgumentException("band " + (i + 1) + " must begin after "
                        + bands.get(i - 1).from() + ", but begins at "
                        + bands.get(i).from());
            }
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("at least one event must take pay back (component " + component + ")");
        }
        Set<EventName> names = new HashSet<>();
        revival.ifPresent(some -> names.add(some.event()));
        for (EventShare each : events) {
            if (!names.add(each.event())) {
                throw new IllegalArgumentException("an event is there once, but there are two of " + each.event());
            }
        }
    }

    /**
     * The share of a number of instalments, months or days.
     *
     * @param elapsed what had gone by
     * @return the share of its band
     */
    public Ratio share(ClawbackClock.Elapsed elapsed) {
        Ratio share = bands.get(0).share();
        for (ClawbackBand band : bands) {
            boolean beyond = elapsed.whole() > band.from() || (elapsed.whole() == band.from() && !elapsed.exact());
            boolean onEdge = elapsed.whole() == band.from() && elapsed.exact();
            if (beyond || (onEdge && ties == TieRule.EDGE_IN_UPPER_BAND)) {
                share = band.share();
            }
        }
        return share;
    }

    /**
     * An event among those that take pay back.
     *
     * @param event what happens
     * @return empty if it takes nothing back
     */
    public Optional<EventShare> find(EventName event) {
        return events.stream().filter(each -> each.event().equals(event)).findFirst();
    }

    /** Whether it knows an event. */
    boolean knows(EventName event) {
        return find(event).isPresent()
                || revival.filter(some -> some.event().equals(event)).isPresent();
    }
}
