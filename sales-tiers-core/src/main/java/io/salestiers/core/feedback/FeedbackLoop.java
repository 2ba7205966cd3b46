package io.salestiers.core.feedback;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows feedback to its end: what is overdue and who hears of it, and how many loops were closed in time. Stateless and safe
 * for use by several threads.
 *
 * <!-- sample: FeedbackSamplesTest#loop -->
 * <pre>{@code
 * List<Escalation> overdue = FeedbackLoop.DEFAULT
 *         .overdue(List.of(closed), rules, organization.on(LocalDate.of(2026, 3, 16)), CALENDAR)
 *         .orThrow();
 * Optional<PersonId> told = overdue.get(0).to(); // li, the manager of sun
 * List<Observation> figures = FeedbackLoop.DEFAULT
 *         .observations(List.of(closed), rules, DateRange.parse("2026-03-01/2026-04-01"))
 *         .orThrow(); // feedback_due 1; closed on the 18th, which is not in time
 * }</pre>
 */
public final class FeedbackLoop {
    /** The one of this release. */
    public static final FeedbackLoop DEFAULT = new FeedbackLoop();

    private static final String EXPLAIN = "core.feedback.explain.";

    private FeedbackLoop() {}

    /* One turn of the loop: from coming in, or being reopened, to being closed. */
    private record Turn(LocalDate due, Optional<LocalDate> closed) {}

    /**
     * What is overdue at the end of a day.
     *
     * @param items the items
     * @param rules the rules
     * @param day the organization of the day
     * @param calendar the working days, looked at only if they count
     * @return the longest overdue first, then by id; with a warning for each item that should go up but has nobody above its
     *     owner. None, with an error, if two items have one id
     */
    public WithFindings<List<Escalation>> overdue(
            Collection<FeedbackItem> items, FeedbackRules rules, OrganizationDay day, BusinessCalendar calendar) {
        List<Finding> findings = repeated(items);
        if (!findings.isEmpty()) {
            return WithFindings.failed(findings);
        }
        List<Escalation> escalations = new ArrayList<>();
        for (FeedbackItem item : items) {
            if (item.overdueOn(day.day())) {
                escalations.add(escalation(item, rules, day, calendar));
            }
        }
        escalations.sort(Comparator.comparingLong(Escalation::daysOverdue)
                .reversed()
                .thenComparing(each -> each.item().id()));
        for (Escalation each : escalations) {
            if (each.level() > 0 && each.to().isEmpty()) {
                findings.add(Finding.of(
                                FeedbackFinding.NOBODY_ABOVE,
                                Place.about(each.item().id().value()))
                        .with("item", each.item().id().value())
                        .with("owner", each.owner().value())
                        .with("day", day.day()));
            }
        }
        return WithFindings.of(List.copyOf(escalations), findings);
    }

    private static Escalation escalation(
            FeedbackItem item, FeedbackRules rules, OrganizationDay day, BusinessCalendar calendar) {
        LocalDate due = item.dueOn(day.day());
        PersonId owner = item.ownerOn(day.day());
        DateRange since = DateRange.closed(due.plusDays(1), day.day());
        long overdue =
                rules.counting() == DayCounting.CALENDAR_DAYS ? since.lengthInDays() : calendar.workingDaysIn(since);
        int level = 0;
        for (EscalationStep step : rules.escalation()) {
            level = overdue >= step.afterDays() ? step.level() : level;
        }
        List<PersonId> line = line(owner, day);
        Optional<PersonId> to = level == 0 || line.isEmpty()
                ? Optional.empty()
                : Optional.of(line.get(Math.min(level, line.size()) - 1));
        Explanation explanation = Explanation.none(EXPLAIN + (level == 0 ? "overdue" : "escalated"), List.of())
                .with("item", item.id().value())
                .with("due", Argument.day(due))
                .with("days", Argument.number(overdue))
                .with("owner", owner.value());
        if (level > 0) {
            explanation = explanation
                    .with("level", Argument.number(level))
                    .with(
                            "to",
                            to.map(PersonId::value)
                                    .<Argument>map(Argument::text)
                                    .orElseGet(() -> Argument.term("core.feedback.nobody")));
        }
        return new Escalation(item, owner, due, overdue, level, to, explanation);
    }

    /** The people above somebody, the nearest first; a vacant position is passed over. */
    private static List<PersonId> line(PersonId owner, OrganizationDay day) {
        Set<PersonId> line = new LinkedHashSet<>();
        Optional<PositionId> own = day.positionOf(owner);
        own.ifPresent(position -> day.chain(position)
                .forEach(above -> day.occupant(above)
                        .filter(person -> !person.equals(owner))
                        .ifPresent(line::add)));
        return List.copyOf(line);
    }

    /**
     * The figures of closed loops: for each turn of an item whose due day lies in a range one of
     * {@link FeedbackMeasures#FEEDBACK_DUE}, and one of {@link FeedbackMeasures#FEEDBACK_CLOSED_ON_TIME} if it was closed on the
     * due day or before, of the owner of the due day. An item that is reopened has another turn.
     *
     * @param items the items
     * @param rules which due day counts
     * @param range the days
     * @return by day, then by item; none, with an error, if two items have one id
     */
    public WithFindings<List<Observation>> observations(
            Collection<FeedbackItem> items, FeedbackRules rules, DateRange range) {
        List<Finding> findings = repeated(items);
        if (!findings.isEmpty()) {
            return WithFindings.failed(findings);
        }
        List<Observation> observations = new ArrayList<>();
        for (FeedbackItem item : items) {
            List<Turn> turns = turns(item, rules.basis());
            for (int i = 0; i < turns.size(); i++) {
                Turn turn = turns.get(i);
                if (range.contains(turn.due())) {
                    String source = item.id() + "/" + (i + 1);
                    observations.add(observation(FeedbackMeasures.FEEDBACK_DUE, item, turn, source));
                    if (turn.closed().filter(day -> !day.isAfter(turn.due())).isPresent()) {
                        observations.add(observation(FeedbackMeasures.FEEDBACK_CLOSED_ON_TIME, item, turn, source));
                    }
                }
            }
        }
        observations.sort(Comparator.comparing(Observation::day)
                .thenComparing(Observation::source)
                .thenComparing(Observation::measure));
        return WithFindings.of(List.copyOf(observations), List.of());
    }

    private static List<Finding> repeated(Collection<FeedbackItem> items) {
        Set<FeedbackItemId> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (FeedbackItem item : items) {
            if (!seen.add(item.id())) {
                findings.add(Finding.of(
                                FeedbackFinding.ITEM_TWICE,
                                Place.about(item.id().value()))
                        .with("item", item.id().value()));
            }
        }
        return findings;
    }

    private static Observation observation(MeasureId measure, FeedbackItem item, Turn turn, String source) {
        return new Observation(
                measure,
                new Subject.OfPerson(item.ownerOn(turn.due())),
                turn.due(),
                Quantity.count(1),
                Optional.empty(),
                source);
    }

    private static List<Turn> turns(FeedbackItem item, DueBasis basis) {
        List<Turn> turns = new ArrayList<>();
        LocalDate due = item.due();
        Optional<LocalDate> closed = Optional.empty();
        for (FeedbackStep step : item.steps()) {
            // An extension that is agreed after the due day comes too late for it.
            if (step instanceof FeedbackStep.Extended extended
                    && basis == DueBasis.EXTENDED
                    && !extended.day().isAfter(due)) {
                due = extended.due();
            } else if (step instanceof FeedbackStep.Closed) {
                closed = Optional.of(step.day());
            } else if (step instanceof FeedbackStep.Reopened reopened) {
                turns.add(new Turn(due, closed));
                due = reopened.due();
                closed = Optional.empty();
            }
        }
        turns.add(new Turn(due, closed));
        return turns;
    }
}
