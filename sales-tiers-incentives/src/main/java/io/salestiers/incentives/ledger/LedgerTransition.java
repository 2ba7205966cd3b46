package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import java.util.List;

/**
 * What came of a command on a ledger, all of which a host stores in one transaction: state, events, audit records and entries.
 * Immutable and safe for use by several threads.
 *
 * @param transition the new state with its events and audit records; the reasons of a refusal; or a conflict
 * @param entries what is booked, in order; none if the command books nothing, was refused, or was applied before
 */
public record LedgerTransition(Transition<LedgerState> transition, List<LedgerEntry> entries) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if something is booked by what is not done
     */
    public LedgerTransition {
        requireNonNull(transition, "transition");
        entries = List.copyOf(entries);
        if (!entries.isEmpty() && !transition.done()) {
            throw new IllegalArgumentException("only what is done books entries, but there were " + entries.size());
        }
    }

    /**
     * The outcome.
     *
     * @return the new state, the reasons of a refusal, or a conflict
     */
    public Outcome<LedgerState> outcome() {
        return transition.outcome();
    }

    /**
     * Whether it is done.
     *
     * @return false for a refusal and for a conflict
     */
    public boolean done() {
        return transition.done();
    }

    /**
     * Why it was refused.
     *
     * @return all reasons; empty if it was not refused
     */
    public List<Finding> refusal() {
        return transition.refusal();
    }
}
