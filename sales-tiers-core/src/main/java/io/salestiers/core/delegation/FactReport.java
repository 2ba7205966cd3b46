package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.command.Transition;
import java.util.List;

/**
 * What a change of the organization did to authority.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param transition the new state with its events and audit records; never a refusal, since facts have happened
 * @param handovers for everybody who has left an appointment, in the order of the people
 * @param rootVacant whether nobody is in the root office now (G10)
 */
public record FactReport(Transition<AuthorityState> transition, List<Handover> handovers, boolean rootVacant) {
    /** Copies the list. */
    public FactReport {
        requireNonNull(transition, "transition");
        handovers = List.copyOf(handovers);
    }

    /**
     * The new state.
     *
     * @return the state to go on with
     */
    public AuthorityState state() {
        return transition.outcome().orThrow();
    }
}
