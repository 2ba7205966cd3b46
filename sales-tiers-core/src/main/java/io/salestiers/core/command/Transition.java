package io.salestiers.core.command;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import java.util.List;

/**
 * What came of a command, all of which a host stores in one transaction.
 *
 * <p>A refusal has an audit record too, since denials are always recorded, but no event. A conflict has neither: the same
 * command will be tried again. A command that was applied before gives the state as it is, and nothing to store. Immutable
 * and safe for use by several threads.
 *
 * @param outcome the new state, the reasons of a refusal, or a conflict
 * @param events what has happened, in order
 * @param audit what is to be recorded, in order
 * @param findings what else is worth knowing about a command that was done: that it waits for a second person, what fell
 *     with it; never an error
 * @param <S> the state
 */
public record Transition<S>(Outcome<S> outcome, List<Event> events, List<AuditRecord> audit, List<Finding> findings) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are events without a new state, or a refusal without an audit record
     */
    public Transition {
        requireNonNull(outcome, "outcome");
        events = List.copyOf(events);
        audit = List.copyOf(audit);
        findings = List.copyOf(findings);
        if (!events.isEmpty() && !(outcome instanceof Outcome.Done)) {
            throw new IllegalArgumentException("only what is done has events, but there were " + events);
        }
        if (outcome instanceof Outcome.Refused && audit.isEmpty()) {
            throw new IllegalArgumentException("a refusal is always recorded, but there is no audit record");
        }
    }

    /**
     * Whether it is done.
     *
     * @return false for a refusal and for a conflict
     */
    public boolean done() {
        return outcome instanceof Outcome.Done;
    }

    /**
     * The state to go on with.
     *
     * @param before the state before the command
     * @return the new state if it is done, else the one before
     */
    public S stateOr(S before) {
        return outcome.match(state -> state, reasons -> before, racing -> before);
    }

    /**
     * Why it was refused.
     *
     * @return all reasons; empty if it was not refused
     */
    public List<Finding> refusal() {
        return outcome.match(state -> List.of(), reasons -> reasons, racing -> List.of());
    }
}
