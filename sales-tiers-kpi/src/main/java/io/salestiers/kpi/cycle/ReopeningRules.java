package io.salestiers.kpi.cycle;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.PersonId;
import java.util.Optional;

/** Reopening a published result, which takes two people. */
final class ReopeningRules {
    private final CycleDeed deed;

    ReopeningRules(CycleDeed deed) {
        this.deed = deed;
    }

    private void out() {
        deed.phase(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN, CyclePhase.CLOSED);
    }

    void request(PersonId person) {
        out();
        deed.reasonStated();
        deed.entry(person).ifPresent(entry -> {
            deed.stage(entry, EntryStage.PUBLISHED, EntryStage.ACKNOWLEDGED);
            if (entry.reopeningRequest().isPresent()) {
                deed.refuse(deed.finding(CycleFinding.NOTHING_CHANGED)
                        .with("subject", entry.reopeningRequest().get().by().value()));
            }
            deed.permitted(Capabilities.REOPENING_REQUEST, entry);
            if (!deed.refused()) {
                ScorecardEntry next = deed.involved(
                                entry.edit()
                                        .reopeningRequest(Optional.of(
                                                new ReopeningRequest(deed.who(), deed.instant(), deed.reason()))),
                                Capabilities.REOPENING_REQUEST)
                        .done();
                deed.become(next);
                deed.happened(CycleEventType.REOPENING_REQUESTED, next);
            }
        });
    }

    private void second(ScorecardEntry entry) {
        if (entry.reopeningRequest().isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.NO_REOPENING_REQUEST)
                    .with("person", entry.person().value()));
        }
        entry.reopeningRequest().ifPresent(request -> deed.notThe(request.by(), "requester"));
        deed.alone(deed.permitted(Capabilities.CYCLE_REOPEN, entry), entry.person());
    }

    void approve(PersonId person) {
        out();
        deed.entry(person).ifPresent(entry -> {
            deed.stage(entry, EntryStage.PUBLISHED, EntryStage.ACKNOWLEDGED);
            second(entry);
            if (!deed.refused()) {
                ScorecardEntry next = deed.involved(
                                entry.edit().reopened(ResultCause.REOPENED), Capabilities.CYCLE_REOPEN)
                        .done();
                if (deed.state().phase() == CyclePhase.CLOSED) {
                    deed.become(deed.state().withPhase(CyclePhase.APPEALS_OPEN));
                    deed.happened(CycleEventType.REOPENED, deed.state().key());
                }
                becomeReopened(deed, next, CycleEventType.RESULT_REOPENED);
            }
        });
    }

    /** What was said about the old result in calibration sessions that still go on is dropped, and pay is told. */
    static void becomeReopened(CycleDeed deed, ScorecardEntry next, CycleEventType event) {
        deed.become(deed.state()
                .withSessions(deed.state().sessions().stream()
                        .map(session -> session.open() ? session.dropped(next.person()) : session)
                        .toList()));
        deed.become(next);
        deed.happened(event, next);
        deed.happened(CycleEventType.PAY_CORRECTION_DUE, next);
    }

    void reject(PersonId person) {
        out();
        deed.entry(person).ifPresent(entry -> {
            second(entry);
            if (!deed.refused()) {
                ScorecardEntry next =
                        entry.edit().reopeningRequest(Optional.empty()).done();
                deed.become(next);
                deed.happened(CycleEventType.REOPENING_REJECTED, next);
            }
        });
    }
}
