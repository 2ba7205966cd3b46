package io.salestiers.kpi.cycle;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.calibration.CalibrationSession;
import io.salestiers.kpi.calibration.ProposalState;

/** Who is in the cycle, and how they are scored. */
final class EntryRules {
    private final CycleDeed deed;

    EntryRules(CycleDeed deed) {
        this.deed = deed;
    }

    void enroll(CycleCommand.Enroll command) {
        deed.phase(CyclePhase.DRAFT, CyclePhase.GOALS_OPEN, CyclePhase.RUNNING);
        if (deed.state().find(command.person()).isPresent()) {
            deed.refuse(deed.finding(CycleFinding.ALREADY_ENROLLED)
                    .with("person", command.person().value())
                    .with("cycle", deed.state().id().value()));
        }
        if (deed.state().method().find(command.tier()).isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.NO_TEMPLATE)
                    .with("person", command.person().value())
                    .with("tier", command.tier().value()));
        }
        deed.permitted(Capabilities.SCORECARD_ADMINISTER, command.person());
        deed.competent(command.reviewer(), command.person());
        if (!deed.refused()) {
            ScorecardEntry entry = ScorecardEntry.of(command.person(), command.tier(), command.reviewer());
            deed.become(entry);
            deed.happened(CycleEventType.ENROLLED, entry);
        }
    }

    void assignReviewer(CycleCommand.AssignReviewer command) {
        deed.entry(command.person()).ifPresent(entry -> {
            if (entry.reopenedFor().isPresent()) {
                deed.phase(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN);
            } else {
                deed.phase(CyclePhase.DRAFT, CyclePhase.GOALS_OPEN, CyclePhase.RUNNING, CyclePhase.REVIEW_OPEN);
            }
            deed.stage(entry, EntryStage.NOT_STARTED, EntryStage.SELF_DONE, EntryStage.REOPENED);
            if (entry.reviewer().equals(command.reviewer())) {
                deed.refuse(deed.finding(CycleFinding.NOTHING_CHANGED)
                        .with("subject", command.reviewer().value()));
            }
            deed.permitted(Capabilities.SCORECARD_ADMINISTER, entry);
            deed.competent(command.reviewer(), command.person());
            change(entry.edit().reviewer(command.reviewer()), CycleEventType.REVIEWER_ASSIGNED);
        });
    }

    void agreeGoals(CycleCommand.AgreeGoals command) {
        deed.phase(CyclePhase.GOALS_OPEN, CyclePhase.RUNNING);
        deed.entry(command.person()).ifPresent(entry -> {
            deed.stage(entry, EntryStage.NOT_STARTED, EntryStage.ON_HOLD);
            if (entry.goals().filter(command.goals()::equals).isPresent()) {
                deed.refuse(deed.finding(CycleFinding.NOTHING_CHANGED)
                        .with("subject", command.goals().revision()));
            }
            deed.alone(deed.permitted(Capabilities.TARGET_SET, entry), command.person());
            change(
                    deed.involved(entry.edit().goals(command.goals()), Capabilities.TARGET_SET),
                    CycleEventType.GOALS_AGREED);
        });
    }

    private void change(EntryEdit edit, CycleEventType event) {
        if (!deed.refused()) {
            ScorecardEntry next = edit.done();
            deed.become(next);
            deed.happened(event, next);
        }
    }

    void hold(PersonId person) {
        deed.phase(CyclePhase.GOALS_OPEN, CyclePhase.RUNNING, CyclePhase.REVIEW_OPEN, CyclePhase.CALIBRATING);
        deed.entry(person).ifPresent(entry -> {
            deed.stage(
                    entry,
                    EntryStage.NOT_STARTED,
                    EntryStage.SELF_DONE,
                    EntryStage.MANAGER_DONE,
                    EntryStage.CALIBRATED,
                    EntryStage.APPROVED);
            deed.permitted(Capabilities.SCORECARD_ADMINISTER, entry);
            change(entry.edit().aside(EntryStage.ON_HOLD), CycleEventType.HELD);
        });
    }

    void exclude(PersonId person) {
        deed.phase(
                CyclePhase.DRAFT,
                CyclePhase.GOALS_OPEN,
                CyclePhase.RUNNING,
                CyclePhase.REVIEW_OPEN,
                CyclePhase.CALIBRATING);
        deed.reasonStated();
        deed.entry(person).ifPresent(entry -> {
            deed.stage(
                    entry,
                    EntryStage.NOT_STARTED,
                    EntryStage.SELF_DONE,
                    EntryStage.MANAGER_DONE,
                    EntryStage.CALIBRATED,
                    EntryStage.APPROVED,
                    EntryStage.ON_HOLD);
            deed.alone(deed.permitted(Capabilities.SCORECARD_APPROVE, entry), person);
            change(entry.edit().aside(EntryStage.EXCLUDED).excludedFor(deed.reason()), CycleEventType.EXCLUDED);
        });
    }

    void release(PersonId person) {
        deed.entry(person).ifPresent(entry -> {
            boolean unscored = entry.resume()
                    .filter(stage -> stage == EntryStage.NOT_STARTED || stage == EntryStage.SELF_DONE)
                    .isPresent();
            if (unscored) {
                // Later nobody could score any more.
                deed.phase(CyclePhase.DRAFT, CyclePhase.GOALS_OPEN, CyclePhase.RUNNING, CyclePhase.REVIEW_OPEN);
            } else {
                deed.phase(
                        CyclePhase.DRAFT,
                        CyclePhase.GOALS_OPEN,
                        CyclePhase.RUNNING,
                        CyclePhase.REVIEW_OPEN,
                        CyclePhase.CALIBRATING);
            }
            deed.stage(entry, EntryStage.ON_HOLD, EntryStage.EXCLUDED);
            if (entry.stage() == EntryStage.EXCLUDED) {
                deed.alone(deed.permitted(Capabilities.SCORECARD_APPROVE, entry), person);
            } else {
                deed.permitted(Capabilities.SCORECARD_ADMINISTER, entry);
            }
            if (!deed.refused()) {
                change(entry.edit().back(), CycleEventType.RELEASED);
            }
        });
    }

    void scoreSelf(ScoredResult result) {
        deed.own(result.person());
        deed.phase(CyclePhase.REVIEW_OPEN);
        if (deed.state().policy().selfAssessment() == SelfAssessment.NONE) {
            deed.refuse(deed.finding(CycleFinding.SELF_NOT_ASKED)
                    .with("cycle", deed.state().id().value()));
        }
        deed.entry(result.person()).ifPresent(entry -> {
            deed.stage(entry, EntryStage.NOT_STARTED, EntryStage.SELF_DONE);
            fits(result, entry);
            change(entry.edit().self(result).stage(EntryStage.SELF_DONE), CycleEventType.SELF_SCORED);
        });
    }

    void score(ScoredResult result) {
        deed.entry(result.person()).ifPresent(entry -> {
            if (entry.reopenedFor().isPresent()) {
                deed.phase(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN);
                deed.stage(entry, EntryStage.REOPENED, EntryStage.MANAGER_DONE);
                frozen(entry);
            } else {
                deed.phase(CyclePhase.REVIEW_OPEN);
                if (deed.state().policy().selfAssessment() == SelfAssessment.REQUIRED) {
                    deed.stage(entry, EntryStage.SELF_DONE, EntryStage.MANAGER_DONE);
                } else {
                    deed.stage(entry, EntryStage.NOT_STARTED, EntryStage.SELF_DONE, EntryStage.MANAGER_DONE);
                }
            }
            fits(result, entry);
            if (!deed.who().equals(entry.reviewer())) {
                deed.refuse(deed.finding(CycleFinding.NOT_REVIEWER)
                        .with("reviewer", entry.reviewer().value())
                        .with("person", entry.person().value())
                        .with("actor", deed.who().value()));
            }
            deed.permitted(Capabilities.SCORECARD_SCORE, entry);
            change(
                    deed.involved(
                            entry.edit().manager(result, deed.who()).stage(EntryStage.MANAGER_DONE),
                            Capabilities.SCORECARD_SCORE),
                    CycleEventType.SCORED);
        });
    }

    private void fits(ScoredResult result, ScorecardEntry entry) {
        String period = deed.state().period().name();
        if (!result.period().equals(period)) {
            deed.refuse(deed.finding(CycleFinding.WRONG_RESULT)
                    .with("person", entry.person().value())
                    .with("expected", period)
                    .with("actual", result.period()));
        }
        result.rating().ifPresent(rating -> deed.ratingOf(entry.tier(), rating));
    }

    /** What was reopened has no common day on which scores freeze: they do when somebody makes a proposal about them. */
    private void frozen(ScorecardEntry entry) {
        boolean proposed = deed.state().sessions().stream()
                .filter(CalibrationSession::open)
                .flatMap(session -> session.proposals().stream())
                .anyMatch(
                        proposal -> proposal.person().equals(entry.person()) && proposal.state() == ProposalState.OPEN);
        if (proposed) {
            deed.refuse(deed.finding(CycleFinding.FROZEN)
                    .with("person", entry.person().value()));
        }
    }
}
