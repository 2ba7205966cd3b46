package io.salestiers.core.command;

import io.salestiers.core.authority.AppliedChange;
import java.util.List;
import java.util.Optional;

/**
 * A state that changes by commands alone and knows which of them led to it: an evaluation cycle, an improvement plan.
 *
 * <p>Implementations are immutable values.
 *
 * @param <S> the state itself
 */
public interface CommandedState<S extends CommandedState<S>> {
    /**
     * The commands that led to it.
     *
     * @return them in the order of their keys
     */
    List<AppliedChange> applied();

    /**
     * This state with one more command that led to it, and so with another revision.
     *
     * @param change the command
     * @return a copy
     */
    S withApplied(AppliedChange change);

    /**
     * Which of the states that followed one another this is.
     *
     * @return the number of commands that led to it: {@code "0"} for one that no command has changed
     */
    default String revision() {
        return Integer.toString(applied().size());
    }

    /**
     * What a command with a key has done to this state before.
     *
     * @param key the key
     * @return the command; empty if it has not been applied
     */
    default Optional<AppliedChange> appliedUnder(CommandKey key) {
        return applied().stream()
                .filter(change -> change.key().equals(key.value()))
                .findFirst();
    }
}
