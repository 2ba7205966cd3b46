package io.salestiers.incentives.dispute;

import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dispute being changed; what is not set stays as it was. */
final class DisputeEdit {
    private final Dispute dispute;
    private DisputePhase phase;
    private Optional<PersonId> handler;
    private LocalDate due;
    private final List<DisputeEscalation> escalations;
    private final List<DisputeDecision> decisions;
    private Optional<LocalDate> appealUntil;
    private Optional<DisputeAppeal> appeal;
    private final List<AppliedChange> applied;

    DisputeEdit(Dispute dispute) {
        this.dispute = dispute;
        phase = dispute.phase();
        handler = dispute.handler();
        due = dispute.due();
        escalations = new ArrayList<>(dispute.escalations());
        decisions = new ArrayList<>(dispute.decisions());
        appealUntil = dispute.appealUntil();
        appeal = dispute.appeal();
        applied = new ArrayList<>(dispute.applied());
    }

    Dispute done() {
        return new Dispute(
                dispute.id(),
                dispute.payee(),
                dispute.claim(),
                dispute.filedBy(),
                dispute.filedAt(),
                phase,
                handler,
                due,
                escalations,
                decisions,
                appealUntil,
                appeal,
                applied);
    }

    DisputeEdit phase(DisputePhase value) {
        phase = value;
        return this;
    }

    DisputeEdit handler(Optional<PersonId> value) {
        handler = value;
        return this;
    }

    DisputeEdit due(LocalDate value) {
        due = value;
        return this;
    }

    DisputeEdit escalated(DisputeEscalation value) {
        escalations.add(value);
        return handler(Optional.of(value.to()));
    }

    DisputeEdit decided(DisputeDecision value) {
        decisions.add(value);
        return this;
    }

    DisputeEdit appealUntil(LocalDate day) {
        appealUntil = Optional.of(day);
        return this;
    }

    DisputeEdit appealed(DisputeAppeal value) {
        appeal = Optional.of(value);
        return phase(DisputePhase.APPEALED);
    }

    DisputeEdit applied(AppliedChange change) {
        applied.add(change);
        return this;
    }
}
