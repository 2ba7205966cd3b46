package io.salestiers.core.testkit.authority;

import static io.salestiers.core.testkit.authority.AuthorityArbitraries.pick;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.CapabilityDefinition;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantBuilder;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.time.InstantRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Grants of an organization that nothing is wrong with: each within the one it comes from. Each method gives a copy.
 *
 * <p>Among them are grants that end at the start of a day in the zone, peer exceptions, grants to positions that are vacant
 * on some days, to people who leave, over units that move, and revoked ones.
 */
public final class GrantsArbitrary extends ArbitraryDecorator<Grants> {
    private static final int DRAWS = 14;
    private static final List<Capability> ALL = Capabilities.standard().stream()
            .map(CapabilityDefinition::capability)
            .toList();

    private final Organization organization;
    private final int maxSize;
    private final List<Capability> capabilities;

    GrantsArbitrary(Organization organization) {
        this(organization, 8, ALL);
    }

    private GrantsArbitrary(Organization organization, int maxSize, List<Capability> capabilities) {
        this.organization = organization;
        this.maxSize = maxSize;
        this.capabilities = capabilities;
    }

    /**
     * At most some grants.
     *
     * @param size 0 or more
     * @return a copy
     */
    public GrantsArbitrary ofMaxSize(int size) {
        return new GrantsArbitrary(organization, size, capabilities);
    }

    /**
     * With some capabilities only.
     *
     * @param some the capabilities, at least one
     * @return a copy
     */
    public GrantsArbitrary withCapabilities(Capability... some) {
        return new GrantsArbitrary(organization, maxSize, List.of(some));
    }

    @Override
    protected Arbitrary<Grants> arbitrary() {
        return Arbitraries.integers()
                .between(0, 1 << 20)
                .array(int[].class)
                .ofSize(DRAWS)
                .list()
                .ofMaxSize(maxSize)
                .map(this::grants);
    }

    /** Any numbers make valid grants, and fewer of them simpler ones. */
    private Grants grants(List<int[]> draws) {
        List<Grant> grants = new ArrayList<>();
        List<Revocation> revocations = new ArrayList<>();
        for (int[] draw : draws) {
            List<Grant> open =
                    grants.stream().filter(grant -> grant.onward().depth() > 0).toList();
            Optional<Grant> parent =
                    open.isEmpty() || draw[0] % 3 == 0 ? Optional.empty() : Optional.of(pick(open, draw[0] / 3));
            Grant grant = grant(GrantId.of("G-" + grants.size()), parent, draw);
            grants.add(grant);
            if (draw[12] % 6 == 1) {
                revocations.add(new Revocation(grant.id(), instant(draw[13]), grant.issuer(), "unneeded"));
            }
        }
        return Grants.of(grants, revocations);
    }

    private Grant grant(GrantId id, Optional<Grant> parent, int[] draw) {
        InstantRange validity = validity(parent, draw[1], draw[2]);
        Scope scope = scope(draw[3], draw[4]);
        if (parent.isPresent() && scope.surelyWiderThan(parent.get().scope())) {
            scope = parent.get().scope();
        }
        int depth = parent.map(above -> above.onward().depth() - 1)
                .map(most -> Math.min(most, draw[5] % 3))
                .orElse(draw[5] % 4);
        List<Capability> use =
                parent.map(above -> List.copyOf(above.onward().use())).orElse(capabilities);
        List<Capability> administer =
                parent.map(above -> List.copyOf(above.onward().administer())).orElse(capabilities);
        GrantBuilder builder = Grant.builder(id, grantee(draw[6], draw[7]), scope, validity, person(draw[8]))
                .use(some(use, draw[9]))
                .administer(some(administer, draw[10]))
                .onward(
                        depth == 0
                                ? Onward.none()
                                : new Onward(depth, java.util.Set.copyOf(use), java.util.Set.copyOf(administer)))
                .reason("test");
        parent.ifPresent(above -> builder.from(above.id()));
        if (draw[11] % 3 == 1) {
            builder.peersUntil(instant(draw[11] / 3));
        }
        return builder.build();
    }

    private static List<Capability> some(List<Capability> all, int mask) {
        List<Capability> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            // Two of three, so that chains do not run dry at once.
            if ((mask / (i + 1)) % 3 != 1) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    /** Mostly the start of a day in the zone, which is where appointments change. */
    private Instant instant(int number) {
        Instant start = organization.startOf(
                GovernedOrganizations.DAYS.from().plusDays(number % GovernedOrganizations.DAYS.lengthInDays()));
        return number / 40 % 3 == 1 ? start.plus(Duration.ofHours(13)) : start;
    }

    private InstantRange validity(Optional<Grant> parent, int first, int second) {
        if (parent.isPresent() && first % 2 == 0) {
            return parent.get().validity();
        }
        Instant from = first % 3 == 0 ? organization.startOf(GovernedOrganizations.DAYS.from()) : instant(first / 2);
        InstantRange own = second % 2 == 0
                ? InstantRange.startingAt(from)
                : InstantRange.of(from, from.plus(Duration.ofDays(1 + second % 30)));
        return parent.map(above -> own.intersection(above.validity()).orElse(above.validity()))
                .orElse(own);
    }

    private Scope scope(int kind, int which) {
        Depth depth = pick(List.of(Depth.SUBTREE, Depth.NODE, Depth.CHILDREN), which / 64);
        return switch (kind % 7) {
            case 0 -> Scope.all();
            case 1, 2 ->
                organization.units().isEmpty()
                        ? Scope.all()
                        : Scope.unit(
                                pick(kind % 7 == 1 ? moving() : organization.units(), which)
                                        .id(),
                                depth);
            case 3, 4 -> Scope.ownUnit(depth);
            case 5 ->
                organization.territories().isEmpty()
                        ? Scope.self()
                        : Scope.territory(
                                pick(organization.territories(), which).id(), depth);
            default -> Scope.self();
        };
    }

    /** The units that move, if there are any. */
    private List<OrgUnit> moving() {
        List<OrgUnit> moving = organization.units().stream()
                .filter(unit -> unit.parent().entries().size() > 1)
                .toList();
        return moving.isEmpty() ? organization.units() : moving;
    }

    /** The positions for which somebody acts, if there are any. */
    private List<PositionId> covered() {
        List<PositionId> covered = organization.appointments().stream()
                .filter(appointment -> appointment.kind() == AppointmentKind.ACTING)
                .map(Appointment::position)
                .distinct()
                .toList();
        return covered.isEmpty()
                ? organization.positions().stream().map(Position::id).toList()
                : covered;
    }

    private PersonId person(int which) {
        List<PersonId> people = organization.people();
        return people.isEmpty() ? AuthorityArbitraries.STRANGER : pick(people, which);
    }

    private Grantee grantee(int kind, int which) {
        PositionId position = pick(organization.positions(), which).id();
        return switch (kind % 5) {
            case 0, 1 -> Grantee.position(position);
            case 2 -> Grantee.position(pick(covered(), which));
            case 3 -> Grantee.person(person(which));
            default ->
                organization.appointments().stream()
                        .filter(appointment -> appointment.position().equals(position))
                        .findFirst()
                        .map(appointment -> Grantee.person(appointment.person(), position))
                        .orElse(Grantee.position(position));
        };
    }
}
