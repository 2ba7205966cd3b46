package io.salestiers.core.testkit.authority;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.CapabilityDefinition;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.InterestPolicy;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.SightLevel;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Grant chains, policies, actors, targets, and instants worth asking about. */
public final class AuthorityArbitraries {
    /** Somebody whom no organization knows. */
    public static final PersonId STRANGER = PersonId.of("stranger");

    private AuthorityArbitraries() {}

    /**
     * Organizations with all that authority looks at: several ladders, one of them of staff, territories, vacancies, people
     * who act, moves.
     *
     * @return sound organizations
     */
    public static GovernedOrganizations organizations() {
        return new GovernedOrganizations();
    }

    /**
     * Grants that nothing is wrong with, some of which come from others.
     *
     * @param organization the organization to whose people and positions they are given
     * @return grants with revocations
     */
    public static GrantsArbitrary grants(Organization organization) {
        return new GrantsArbitrary(organization);
    }

    /**
     * States with grants, root administrators, an outside body, shared sights and interests.
     *
     * @param organization the organization
     * @return states
     */
    public static Arbitrary<AuthorityState> states(Organization organization) {
        return Combinators.combine(grants(organization), new StateParts(organization).arbitrary())
                .as((grants, parts) -> parts.withGrants(grants));
    }

    /**
     * Policies of every kind.
     *
     * @return policies
     */
    public static Arbitrary<AuthorityPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(SightLevel.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(InterestPolicy.class))
                .as((sight, inherits, interest) -> AuthorityPolicy.builder()
                        .sight(sight)
                        .actingInherits(inherits)
                        .interest(interest)
                        .build());
    }

    /**
     * An organization with a state and a policy.
     *
     * @return authorities
     */
    public static Arbitrary<Authority> authorities() {
        return organizations()
                .flatMap(organization -> Combinators.combine(states(organization), policies())
                        .as((state, policy) -> Authority.of(organization, state, policy)));
    }

    /**
     * The capabilities as shipped.
     *
     * @return capabilities
     */
    public static Arbitrary<Capability> capabilities() {
        return Arbitraries.of(Capabilities.standard().stream()
                .map(CapabilityDefinition::capability)
                .toList());
    }

    /**
     * People of an organization, strangers, and members of the outside body who speak for it; some on behalf of another.
     *
     * @param authority where they act
     * @return actors
     */
    public static Arbitrary<Actor> actors(Authority authority) {
        Arbitrary<PersonId> person = people(authority.organization());
        List<PersonId> granted = granted(authority);
        Arbitrary<Actor> own = (granted.isEmpty()
                        ? person
                        : Arbitraries.frequencyOf(Tuple.of(1, person), Tuple.of(3, Arbitraries.of(granted))))
                .map(Actor::of);
        Arbitrary<Actor> behalf =
                Combinators.combine(person, person).as((a, b) -> Actor.of(a).onBehalf(b));
        if (authority.state().outsideBody().isEmpty()) {
            return Arbitraries.frequencyOf(Tuple.of(8, own), Tuple.of(1, behalf));
        }
        var body = authority.state().outsideBody().get();
        Arbitrary<Actor> outside =
                Arbitraries.of(List.copyOf(body.members())).map(member -> Actor.outside(body.id(), member));
        Arbitrary<Actor> pretending = person.map(someone -> Actor.outside(body.id(), someone));
        return Arbitraries.frequencyOf(
                Tuple.of(10, own), Tuple.of(1, behalf), Tuple.of(2, outside), Tuple.of(1, pretending));
    }

    /** Those who have or had a grant, themselves or by a position. */
    private static List<PersonId> granted(Authority authority) {
        return authority.organization().appointments().stream()
                .filter(appointment ->
                        !authority.state().grants().to(appointment.person()).isEmpty()
                                || !authority
                                        .state()
                                        .grants()
                                        .to(appointment.position())
                                        .isEmpty())
                .map(Appointment::person)
                .distinct()
                .sorted()
                .toList();
    }

    static Arbitrary<PersonId> people(Organization organization) {
        List<PersonId> all = new ArrayList<>(organization.people());
        all.add(STRANGER);
        return Arbitraries.of(all);
    }

    /**
     * Everything that a decision can be about: people (one of them a stranger), positions, units, territories.
     *
     * @param organization the organization
     * @return all subjects in order
     */
    public static List<Subject> subjects(Organization organization) {
        List<Subject> all = new ArrayList<>();
        organization.people().forEach(person -> all.add(Subject.of(person)));
        all.add(Subject.of(STRANGER));
        organization.positions().forEach(position -> all.add(Subject.of(position.id())));
        organization.units().forEach(unit -> all.add(Subject.of(unit.id())));
        organization.territories().forEach(territory -> all.add(Subject.of(territory.id())));
        return all.stream().sorted().toList();
    }

    /**
     * Targets, some with a record on which somebody has already done something.
     *
     * @param organization the organization
     * @return targets
     */
    public static Arbitrary<Target> targets(Organization organization) {
        Arbitrary<Subject> subject = Arbitraries.of(subjects(organization));
        List<Capability> separated = AuthorityPolicy.standard().separations().stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .toList();
        Arbitrary<Involvement> involvement = Combinators.combine(
                        people(organization), Arbitraries.oneOf(Arbitraries.of(separated), capabilities()))
                .as(Involvement::new);
        return Combinators.combine(subject, involvement.list().ofMaxSize(4))
                .as((about, involved) ->
                        involved.isEmpty() ? Target.of(about) : Target.of(about).on("record-1", involved));
    }

    /**
     * Instants of some days, more often those at which something begins or ends: days of the organization, grants,
     * revocations, peer exceptions; each also one nanosecond before.
     *
     * @param organization the organization
     * @param state the state
     * @param days the days, with an end
     * @return instants
     */
    public static Arbitrary<Instant> instants(Organization organization, AuthorityState state, DateRange days) {
        List<Instant> edges = new ArrayList<>();
        for (DateRange piece : organization.cuts(days)) {
            edges.add(organization.startOf(piece.from()));
        }
        for (Grant grant : state.grants().all()) {
            edges.add(grant.validity().from());
            grant.validity().to().ifPresent(edges::add);
            grant.peerExceptionUntil().ifPresent(edges::add);
        }
        state.grants().revocations().stream().map(Revocation::at).forEach(edges::add);
        state.rootAdministrators().forEach(root -> {
            edges.add(root.validity().from());
            root.validity().to().ifPresent(edges::add);
        });
        Arbitrary<Instant> edge = Combinators.combine(Arbitraries.of(edges), Arbitraries.of(0L, -1L))
                .as(Instant::plusNanos);
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(0, days.lengthInDays() * 24 - 1)
                .map(hours -> organization.startOf(days.from()).plusSeconds(hours * 3600));
        return Arbitraries.oneOf(edge, any);
    }

    static <T> T pick(List<T> list, int number) {
        return list.get(Math.floorMod(number, list.size()));
    }

    static <T> Optional<T> maybe(boolean there, T value) {
        return there ? Optional.of(value) : Optional.empty();
    }
}
