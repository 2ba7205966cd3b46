package io.salestiers.kpi.cycle;

import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.calibration.CalibratedValue;
import io.salestiers.kpi.calibration.CalibrationSession;
import io.salestiers.kpi.calibration.Proposal;
import io.salestiers.kpi.calibration.ProposalState;
import io.salestiers.kpi.calibration.SessionId;
import java.util.List;
import java.util.Optional;

/** Calibration sessions. */
final class CalibrationRules {
    private final CycleDeed deed;

    CalibrationRules(CycleDeed deed) {
        this.deed = deed;
    }

    void convene(CycleCommand.Convene command) {
        deed.permittedOnCycle(Capabilities.CYCLE_RUN, List.of());
        String session = command.session().value();
        if (deed.state().find(command.session()).isPresent()) {
            deed.refuse(deed.finding(CycleFinding.DUPLICATE_SESSION).with("session", session));
        }
        if (command.people().isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.SESSION_EMPTY).with("session", session));
        }
        int quorum = deed.state().policy().quorum();
        if (command.participants().size() < quorum) {
            deed.refuse(deed.finding(CycleFinding.QUORUM_UNREACHABLE)
                    .with("session", session)
                    .with("participants", command.participants().size())
                    .with("quorum", quorum));
        }
        boolean allReopened = !command.people().isEmpty();
        for (PersonId person : command.people()) {
            Optional<ScorecardEntry> entry = deed.entry(person);
            entry.ifPresent(each -> deed.stage(each, EntryStage.MANAGER_DONE));
            allReopened &= entry.filter(each -> each.reopenedFor().isPresent()).isPresent();
        }
        if (allReopened) {
            deed.phase(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN);
        } else {
            deed.phase(CyclePhase.CALIBRATING);
        }
        if (!deed.refused()) {
            deed.become(deed.state()
                    .with(CalibrationSession.convened(
                            command.session(), command.participants(), command.people(), quorum)));
            deed.happened(CycleEventType.SESSION_CONVENED, deed.state().key());
        }
    }

    /** An open session; refused otherwise. */
    private Optional<CalibrationSession> open(SessionId id) {
        Optional<CalibrationSession> session = deed.state().find(id);
        if (session.isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.UNKNOWN_SESSION).with("session", id.value()));
        } else if (!session.get().open()) {
            deed.refuse(deed.finding(CycleFinding.SESSION_CLOSED).with("session", id.value()));
        }
        return session;
    }

    /** A participant who may calibrate somebody whom the session is about; own record and own line are authority's. */
    private Optional<AuthorityDecision> calibrates(CalibrationSession session, PersonId person) {
        if (!session.participants().contains(deed.who())) {
            deed.refuse(deed.finding(CycleFinding.NOT_PARTICIPANT)
                    .with("actor", deed.who().value())
                    .with("session", session.id().value()));
        }
        if (!session.people().contains(person)) {
            deed.refuse(deed.finding(CycleFinding.NOT_IN_SESSION)
                    .with("person", person.value())
                    .with("session", session.id().value()));
        }
        return deed.entry(person).map(entry -> {
            deed.workable(entry);
            deed.stage(entry, EntryStage.MANAGER_DONE);
            return deed.permitted(Capabilities.SCORECARD_CALIBRATE, entry);
        });
    }

    void propose(CycleCommand.Propose command) {
        deed.reasonStated();
        open(command.session()).ifPresent(session -> {
            calibrates(session, command.person());
            deed.state().find(command.person()).ifPresent(entry -> {
                deed.ratingOf(entry.tier(), command.rating());
                deed.scoreOf(entry, command.rating(), command.score());
                if (!deed.refused()) {
                    deed.become(deed.state()
                            .with(session.proposed(
                                    command.person(), command.rating(), command.score(), deed.reason(), deed.who())));
                    spoke(entry, CycleEventType.PROPOSED);
                }
            });
        });
    }

    private void spoke(ScorecardEntry entry, CycleEventType event) {
        ScorecardEntry next =
                deed.involved(entry.edit(), Capabilities.SCORECARD_CALIBRATE).done();
        deed.become(next);
        deed.happened(event, next);
    }

    /** An open proposal about a person; refused otherwise. */
    private Optional<Proposal> proposal(CalibrationSession session, PersonId person, int number) {
        Optional<Proposal> proposal = session.proposal(number)
                .filter(each -> each.person().equals(person) && each.state() == ProposalState.OPEN);
        if (proposal.isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.UNKNOWN_PROPOSAL)
                    .with("session", session.id().value())
                    .with("proposal", number)
                    .with("person", person.value()));
        }
        return proposal;
    }

    void support(CycleCommand.Support command) {
        open(command.session()).ifPresent(session -> {
            calibrates(session, command.person());
            proposal(session, command.person(), command.proposal()).ifPresent(proposal -> {
                if (proposal.supporters().contains(deed.who())) {
                    deed.refuse(deed.finding(CycleFinding.NOTHING_CHANGED)
                            .with("subject", deed.who().value()));
                }
                if (!deed.refused()) {
                    deed.become(deed.state().with(session.supported(proposal.number(), deed.who())));
                    deed.state().find(command.person()).ifPresent(entry -> spoke(entry, CycleEventType.SUPPORTED));
                }
            });
        });
    }

    void decide(CycleCommand.Decide command) {
        open(command.session()).ifPresent(session -> {
            boolean interested = calibrates(session, command.person())
                    .filter(AuthorityDecision::secondApproval)
                    .isPresent();
            proposal(session, command.person(), command.proposal()).ifPresent(proposal -> {
                // G5: an interest asks for a second person, who is among the supporters.
                int quorum = Math.max(session.quorum(), interested ? 2 : 1);
                if (proposal.supporters().size() < quorum) {
                    deed.refuse(deed.finding(CycleFinding.QUORUM_MISSING)
                            .with("proposal", proposal.number())
                            .with("person", command.person().value())
                            .with("supporters", proposal.supporters().size())
                            .with("quorum", quorum));
                }
                if (!deed.refused()) {
                    decided(session, proposal);
                }
            });
        });
    }

    private void decided(CalibrationSession session, Proposal proposal) {
        deed.become(deed.state().with(session.decided(proposal.number())));
        CalibratedValue value = new CalibratedValue(
                proposal.rating(),
                proposal.score(),
                deed.who(),
                proposal.supporters(),
                Optional.of(session.id()),
                proposal.reason());
        deed.state().find(proposal.person()).ifPresent(entry -> {
            ScorecardEntry next = deed.involved(
                            entry.edit().decided(value).stage(EntryStage.CALIBRATED), Capabilities.SCORECARD_CALIBRATE)
                    .done();
            deed.become(next);
            deed.happened(CycleEventType.CALIBRATED, next);
        });
    }

    void close(CycleCommand.CloseSession command) {
        deed.permittedOnCycle(Capabilities.CYCLE_RUN, List.of());
        deed.phase(CyclePhase.CALIBRATING, CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN);
        open(command.session()).ifPresent(session -> {
            if (!deed.refused()) {
                deed.become(deed.state().with(session.closed()));
                deed.happened(CycleEventType.SESSION_CLOSED, deed.state().key());
            }
        });
    }
}
