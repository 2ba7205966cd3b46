package io.salestiers.incentives.promotion;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.PositionId;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of what the person contests and somebody without a part in it hears. */
final class ContestRules {
    private final CaseDeed deed;
    private final CaseDeciders deciders;
    private final PromotionCase state;

    ContestRules(CaseDeed deed, CaseDeciders deciders) {
        this.deed = deed;
        this.deciders = deciders;
        this.state = deed.state();
    }

    void contest(AuditCode ground) {
        boolean own = deed.who().equals(state.person()) && deed.forThemself();
        deed.refuse(
                !own,
                deed.byActor(PromotionFinding.NOT_OWN)
                        .with("person", state.person().value()));
        if (deed.falls()) {
            deed.requirePhase(CasePhase.APPROVED, CasePhase.CONFIRMED);
        } else {
            deed.requirePhase(CasePhase.REJECTED, CasePhase.RETURNED);
        }
        deed.refuse(
                state.lastDecision().step() == CaseStep.HEARD,
                deed.finding(PromotionFinding.CONTESTED_ONCE)
                        .with("person", state.person().value()));
        if (!deed.refused()) {
            deed.become(
                    state.withContests(CaseDeed.plus(
                                    state.contests(), new CaseContest(ground, deed.instant(), state.phase())))
                            .withPhase(CasePhase.CONTESTED),
                    PromotionEventType.CONTESTED);
        }
    }

    void hear(boolean granted) {
        deed.requirePhase(CasePhase.CONTESTED);
        deed.requireReason();
        deed.notTheCandidate();
        deed.hadNoPart();
        deed.notAmong(state.decisions().stream().map(CaseDecision::by).toList(), "decided");
        deciders.permitted(Capabilities.APPEAL_HEAR);
        if (deed.refused()) {
            return;
        }
        CasePhase before = state.contests().get(state.contests().size() - 1).decided();
        PromotionCase next = granted ? granted(before) : state;
        CasePhase result = granted ? after(before) : before;
        deed.become(
                deed.involved(
                        CaseDeed.decided(
                                next,
                                deed.decision(
                                        CaseStep.HEARD, Optional.empty(), Optional.empty(), Optional.empty(), result)),
                        Capabilities.APPEAL_HEAR),
                PromotionEventType.HEARD);
    }

    private static CasePhase after(CasePhase before) {
        return switch (before) {
            case REJECTED -> CasePhase.NOMINATED;
            case RETURNED -> CasePhase.ON_TRIAL;
            default -> CasePhase.WITHDRAWN;
        };
    }

    /** What was decided stays; a change that was to be applied is followed by one that undoes it. */
    private PromotionCase granted(CasePhase before) {
        if (before == CasePhase.REJECTED) {
            return state;
        }
        TierChange last = state.changes().get(state.changes().size() - 1);
        LocalDate day = last.day().isBefore(deed.today()) ? deed.today() : last.day();
        Optional<PositionId> position = before == CasePhase.RETURNED
                ? state.changes().get(state.changes().size() - 2).position()
                : state.formerPosition();
        return state.withChanges(
                CaseDeed.plus(state.changes(), new TierChange(state.person(), last.to(), last.from(), day, position)));
    }
}
