package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a command would do to grants that are there, or has done: which fall and which become narrower (G9).
 *
 * <p>What does revoking this grant void?
 *
 * <!-- sample: GovernanceSamplesTest#revoke -->
 * <pre>{@code
 * DelegationCommand revoke = DelegationCommand.revoke(CommandHeader.of("form-17"), GrantId.of("G-1"));
 * Impact impact = Delegation.DEFAULT
 *         .dryRun(state, revoke, Actor.of(ZHAO), authority, now)
 *         .orThrow();
 * List<GrantId> falls = impact.falls(); // G-1, and G-2 with it
 * List<PersonId> people = impact.people(); // li, wang
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param effects the grants whose content or end changes, in the order of their ids
 * @param requests the grants that wait for a second person and no longer could come into being, in the order of their ids
 */
public record Impact(List<Effect> effects, List<GrantId> requests) {
    /**
     * What happens to one grant.
     *
     * @param grant the grant before
     * @param after the grant after; empty if it falls
     * @param position the position that had it; empty if a person had it
     * @param people who had it: the person, or everybody appointed to the position on the day, in order
     */
    public record Effect(Grant grant, Optional<Grant> after, Optional<PositionId> position, List<PersonId> people) {
        /** Copies the list. */
        public Effect {
            requireNonNull(grant, "grant");
            requireNonNull(after, "after");
            requireNonNull(position, "position");
            people = List.copyOf(new TreeSet<>(people));
        }
    }

    /** Copies the lists. */
    public Impact {
        effects = List.copyOf(effects);
        requests = List.copyOf(requests);
    }

    /**
     * The grants that fall.
     *
     * @return their ids in order
     */
    public List<GrantId> falls() {
        return effects.stream()
                .filter(effect -> effect.after().isEmpty())
                .map(effect -> effect.grant().id())
                .toList();
    }

    /**
     * The grants that go on with another content.
     *
     * @return their ids in order
     */
    public List<GrantId> changes() {
        return effects.stream()
                .filter(effect -> effect.after().isPresent())
                .map(effect -> effect.grant().id())
                .toList();
    }

    /**
     * Everybody whose authority changes.
     *
     * @return the people in order
     */
    public List<PersonId> people() {
        return effects.stream()
                .flatMap(effect -> effect.people().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The positions whose authority changes.
     *
     * @return the positions in order
     */
    public List<PositionId> positions() {
        return effects.stream()
                .flatMap(effect -> effect.position().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
