package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that was said and waits to be followed to its end (反馈事项): with an owner, a due day, an answer, and what happened
 * on which day.
 *
 * <!-- sample: FeedbackSamplesTest#item -->
 * <pre>{@code
 * LocalDate received = LocalDate.of(2026, 3, 6); // a Friday
 * LocalDate due = rules.dueOf(FeedbackOrigin.CUSTOMER, received, CALENDAR); // 2026-03-13, five working days on
 * FeedbackItem item = FeedbackItem.of(
 *         FeedbackItemId.of("F-1"),
 *         FeedbackOrigin.CUSTOMER,
 *         new Subject.OfUnit(UnitId.of("suzhou")),
 *         "Invoices come too late",
 *         received,
 *         SUN,
 *         due);
 * FeedbackItem closed = item.with(new FeedbackStep.Answered(
 *                 LocalDate.of(2026, 3, 17), SUN, "From May on they come with the goods"))
 *         .orThrow()
 *         .with(new FeedbackStep.Closed(LocalDate.of(2026, 3, 18), SUN, FeedbackOutcome.DONE))
 *         .orThrow();
 * Optional<FeedbackState> state = closed.stateOn(LocalDate.of(2026, 3, 17)); // answered
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param origin where it comes from
 * @param about whom or what it is about
 * @param words what was said; shown where the item is shown, never in findings, figures or explanations
 * @param received the day on which it came in
 * @param owner who looks after it first
 * @param due the first due day
 * @param steps what happened since, by day
 */
public record FeedbackItem(
        FeedbackItemId id,
        FeedbackOrigin origin,
        Subject about,
        String words,
        LocalDate received,
        PersonId owner,
        LocalDate due,
        List<FeedbackStep> steps) {
    /**
     * Refuses steps that can't follow one another.
     *
     * @throws InvalidDefinitionException with all findings
     */
    public FeedbackItem {
        requireNonNull(id, "id");
        requireNonNull(origin, "origin");
        requireNonNull(about, "about");
        requireNonNull(words, "words");
        requireNonNull(received, "received");
        requireNonNull(owner, "owner");
        requireNonNull(due, "due");
        steps = List.copyOf(steps);
        List<Finding> findings = new StepChecks(id, received, due, steps).findings();
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * An item that has just come in.
     *
     * @param id its id
     * @param origin where it comes from
     * @param about whom or what it is about
     * @param words what was said
     * @param received the day
     * @param owner who looks after it
     * @param due the day by which it is to be closed, see {@link FeedbackRules#dueOf}
     * @return the item
     */
    public static FeedbackItem of(
            FeedbackItemId id,
            FeedbackOrigin origin,
            Subject about,
            String words,
            LocalDate received,
            PersonId owner,
            LocalDate due) {
        return new FeedbackItem(id, origin, about, words, received, owner, due, List.of());
    }

    /**
     * This item with one more step.
     *
     * @param step the step
     * @return the item; refused with all findings if the step can't follow: on an earlier day, on a closed item, closing
     *     without an answer, a due day that is not later
     */
    public Outcome<FeedbackItem> with(FeedbackStep step) {
        List<FeedbackStep> more = new ArrayList<>(steps);
        more.add(step);
        List<Finding> findings = new StepChecks(id, received, due, more).findings();
        return findings.isEmpty()
                ? Outcome.done(new FeedbackItem(id, origin, about, words, received, owner, due, more))
                : Outcome.refused(findings);
    }

    /**
     * Where it stands at the end of a day.
     *
     * @param day the day
     * @return the state; empty before it came in
     */
    public Optional<FeedbackState> stateOn(LocalDate day) {
        if (day.isBefore(received)) {
            return Optional.empty();
        }
        FeedbackState state = FeedbackState.OPEN;
        for (FeedbackStep step : until(day)) {
            if (step instanceof FeedbackStep.Answered) {
                state = FeedbackState.ANSWERED;
            } else if (step instanceof FeedbackStep.Closed) {
                state = FeedbackState.CLOSED;
            } else if (step instanceof FeedbackStep.Reopened) {
                state = FeedbackState.OPEN;
            }
        }
        return Optional.of(state);
    }

    /**
     * Who looks after it at the end of a day.
     *
     * @param day the day
     * @return the owner; the first one before it came in
     */
    public PersonId ownerOn(LocalDate day) {
        PersonId last = owner;
        for (FeedbackStep step : until(day)) {
            last = step instanceof FeedbackStep.Assigned assigned ? assigned.owner() : last;
        }
        return last;
    }

    /**
     * The due day as it is agreed at the end of a day.
     *
     * @param day the day
     * @return the due day, with extensions and reopening up to this day
     */
    public LocalDate dueOn(LocalDate day) {
        LocalDate last = due;
        for (FeedbackStep step : until(day)) {
            last = step instanceof FeedbackStep.Extended extended ? extended.due() : last;
            last = step instanceof FeedbackStep.Reopened reopened ? reopened.due() : last;
        }
        return last;
    }

    /**
     * Whether it is not closed at the end of a day, and its due day is over.
     *
     * @param day the day
     * @return true from the day after the due day on, until it is closed
     */
    public boolean overdueOn(LocalDate day) {
        return stateOn(day).filter(state -> state != FeedbackState.CLOSED).isPresent() && day.isAfter(dueOn(day));
    }

    private List<FeedbackStep> until(LocalDate day) {
        return steps.stream().filter(step -> !step.day().isAfter(day)).toList();
    }
}
