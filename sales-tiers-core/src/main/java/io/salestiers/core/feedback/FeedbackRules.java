package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How soon feedback is to be followed to its end, and who hears of it if it is not. Immutable and safe for use by several
 * threads.
 *
 * @param days how many days each origin has, 0 or more, for each of them
 * @param counting how days are counted
 * @param basis which due day counts for the measure
 * @param escalation the steps, by days and by level, both rising
 */
public record FeedbackRules(
        SortedMap<FeedbackOrigin, Integer> days,
        DayCounting counting,
        DueBasis basis,
        List<EscalationStep> escalation) {
    private static final String DOCUMENT = "feedback-rules";

    /**
     * Copies the map and the list.
     *
     * @throws InvalidDefinitionException with all findings, if an origin has no days or steps are not in order
     */
    public FeedbackRules {
        requireNonNull(counting, "counting");
        requireNonNull(basis, "basis");
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        escalation = List.copyOf(escalation);
        List<Finding> findings = new ArrayList<>();
        for (FeedbackOrigin origin : FeedbackOrigin.values()) {
            if (days.getOrDefault(origin, -1) < 0) {
                findings.add(Finding.of(FeedbackFinding.NO_DAYS, Place.document(DOCUMENT, "/days"))
                        .with("origin", Argument.term(origin.key())));
            }
        }
        for (int i = 0; i < escalation.size(); i++) {
            EscalationStep before = i == 0 ? new EscalationStep(0, 0) : escalation.get(i - 1);
            EscalationStep step = escalation.get(i);
            if (step.afterDays() <= before.afterDays() || step.level() <= before.level()) {
                findings.add(Finding.of(FeedbackFinding.ESCALATION_ORDER, Place.document(DOCUMENT, "/escalation/" + i))
                        .with("days", step.afterDays())
                        .with("level", step.level()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * Rules with the same number of days for every origin.
     *
     * @param days how many
     * @param counting how they are counted
     * @param basis which due day counts
     * @param escalation the steps
     * @return the rules
     */
    public static FeedbackRules of(int days, DayCounting counting, DueBasis basis, List<EscalationStep> escalation) {
        SortedMap<FeedbackOrigin, Integer> all = new TreeMap<>();
        for (FeedbackOrigin origin : FeedbackOrigin.values()) {
            all.put(origin, days);
        }
        return new FeedbackRules(all, counting, basis, escalation);
    }

    /**
     * The same rules with another number of days for some origins.
     *
     * @param other the days of those origins
     * @return a copy
     */
    public FeedbackRules withDays(Map<FeedbackOrigin, Integer> other) {
        SortedMap<FeedbackOrigin, Integer> all = new TreeMap<>(days);
        all.putAll(other);
        return new FeedbackRules(all, counting, basis, escalation);
    }

    /**
     * The day by which feedback is to be closed.
     *
     * @param origin where it comes from
     * @param received the day on which it came in
     * @param calendar the working days, looked at only if they count
     * @return the day that many days later
     */
    public LocalDate dueOf(FeedbackOrigin origin, LocalDate received, BusinessCalendar calendar) {
        int number = days.getOrDefault(origin, 0);
        return counting == DayCounting.CALENDAR_DAYS ? received.plusDays(number) : calendar.plus(received, number);
    }
}
