package io.salestiers.kpi.improvement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.command.CommandedState;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A plan by which somebody comes back to a stated standard (绩效改进计划): why, what is to be reached, what the company does to
 * help, when both look at it, and what came of it.
 *
 * <p>It rests on shortfalls in absolute terms, never on a rank, and nothing follows from it by itself. It holds opaque ids,
 * numbers and codes; no name and no text of anybody. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param person whose
 * @param grounds which standards were missed, at least one
 * @param goals what is to be reached, at least one
 * @param support what the company does to help, at least one measure
 * @param reviewDates when manager and person look at it, at least one day
 * @param preparedBy who prepared it
 * @param phase where it stands
 * @param begun who decided that it begins
 * @param acknowledgedAt when the person confirmed having seen it, which is no consent
 * @param reviews the reviews that were held, by day
 * @param outcome what came of it
 * @param concluded who decided that
 * @param contestedFor on what ground the person contests the outcome, as a code; kept when that is decided
 * @param involvements who has done what
 * @param applied the commands that led to it
 */
public record ImprovementPlan(
        ImprovementPlanId id,
        PersonId person,
        List<Shortfall> grounds,
        List<ImprovementGoal> goals,
        List<SupportMeasure> support,
        SortedSet<LocalDate> reviewDates,
        PersonId preparedBy,
        PlanPhase phase,
        Optional<HumanDecision> begun,
        Optional<Instant> acknowledgedAt,
        List<PlanReview> reviews,
        Optional<PlanOutcome> outcome,
        Optional<HumanDecision> concluded,
        Optional<AuditCode> contestedFor,
        List<Involvement> involvements,
        List<AppliedChange> applied)
        implements CommandedState<ImprovementPlan> {
    private static final String DOCUMENT = "improvement-plan";

    /**
     * Copies the collections.
     *
     * @throws InvalidDefinitionException if it has no ground, goal, support or review date, with all findings
     * @throws IllegalArgumentException if its phase lacks the decision of a person that belongs to it
     */
    public ImprovementPlan {
        requireNonNull(id, "id");
        requireNonNull(person, "person");
        requireNonNull(preparedBy, "preparedBy");
        requireNonNull(phase, "phase");
        requireNonNull(acknowledgedAt, "acknowledgedAt");
        requireNonNull(contestedFor, "contestedFor");
        grounds = List.copyOf(grounds);
        goals = List.copyOf(goals);
        support = List.copyOf(support);
        reviewDates = Collections.unmodifiableSortedSet(new TreeSet<>(reviewDates));
        reviews = List.copyOf(reviews);
        involvements = List.copyOf(new TreeSet<>(involvements));
        applied = List.copyOf(new TreeSet<>(applied));
        List<Finding> findings = new ArrayList<>();
        need(grounds.isEmpty(), ImprovementFinding.NO_GROUND, "/grounds", findings);
        need(goals.isEmpty(), ImprovementFinding.NO_GOAL, "/goals", findings);
        need(support.isEmpty(), ImprovementFinding.NO_SUPPORT, "/support", findings);
        need(reviewDates.isEmpty(), ImprovementFinding.NO_REVIEW_DATE, "/reviewDates", findings);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        boolean over = phase == PlanPhase.CONCLUDED || phase == PlanPhase.CONTESTED;
        if (begun.isPresent() != (phase == PlanPhase.RUNNING || over)
                || concluded.isPresent() != over
                || outcome.isPresent() != over
                || (phase == PlanPhase.CONTESTED && contestedFor.isEmpty())) {
            throw new IllegalArgumentException("plan " + id + " is " + phase
                    + ", which needs the decision of a person to begin and one to end, but there were " + begun
                    + " and "
                    + concluded);
        }
    }

    private static void need(boolean missing, ImprovementFinding code, String pointer, List<Finding> findings) {
        if (missing) {
            findings.add(Finding.of(code, Place.document(DOCUMENT, pointer)));
        }
    }

    /**
     * A plan that somebody prepares; it comes to be by {@link ImprovementProcess#propose}.
     */
    static ImprovementPlan proposed(
            ImprovementPlanId id,
            PersonId person,
            List<Shortfall> grounds,
            List<ImprovementGoal> goals,
            List<SupportMeasure> support,
            SortedSet<LocalDate> reviewDates,
            PersonId preparedBy) {
        return new ImprovementPlan(
                id,
                person,
                grounds,
                goals,
                support,
                reviewDates,
                preparedBy,
                PlanPhase.PROPOSED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /**
     * Whether it stands in the way of what an open plan stands in the way of, such as a promotion.
     *
     * @return true while it runs, and while its outcome is contested
     */
    public boolean open() {
        return phase == PlanPhase.RUNNING || phase == PlanPhase.CONTESTED;
    }

    /**
     * The support that was promised and not given.
     *
     * @return the measures in their order
     */
    public List<SupportMeasure> supportOwed() {
        return support.stream().filter(measure -> measure.given().isEmpty()).toList();
    }

    /**
     * The review dates on which, or after which, no review was held.
     *
     * @return the days: each date takes a review of its own, on it or later
     */
    public List<LocalDate> reviewsOwed() {
        List<LocalDate> owed = new ArrayList<>();
        List<LocalDate> held =
                new ArrayList<>(reviews.stream().map(PlanReview::day).sorted().toList());
        for (LocalDate date : reviewDates) {
            Optional<LocalDate> day =
                    held.stream().filter(each -> !each.isBefore(date)).findFirst();
            if (day.isPresent()) {
                held.remove(day.get());
            } else {
                owed.add(date);
            }
        }
        return List.copyOf(owed);
    }

    AuditKey key() {
        return AuditKey.of(Subject.of(person));
    }

    PlanEdit edit() {
        return new PlanEdit(this);
    }

    @Override
    public ImprovementPlan withApplied(AppliedChange change) {
        return edit().applied(change).done();
    }
}
