package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes who holds which authority, by the rules: nobody hands on more than they hold, decides about themself, or takes
 * away the last root administrator.
 *
 * <!-- sample: GovernanceSamplesTest#issue -->
 * <pre>{@code
 * Grant grant = Grant.builder(
 *                 GrantId.of("G-3"), Grantee.person(LI), Scope.unit(SUZHOU, Depth.SUBTREE), quarter, WANG)
 *         .use(Capabilities.SCORECARD_APPROVE)
 *         .from(GrantId.of("G-1"))
 *         .build();
 * DelegationCommand issue = DelegationCommand.issue(CommandHeader.of("form-16"), grant);
 * Transition<AuthorityState> done = Delegation.DEFAULT.apply(state, issue, Actor.of(WANG), authority, now);
 * }</pre>
 *
 * <p>Every reason against a command is named at once. A command that has been applied before, told by its key, changes
 * nothing more. Has no state; safe for use by several threads.
 */
public final class Delegation {
    /** With grants refused that would put separated duties into one hand. */
    public static final Delegation DEFAULT = new Delegation(StaticSeparation.REFUSE);

    private final StaticSeparation separation;

    private Delegation(StaticSeparation separation) {
        this.separation = separation;
    }

    /**
     * With a choice about separated duties in one hand (G12).
     *
     * @param separation whether such a grant is refused or reported
     * @return the same rules otherwise
     */
    public static Delegation with(StaticSeparation separation) {
        return new Delegation(requireNonNull(separation, "separation"));
    }

    /**
     * Applies a command.
     *
     * @param state the state as it is
     * @param command what shall change
     * @param actor who wants it
     * @param authority the organization and the policy; the state that it was made with does not matter
     * @param instant when
     * @return the new state with its events and audit records; or all reasons of a refusal with its audit record; or a
     *     conflict, if the command expects another revision
     */
    public Transition<AuthorityState> apply(
            AuthorityState state, DelegationCommand command, Actor actor, Authority authority, Instant instant) {
        requireNonNull(state, "state");
        requireNonNull(command, "command");
        requireNonNull(actor, "actor");
        requireNonNull(authority, "authority");
        requireNonNull(instant, "instant");
        CommandHeader header = command.header();
        String key = header.key().value();
        Digest content = content(command, actor);
        Draft draft = new Draft(key, header.reason().value(), actor, instant, state);
        Optional<Digest> earlier = Applied.find(state, key);
        if (earlier.isPresent()) {
            if (earlier.get().equals(content)) {
                return new Transition<>(Outcome.done(state), List.of(), List.of(), List.of());
            }
            draft.refuse(Draft.finding(DelegationFindings.KEY_REUSED, command.target())
                    .with("key", key));
            return draft.finish(command.target(), command.capability(), content);
        }
        Optional<String> expected = header.expectedRevision();
        if (expected.isPresent() && !expected.get().equals(state.revision())) {
            return new Transition<>(
                    Outcome.conflict(expected.get(), state.revision()), List.of(), List.of(), List.of());
        }
        new CommandRules(new Situation(state, authority, instant), actor, header, separation, draft).apply(command);
        return draft.finish(command.target(), command.capability(), content);
    }

    /**
     * What a command would do to grants that are there, without doing it.
     *
     * @param state the state as it is
     * @param command what would change
     * @param actor who would want it
     * @param authority the organization and the policy
     * @param instant when
     * @return exactly the grants that would fall or change if it were applied now; or why it would be refused; or a conflict
     */
    public Outcome<Impact> dryRun(
            AuthorityState state, DelegationCommand command, Actor actor, Authority authority, Instant instant) {
        return apply(state, command, actor, authority, instant)
                .outcome()
                .map(after -> Impacts.between(new Situation(state, authority, instant), after));
    }

    private static Digest content(DelegationCommand command, Actor actor) {
        JsonValue.Fields content = JsonValue.object()
                .with("command", JsonValue.text(command.capability()))
                .with("actor", JsonValue.text(actor.person().value()))
                .with("reason", JsonValue.text(command.header().reason().value()))
                .with("content", command.content());
        if (actor.onBehalfOf().isPresent()) {
            content = content.with(
                    "onBehalfOf", JsonValue.text(actor.onBehalfOf().get().value()));
        }
        if (actor.speaksFor().isPresent()) {
            content = content.with(
                    "speaksFor", JsonValue.text(actor.speaksFor().get().value()));
        }
        Optional<BodyDecision> decision = command.header().bodyDecision();
        if (decision.isPresent()) {
            content = content.with("body", JsonValue.text(decision.get().body().value()))
                    .with("decision", JsonValue.text(decision.get().reference().value()));
        }
        return Digest.of(content);
    }
}
