package io.salestiers.kpi.improvement;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan being changed; what is not set stays as it was. */
final class PlanEdit {
    private final ImprovementPlan plan;
    private List<SupportMeasure> support;
    private PlanPhase phase;
    private Optional<HumanDecision> begun;
    private Optional<Instant> acknowledgedAt;
    private final List<PlanReview> reviews;
    private Optional<PlanOutcome> outcome;
    private Optional<HumanDecision> concluded;
    private Optional<AuditCode> contestedFor;
    private final List<Involvement> involvements;
    private final List<AppliedChange> applied;

    PlanEdit(ImprovementPlan plan) {
        this.plan = plan;
        support = plan.support();
        phase = plan.phase();
        begun = plan.begun();
        acknowledgedAt = plan.acknowledgedAt();
        reviews = new ArrayList<>(plan.reviews());
        outcome = plan.outcome();
        concluded = plan.concluded();
        contestedFor = plan.contestedFor();
        involvements = new ArrayList<>(plan.involvements());
        applied = new ArrayList<>(plan.applied());
    }

    ImprovementPlan done() {
        return new ImprovementPlan(
                plan.id(),
                plan.person(),
                plan.grounds(),
                plan.goals(),
                support,
                plan.reviewDates(),
                plan.preparedBy(),
                phase,
                begun,
                acknowledgedAt,
                reviews,
                outcome,
                concluded,
                contestedFor,
                involvements,
                applied);
    }

    PlanEdit phase(PlanPhase value) {
        phase = value;
        return this;
    }

    PlanEdit begun(HumanDecision value) {
        begun = Optional.of(value);
        return phase(PlanPhase.RUNNING);
    }

    PlanEdit acknowledged(Instant at) {
        acknowledgedAt = Optional.of(at);
        return this;
    }

    PlanEdit given(AuditCode code, LocalDate day) {
        support = support.stream()
                .map(each -> each.code().equals(code) && each.given().isEmpty()
                        ? new SupportMeasure(code, each.due(), Optional.of(day))
                        : each)
                .toList();
        return this;
    }

    PlanEdit review(PlanReview value) {
        reviews.add(value);
        return this;
    }

    PlanEdit concluded(PlanOutcome value, HumanDecision decision) {
        outcome = Optional.of(value);
        concluded = Optional.of(decision);
        return phase(PlanPhase.CONCLUDED);
    }

    PlanEdit contested(AuditCode ground) {
        contestedFor = Optional.of(ground);
        return phase(PlanPhase.CONTESTED);
    }

    PlanEdit involved(PersonId who, Capability capability) {
        involvements.add(new Involvement(who, capability));
        return this;
    }

    PlanEdit applied(AppliedChange change) {
        applied.add(change);
        return this;
    }
}
