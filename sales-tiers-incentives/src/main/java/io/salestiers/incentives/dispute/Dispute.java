package io.salestiers.incentives.dispute;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandedState;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * That a payee contests a line of a statement (薪酬异议), from the claim to the decision. The document {@code dispute} in JSON. It
 * changes by {@link DisputeProcess} alone. It holds ids, amounts and codes; no name and no text of anybody. Immutable and safe for
 * use by several threads.
 *
 * @param id its id
 * @param payee whose line it is
 * @param claim what is contested and why
 * @param filedBy who filed it: the payee, or somebody on their behalf
 * @param filedAt when
 * @param phase where it stands
 * @param handler who has to decide; empty if anybody who may decide can do so
 * @param due the last day on which a decision is in time
 * @param escalations how often it went to somebody above, in order
 * @param decisions what was decided: none, one, or two if there was an appeal
 * @param appealUntil the last day of an appeal; empty before the first decision, and if there is nothing to appeal against
 * @param appeal that the payee did not accept the first decision
 * @param applied the commands that led to it
 */
public record Dispute(
        DisputeId id,
        PersonId payee,
        DisputeClaim claim,
        PersonId filedBy,
        Instant filedAt,
        DisputePhase phase,
        Optional<PersonId> handler,
        LocalDate due,
        List<DisputeEscalation> escalations,
        List<DisputeDecision> decisions,
        Optional<LocalDate> appealUntil,
        Optional<DisputeAppeal> appeal,
        List<AppliedChange> applied)
        implements CommandedState<Dispute> {
    /** Copies the lists; refuses decisions and appeals that do not belong to the phase, and a second decision that gives less. */
    public Dispute {
        requireNonNull(id, "id");
        requireNonNull(payee, "payee");
        requireNonNull(claim, "claim");
        requireNonNull(filedBy, "filedBy");
        requireNonNull(filedAt, "filedAt");
        requireNonNull(phase, "phase");
        requireNonNull(handler, "handler");
        requireNonNull(due, "due");
        requireNonNull(appealUntil, "appealUntil");
        requireNonNull(appeal, "appeal");
        escalations = List.copyOf(escalations);
        decisions = List.copyOf(decisions);
        applied = List.copyOf(new TreeSet<>(applied));
        boolean fits = switch (phase) {
            case FILED, WITHDRAWN -> decisions.isEmpty() && appeal.isEmpty() && appealUntil.isEmpty();
            case DECIDED -> decisions.size() == 1 && appeal.isEmpty() && appealUntil.isPresent();
            case APPEALED -> decisions.size() == 1 && appeal.isPresent();
            case FINAL -> decisions.size() == 1 || (decisions.size() == 2 && appeal.isPresent());
        };
        if (!fits) {
            throw new IllegalArgumentException("dispute " + id + " is " + phase + ", but there were the decisions "
                    + decisions + " and the appeal " + appeal);
        }
        for (DisputeDecision decision : decisions) {
            decision.amount().ifPresent(amount -> {
                if (!amount.currency().equals(claim.currency())) {
                    throw new IllegalArgumentException(
                            "amounts must be in " + claim.currency() + ", but was " + amount);
                }
            });
        }
        if (decisions.size() == 2
                && decisions.get(1).amount().isPresent()
                && decisions.get(0).amount().isPresent()
                && decisions
                                .get(1)
                                .amount()
                                .get()
                                .compareTo(decisions.get(0).amount().get())
                        <= 0) {
            throw new IllegalArgumentException(
                    "a second decision gives more than the first or is a rejection, but they were " + decisions);
        }
    }

    static Dispute filed(
            DisputeId id,
            PersonId payee,
            DisputeClaim claim,
            PersonId filedBy,
            Instant filedAt,
            Optional<PersonId> handler,
            LocalDate due) {
        return new Dispute(
                id,
                payee,
                claim,
                filedBy,
                filedAt,
                DisputePhase.FILED,
                handler,
                due,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * What the payee gets by all decisions together.
     *
     * @return the amount of the last decision that gave one; empty if none did
     */
    public Optional<Money> granted() {
        return decisions.stream()
                .flatMap(decision -> decision.amount().stream())
                .reduce((first, second) -> second);
    }

    /**
     * Whether it waits for a decision that should have been there.
     *
     * @param day the day
     * @return true from the day after the due day on
     */
    public boolean overdue(LocalDate day) {
        return phase.waiting() && day.isAfter(due);
    }

    /**
     * Whether something may still come of it.
     *
     * @return false if it is final or withdrawn; one that is decided is open until somebody makes it final or its appeal is heard
     */
    public boolean open() {
        return phase.waiting() || phase == DisputePhase.DECIDED;
    }

    /**
     * The fingerprint of a decision, with the dispute, the payee, the claim and the entry to which it refers: the evidence of the
     * adjustment that follows from it.
     *
     * @param decision one of the decisions
     * @return the digest
     * @throws IllegalArgumentException if it is no decision of this dispute
     */
    public Digest digest(DisputeDecision decision) {
        int number = decisions.indexOf(decision) + 1;
        if (number == 0) {
            throw new IllegalArgumentException(
                    "dispute " + id + " has the decisions " + decisions + ", not " + decision);
        }
        return digest(number, decision);
    }

    Digest digest(int number, DisputeDecision decision) {
        return Digest.of(JsonValue.object()
                .with("dispute", id.value())
                .with("payee", payee.value())
                .with("claim", claim.json())
                .with("number", JsonValue.number(number))
                .with("decision", decision.json()));
    }

    /** Who had a part in the line or has decided: what separated duties are looked at for. */
    List<Involvement> involvements() {
        List<Involvement> all = new ArrayList<>(claim.prepared());
        decisions.forEach(decision -> all.add(new Involvement(decision.by(), Capabilities.PAY_APPROVE)));
        return all;
    }

    AuditKey key() {
        return AuditKey.of("dispute", id.value());
    }

    DisputeEdit edit() {
        return new DisputeEdit(this);
    }

    @Override
    public Dispute withApplied(AppliedChange change) {
        return edit().applied(change).done();
    }
}
