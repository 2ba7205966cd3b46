package io.salestiers.core.delegation;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantBuilder;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.RecoveryRegistrant;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.RootRequest;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.testkit.authority.GovernedOrganizations;
import io.salestiers.core.time.InstantRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Some weeks of a company in which anybody tries anything, from any numbers; many of the tries are lawful. */
final class Story {
    /** A command with who tries it and when, and what came of it. */
    record Step(
            AuthorityState before,
            DelegationCommand command,
            Actor actor,
            Instant instant,
            Transition<AuthorityState> transition) {
        AuthorityState after() {
            return transition.stateOr(before);
        }
    }

    static final PersonId GU = PersonId.of("gu");
    static final PersonId TANG = PersonId.of("tang");
    static final PersonId DONG = PersonId.of("dong");
    private static final OutsideBody BOARD = new OutsideBody(OutsideBodyId.of("board"), Set.of(DONG));
    private static final List<Capability> CAPABILITIES = List.of(
            Capabilities.TARGET_SET,
            Capabilities.SCORECARD_SCORE,
            Capabilities.SCORECARD_APPROVE,
            Capabilities.PAY_APPROVE,
            Capabilities.GRANT_APPROVE);

    final Organization organization;
    final Authority authority;
    private final List<PersonId> people;
    private int[] draw = new int[0];
    private int at;

    Story(Organization organization) {
        this.organization = organization;
        this.authority = Authority.of(organization, AuthorityState.empty(), AuthorityPolicy.standard());
        List<PersonId> all = new ArrayList<>(organization.people());
        all.add(GU);
        all.add(TANG);
        this.people = all;
    }

    AuthorityState start() {
        Instant begin = organization.startOf(GovernedOrganizations.DAYS.from());
        Instant before = begin.minusSeconds(1);
        return AuthorityState.empty()
                .withRootAdministrators(organization.people().stream()
                        .limit(2)
                        .map(person -> new RootAdministrator(
                                person, InstantRange.startingAt(begin), RootAdministrator.Origin.FOUNDED))
                        .toList())
                .withRecoveryRegistrants(
                        List.of(new RecoveryRegistrant(GU, before), new RecoveryRegistrant(TANG, before)))
                .withOutsideBody(BOARD);
    }

    /** The steps; each begins with the state in which the one before ended. */
    List<Step> play(List<int[]> draws) {
        List<Step> steps = new ArrayList<>();
        AuthorityState state = start();
        Instant now = organization.startOf(GovernedOrganizations.DAYS.from()).plusSeconds(3600);
        for (int[] next : draws) {
            draw = next;
            at = 0;
            now = now.plus(Duration.ofHours(pick(40)));
            Step step = step(state, now, steps.size());
            steps.add(step);
            state = step.after();
        }
        return steps;
    }

    private int pick(int bound) {
        return Math.floorMod(draw[at++ % draw.length] / (1 + at / draw.length), bound);
    }

    private <T> T pick(List<T> list) {
        return list.get(pick(list.size()));
    }

    private Step step(AuthorityState state, Instant now, int number) {
        CommandHeader header = CommandHeader.of("c-" + number);
        if (pick(3) > 0) {
            header = header.decidedBy(BodyDecision.of("board", "d-" + number));
        }
        Authority current = authority.with(state);
        List<PersonId> roots = current.rootAdministrators(now);
        List<Grant> grants = state.grants().all();
        // Who may at least try with some hope, else anybody.
        PersonId hopeful = roots.isEmpty() ? pick(List.of(GU, TANG)) : pick(roots);
        PersonId actor = pick(5) == 0 ? pick(people) : hopeful;
        int kind = pick(20);
        DelegationCommand command;
        if (roots.isEmpty() && pick(3) > 0) {
            command = state.rootRequests().isEmpty()
                    ? DelegationCommand.recoverRoot(header, pick(people))
                    : DelegationCommand.approve(
                            header, RequestRef.root(pick(state.rootRequests()).person()));
        } else if (!state.pending().isEmpty() && kind < 6) {
            PendingApproval pending = pick(state.pending());
            RequestRef ref = RequestRef.grant(pending.grant().id());
            command = kind == 0
                    ? DelegationCommand.reject(header, ref)
                    : kind == 1 ? DelegationCommand.withdraw(header, ref) : DelegationCommand.approve(header, ref);
            if (kind == 5) {
                return apply(state, command, Actor.outside(BOARD.id(), DONG), now);
            }
        } else if (!state.rootRequests().isEmpty() && kind < 8) {
            RootRequest request = pick(state.rootRequests());
            command = DelegationCommand.approve(header, RequestRef.root(request.person()));
        } else if (grants.isEmpty() || kind < 9) {
            command = DelegationCommand.issue(header, fromRoot(number, actor, now));
        } else if (kind < 13) {
            Grant parent = pick(grants);
            actor = pick(5) == 0 ? actor : holder(parent, now).orElse(actor);
            command = DelegationCommand.issue(header, onward(number, parent, actor, now));
        } else if (kind == 13) {
            command = DelegationCommand.revoke(header, pick(grants).id());
        } else if (kind < 16) {
            command = DelegationCommand.narrow(header, narrowed(pick(grants), now));
        } else if (kind == 16) {
            Grant grant = pick(grants);
            command = DelegationCommand.extend(
                    header,
                    grant.id(),
                    InstantRange.of(
                            grant.validity().from(),
                            Comparator.<Instant>naturalOrder()
                                                    .compare(
                                                            now,
                                                            grant.validity().from())
                                            > 0
                                    ? now.plus(Duration.ofDays(1 + pick(40)))
                                    : grant.validity().from().plus(Duration.ofDays(1 + pick(40)))));
        } else if (kind == 17) {
            command = DelegationCommand.stepDown(header, pick(2) == 0 ? actor : pick(people));
        } else if (kind == 18) {
            command = DelegationCommand.appointRoot(header, pick(people));
        } else {
            command = DelegationCommand.allowPeers(header, pick(grants).id(), now.plus(Duration.ofDays(pick(10))));
        }
        return apply(state, command, Actor.of(actor), now);
    }

    private Step apply(AuthorityState state, DelegationCommand command, Actor actor, Instant now) {
        return new Step(state, command, actor, now, Delegation.DEFAULT.apply(state, command, actor, authority, now));
    }

    private Optional<PersonId> holder(Grant grant, Instant now) {
        OrganizationDay day = organization.on(organization.dayOf(now));
        return grant.grantee() instanceof Grantee.OfPosition position
                ? day.occupant(position.position())
                : Optional.of(((Grantee.OfPerson) grant.grantee()).person());
    }

    private Set<Capability> some(List<Capability> of) {
        List<Capability> some = new ArrayList<>();
        for (Capability capability : of) {
            if (pick(2) == 0) {
                some.add(capability);
            }
        }
        return Set.copyOf(some);
    }

    private Grantee grantee() {
        // An organization may have nobody in it, or nowhere to put anybody.
        if (organization.positions().isEmpty()) {
            return Grantee.person(pick(people));
        }
        PositionId position = pick(organization.positions()).id();
        return pick(3) == 0 && !organization.people().isEmpty()
                ? Grantee.person(pick(organization.people()))
                : Grantee.position(position);
    }

    private Scope scope() {
        return switch (pick(6)) {
            case 0 -> Scope.all();
            case 1 -> Scope.ownUnit(pick(List.of(Depth.values())));
            case 2 -> Scope.self();
            default ->
                organization.units().isEmpty()
                        ? Scope.self()
                        : Scope.unit(pick(organization.units()).id(), pick(List.of(Depth.values())));
        };
    }

    private InstantRange validity(Instant now) {
        return pick(2) == 0
                ? InstantRange.startingAt(now)
                : InstantRange.of(now, now.plus(Duration.ofDays(1 + pick(30))));
    }

    private Grant fromRoot(int number, PersonId issuer, Instant now) {
        return Grant.builder(GrantId.of("G-" + number), grantee(), scope(), validity(now), issuer)
                .use(some(CAPABILITIES))
                .administer(some(CAPABILITIES))
                .onward(new Onward(3, Set.copyOf(CAPABILITIES), Set.copyOf(CAPABILITIES)))
                .build();
    }

    /** Mostly within the parent, now and then wider in one way. */
    private Grant onward(int number, Grant parent, PersonId issuer, Instant now) {
        int wider = pick(12);
        Set<Capability> use = some(List.copyOf(parent.onward().use()));
        int depth = Math.max(0, parent.onward().depth() - (wider == 0 ? 0 : 1 + pick(2)));
        InstantRange within =
                InstantRange.startingAt(now).intersection(parent.validity()).orElse(parent.validity());
        GrantBuilder builder = Grant.builder(
                        GrantId.of("G-" + number),
                        grantee(),
                        wider == 1 || pick(3) == 0 ? scope() : parent.scope(),
                        wider == 2 ? InstantRange.startingAt(now) : within,
                        issuer)
                .use(wider == 3 ? Set.copyOf(CAPABILITIES) : use)
                .administer(
                        wider == 4
                                ? Set.copyOf(CAPABILITIES)
                                : some(List.copyOf(parent.onward().administer())))
                .onward(
                        depth == 0
                                ? Onward.none()
                                : Onward.use(depth, parent.onward().use()))
                .from(parent.id());
        return builder.build();
    }

    private Grant narrowed(Grant grant, Instant now) {
        GrantBuilder builder = grant.toBuilder();
        switch (pick(5)) {
            case 0 -> builder.use(some(List.copyOf(grant.use())));
            case 1 -> {
                int depth = Math.max(0, grant.onward().depth() - pick(3));
                builder.onward(
                        depth == 0
                                ? Onward.none()
                                : new Onward(
                                        depth,
                                        some(List.copyOf(grant.onward().use())),
                                        some(List.copyOf(grant.onward().administer()))));
            }
            case 2 -> {
                Instant end = now.plus(Duration.ofDays(1 + pick(10)));
                if (end.isAfter(grant.validity().from())) {
                    builder.validity(InstantRange.of(grant.validity().from(), end));
                }
            }
            case 3 -> builder.scope(scope());
            default -> builder.administer(List.of());
        }
        return builder.build();
    }
}
