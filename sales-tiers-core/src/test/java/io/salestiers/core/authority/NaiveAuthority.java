package io.salestiers.core.authority;

import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.authority.AuthorityArbitraries;
import io.salestiers.core.testkit.org.LinearScan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * G1 to G16 read aloud: sets of all subjects, days walked one by one, nothing prepared. What {@link Authority} is compared
 * with; it shares no code with it beside the vocabulary.
 */
final class NaiveAuthority {
    private final Organization organization;
    private final AuthorityState state;
    private final AuthorityPolicy policy;
    private final Instant now;
    private final LocalDate today;
    private final LinearScan day;
    private final List<Subject> everything;

    NaiveAuthority(Authority authority, Instant now) {
        this.organization = authority.organization();
        this.state = authority.state();
        this.policy = authority.policy();
        this.now = now;
        this.today = dayOf(now);
        this.day = new LinearScan(organization, today);
        this.everything = AuthorityArbitraries.subjects(organization);
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(organization.zone()).toLocalDate();
    }

    // People and positions

    private List<PositionId> seats(PersonId person) {
        return day.positions().stream()
                .filter(position -> appointees(position).contains(person))
                .toList();
    }

    private Set<PersonId> appointees(PositionId position) {
        Set<PersonId> all = new TreeSet<>(day.people(position, AppointmentKind.PRIMARY));
        all.addAll(day.people(position, AppointmentKind.ACTING));
        return all;
    }

    private Optional<PositionId> main(PersonId person) {
        return day.positionOf(person).or(() -> day.positionsOf(person).stream().findFirst());
    }

    private Set<PersonId> users(PositionId position) {
        List<PersonId> holders = day.people(position, AppointmentKind.PRIMARY);
        if (!holders.isEmpty()) {
            return new TreeSet<>(holders);
        }
        return policy.actingInherits() ? new TreeSet<>(day.people(position, AppointmentKind.ACTING)) : Set.of();
    }

    private boolean appointed(PersonId person, Optional<PositionId> to, LocalDate when) {
        return organization.definition().appointments().stream()
                .filter(appointment -> appointment.person().equals(person)
                        && appointment.range().contains(when)
                        && to.filter(position -> !position.equals(appointment.position()))
                                .isEmpty())
                .anyMatch(appointment -> organization.definition().positions().stream()
                        .anyMatch(position -> position.id().equals(appointment.position())
                                && position.existence().contains(when)));
    }

    /** Walks from the first day on which it could rest on an appointment to today, without a day missing. */
    private boolean restsOnAppointment(PersonId person, Optional<PositionId> to, Instant since) {
        boolean begun = false;
        for (LocalDate each = dayOf(since); !each.isAfter(today); each = each.plusDays(1)) {
            boolean there = appointed(person, to, each);
            if (begun && !there) {
                return false;
            }
            begun |= there;
        }
        return begun;
    }

    // Grants

    private Grant parent(Grant grant) {
        return state.grants().grant(grant.parent().orElseThrow());
    }

    boolean live(Grant grant) {
        boolean revoked = state.grants().revocations().stream()
                .anyMatch(each -> each.grant().equals(grant.id()) && !now.isBefore(each.at()));
        boolean valid = !now.isBefore(grant.validity().from())
                && grant.validity().to().map(now::isBefore).orElse(true);
        boolean held = grant.grantee() instanceof Grantee.OfPosition position
                ? !users(position.position()).isEmpty()
                : restsOnAppointment(
                        ((Grantee.OfPerson) grant.grantee()).person(),
                        ((Grantee.OfPerson) grant.grantee()).restingOn(),
                        grant.validity().from());
        return valid && !revoked && held && (grant.parent().isEmpty() || live(parent(grant)));
    }

    private boolean usedBy(Grant grant, PersonId person) {
        return grant.grantee() instanceof Grantee.OfPosition position
                ? users(position.position()).contains(person)
                : ((Grantee.OfPerson) grant.grantee()).person().equals(person);
    }

    private Optional<PositionId> positionOf(Grantee grantee) {
        return grantee instanceof Grantee.OfPosition position
                ? Optional.of(position.position())
                : ((Grantee.OfPerson) grantee).restingOn().or(() -> main(((Grantee.OfPerson) grantee).person()));
    }

    private Set<PersonId> people(Grantee grantee) {
        return grantee instanceof Grantee.OfPosition position
                ? users(position.position())
                : Set.of(((Grantee.OfPerson) grantee).person());
    }

    /** All subjects that a grant reaches: those that its scope has and all scopes above it have. */
    Set<Subject> reached(Grant grant, PersonId actor) {
        Set<PersonId> self = usedBy(grant, actor) ? Set.of(actor) : people(grant.grantee());
        Set<Subject> reached = meant(grant.scope(), grant.grantee(), self);
        for (Optional<GrantId> up = grant.parent(); up.isPresent(); ) {
            Grant above = state.grants().grant(up.get());
            reached.retainAll(meant(above.scope(), above.grantee(), people(above.grantee())));
            up = above.parent();
        }
        return reached;
    }

    private Set<Subject> meant(Scope scope, Grantee grantee, Set<PersonId> self) {
        return everything.stream()
                .filter(subject -> within(subject, scope, grantee, self))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean within(Subject subject, Scope scope, Grantee grantee, Set<PersonId> self) {
        if (scope instanceof Scope.Self) {
            return subject instanceof Subject.OfPerson person && self.contains(person.id());
        }
        if (scope instanceof Scope.UnitScope unit) {
            return unit(subject)
                    .filter(own -> within(own, unit.unit(), unit.depth()))
                    .isPresent();
        }
        if (scope instanceof Scope.OwnUnit own) {
            Optional<UnitId> unit = positionOf(grantee).flatMap(day::unitOf);
            return unit.isPresent()
                    && unit(subject)
                            .filter(its -> within(its, unit.get(), own.depth()))
                            .isPresent();
        }
        if (scope instanceof Scope.TerritoryScope territory) {
            return territories(subject).stream()
                    .anyMatch(own -> day.territoryPath(own).stream()
                            .limit(steps(territory.depth()))
                            .anyMatch(territory.territory()::equals));
        }
        return true;
    }

    private static long steps(Depth depth) {
        return depth == Depth.NODE ? 1 : depth == Depth.CHILDREN ? 2 : Long.MAX_VALUE;
    }

    private boolean within(UnitId unit, UnitId top, Depth depth) {
        return day.path(unit).stream().limit(steps(depth)).anyMatch(top::equals);
    }

    Optional<UnitId> unit(Subject subject) {
        if (subject instanceof Subject.OfUnit unit) {
            return Optional.of(unit.id());
        }
        return position(subject).flatMap(day::unitOf);
    }

    List<TerritoryId> territories(Subject subject) {
        if (subject instanceof Subject.OfTerritory territory) {
            return List.of(territory.id());
        }
        return position(subject).map(day::territoriesOf).orElse(List.of());
    }

    private Optional<PositionId> position(Subject subject) {
        return subject instanceof Subject.OfPerson person
                ? main(person.id())
                : subject instanceof Subject.OfPosition position ? Optional.of(position.id()) : Optional.empty();
    }

    // Tiers

    private Optional<Ladder> ladder(PositionId position) {
        return day.tier(position)
                .map(tier -> organization.ladders().all().stream()
                        .filter(ladder -> ladder.find(tier).isPresent())
                        .findFirst()
                        .orElseThrow());
    }

    private Optional<Integer> rank(PositionId position) {
        return day.tier(position)
                .map(tier -> ladder(position).orElseThrow().tier(tier).rank());
    }

    private boolean top(PositionId position) {
        return rank(position)
                .filter(rank -> rank
                        == ladder(position).orElseThrow().tiers().stream()
                                .mapToInt(tier -> tier.rank())
                                .max()
                                .orElseThrow())
                .isPresent();
    }

    /** Whether a unit or territory has a position somewhere in it. */
    private boolean has(Subject whole, PositionId position) {
        if (whole instanceof Subject.OfUnit unit) {
            return day.positionsIn(unit.id()).contains(position);
        }
        return whole instanceof Subject.OfTerritory territory
                && day.territoriesOf(position).stream()
                        .anyMatch(own -> day.territoryPath(own).contains(territory.id()));
    }

    boolean concernsHighest(Subject subject) {
        if (subject instanceof Subject.OfPerson || subject instanceof Subject.OfPosition) {
            return position(subject).filter(this::top).isPresent();
        }
        return day.positions().stream()
                .filter(position ->
                        top(position) && ladder(position).orElseThrow().kind() == LadderKind.LINE)
                .anyMatch(position -> has(subject, position));
    }

    private boolean concerns(PersonId person, Subject subject) {
        return subject.equals(Subject.of(person))
                || seats(person).stream().anyMatch(seat -> subject.equals(Subject.of(seat)) || has(subject, seat));
    }

    // Interests

    private boolean benefits(PersonId person, Capability capability, Subject subject) {
        boolean stated = state.interests().stream()
                .anyMatch(interest -> interest.person().equals(person)
                        && interest.days().contains(today)
                        && touch(interest.subject(), subject));
        boolean line = policy.withoutOwnLine().contains(capability)
                && position(subject).isPresent()
                && seats(person).stream()
                        .anyMatch(seat -> day.chain(position(subject).get()).contains(seat));
        return stated || line;
    }

    /** One lies in the other, or one is held by the other. */
    private boolean touch(Subject a, Subject b) {
        return a.equals(b) || inside(a, b) || inside(b, a) || holds(a, b) || holds(b, a);
    }

    private boolean inside(Subject part, Subject whole) {
        if (whole instanceof Subject.OfUnit unit) {
            return unit(part).filter(own -> day.path(own).contains(unit.id())).isPresent();
        }
        return whole instanceof Subject.OfTerritory territory
                && territories(part).stream()
                        .anyMatch(own -> day.territoryPath(own).contains(territory.id()));
    }

    private boolean holds(Subject a, Subject b) {
        return a instanceof Subject.OfPerson person
                && b instanceof Subject.OfPosition position
                && appointees(position.id()).contains(person.id());
    }

    // Sight

    private List<PersonId> above(PositionId position, @Nullable PersonId skipped) {
        List<PersonId> people = day.chain(position).stream()
                .flatMap(up -> day.occupant(up).stream())
                .filter(person -> !person.equals(skipped))
                .toList();
        return switch (policy.sight()) {
            case NONE -> List.of();
            case DIRECT -> people.stream().limit(1).toList();
            case ALL -> people;
        };
    }

    private boolean ownOrBelow(PersonId viewer, Subject subject) {
        if (subject.equals(Subject.of(viewer))) {
            return true;
        }
        if (subject instanceof Subject.OfPosition position) {
            return appointees(position.id()).contains(viewer);
        }
        return false;
    }

    private boolean superior(PersonId viewer, Subject subject) {
        if (policy.sight() == SightLevel.NONE) {
            return false;
        }
        if (subject instanceof Subject.OfPerson person) {
            return main(person.id())
                    .filter(main -> above(main, person.id()).contains(viewer))
                    .isPresent();
        }
        if (subject instanceof Subject.OfPosition position) {
            return above(position.id(), day.occupant(position.id()).orElse(null))
                    .contains(viewer);
        }
        Stream<PositionId> leaders = subject instanceof Subject.OfUnit unit
                ? day.head(unit.id()).stream()
                : day.claimants(((Subject.OfTerritory) subject).id()).stream();
        return leaders.anyMatch(leader -> day.occupant(leader).equals(Optional.of(viewer))
                || above(leader, day.occupant(leader).orElse(null)).contains(viewer));
    }

    private boolean sees(PersonId viewer, Capability capability, Subject subject) {
        return ownOrBelow(viewer, subject)
                || superior(viewer, subject)
                || state.sightShares().stream()
                        .filter(share -> share.capability().equals(capability)
                                && share.validity().contains(now)
                                && (share.subject().equals(subject) || inside(subject, share.subject())))
                        .filter(share -> ownOrBelow(share.from(), subject) || superior(share.from(), subject))
                        .anyMatch(share -> share.with().equals(viewer)
                                || (share.upward() && superior(viewer, Subject.of(share.with()))));
    }

    // Root office

    private record Term(RootAdministrator administrator, Instant from, Optional<Instant> to) {}

    List<PersonId> root() {
        List<Term> terms = new ArrayList<>();
        for (RootAdministrator each : state.rootAdministrators()) {
            term(each).ifPresent(terms::add);
        }
        terms.sort((a, b) -> a.from().equals(b.from())
                ? a.administrator().origin() == b.administrator().origin()
                        ? a.administrator().compareTo(b.administrator())
                        : a.administrator().origin().compareTo(b.administrator().origin())
                : a.from().compareTo(b.from()));
        List<Term> good = new ArrayList<>();
        for (Term term : terms) {
            boolean byWhom = good.stream()
                    .anyMatch(other ->
                            other.to().map(end -> !term.from().isAfter(end)).orElse(true));
            if (term.administrator().origin() != RootAdministrator.Origin.APPOINTED || byWhom) {
                good.add(term);
            }
        }
        return good.stream()
                .filter(term -> !now.isBefore(term.from())
                        && term.to().map(now::isBefore).orElse(true))
                .map(term -> term.administrator().person())
                .distinct()
                .sorted()
                .toList();
    }

    /** Day by day over two years, which is longer than anything in these organizations changes. */
    private Optional<Term> term(RootAdministrator administrator) {
        Instant from = administrator.validity().from();
        LocalDate first = dayOf(from);
        while (!appointed(administrator.person(), Optional.empty(), first)) {
            first = first.plusDays(1);
            if (first.isAfter(dayOf(from).plusDays(100))) {
                return Optional.empty();
            }
        }
        Instant start = first.equals(dayOf(from))
                ? from
                : first.atStartOfDay(organization.zone()).toInstant();
        Optional<Instant> end = administrator.validity().to();
        for (LocalDate each = first; each.isBefore(first.plusDays(100)); each = each.plusDays(1)) {
            Instant midnight = each.atStartOfDay(organization.zone()).toInstant();
            if (!appointed(administrator.person(), Optional.empty(), each)
                    && end.map(midnight::isBefore).orElse(true)) {
                end = Optional.of(midnight);
                break;
            }
        }
        return end.isPresent() && !end.get().isAfter(start)
                ? Optional.empty()
                : Optional.of(new Term(administrator, start, end));
    }

    // The answer

    /** The codes of all rules that speak against it; none: permitted. */
    Set<AuthorityFindings> vetoes(Actor actor, Capability capability, Target target) {
        Set<AuthorityFindings> vetoes = new TreeSet<>();
        CapabilityDefinition definition = policy.definition(capability);
        Subject subject = target.subject();
        boolean people = definition.flags().contains(CapabilityFlag.CONCERNS_PEOPLE);
        boolean decision = definition.kind() == CapabilityKind.DECISION;
        boolean preparation = definition.kind() == CapabilityKind.PREPARATION;
        boolean outside = state.outsideBody()
                .filter(body -> actor.speaksFor().equals(Optional.of(body.id()))
                        && body.members().contains(actor.person()))
                .isPresent();
        List<PersonId> selves = Stream.concat(Stream.of(actor.person()), actor.onBehalfOf().stream())
                .toList();
        boolean self = people && selves.stream().anyMatch(person -> concerns(person, subject));
        boolean highest = people && concernsHighest(subject);
        boolean rootCapability = policy.rootCapabilities().contains(capability);
        if (rootCapability && root().isEmpty()) {
            vetoes.add(AuthorityFindings.ROOT_VACANT);
        }
        if (actor.speaksFor().isPresent()) {
            if (!(outside && highest && !preparation)) {
                vetoes.add(AuthorityFindings.NO_GRANT);
            }
        } else if (!(rootCapability && root().contains(actor.person()))) {
            boolean byEye = definition.flags().contains(CapabilityFlag.BY_HIERARCHY)
                    && sees(actor.person(), capability, subject);
            if (!byEye) {
                vetoes.addAll(withoutGrant(actor.person(), definition, subject, people && !self));
            }
        }
        if (self && (decision || (preparation && !definition.flags().contains(CapabilityFlag.FOR_ONESELF)))) {
            vetoes.add(AuthorityFindings.SELF);
        }
        if (people
                && decision
                && policy.interest() == InterestPolicy.NEXT_WITHOUT_INTEREST
                && selves.stream().anyMatch(person -> benefits(person, capability, subject))) {
            vetoes.add(AuthorityFindings.INTEREST);
        }
        if (highest && decision && !outside) {
            vetoes.add(
                    state.outsideBody().isPresent()
                            ? AuthorityFindings.OUTSIDE_BODY_ONLY
                            : AuthorityFindings.NO_OUTSIDE_BODY);
        }
        if (target.involvements().stream()
                .anyMatch(done -> selves.contains(done.person())
                        && policy.separations().stream()
                                .anyMatch(pair -> (pair.first().equals(capability)
                                                && pair.second().equals(done.capability()))
                                        || (pair.second().equals(capability)
                                                && pair.first().equals(done.capability()))))) {
            vetoes.add(AuthorityFindings.SEPARATION);
        }
        return vetoes;
    }

    private Set<AuthorityFindings> withoutGrant(
            PersonId person, CapabilityDefinition definition, Subject subject, boolean otherPeople) {
        List<Grant> having = state.grants().all().stream()
                .filter(grant -> usedBy(grant, person) && grant.use().contains(definition.capability()) && live(grant))
                .toList();
        List<Grant> reaching = having.stream()
                .filter(grant -> reached(grant, person).contains(subject))
                .toList();
        boolean tiers = otherPeople
                && definition.kind() != CapabilityKind.SIGHT
                && (subject instanceof Subject.OfPerson || subject instanceof Subject.OfPosition);
        if (reaching.stream().anyMatch(grant -> !tiers || above(grant, definition.kind(), subject))) {
            return Set.of();
        }
        Set<AuthorityFindings> vetoes = new TreeSet<>();
        if (having.isEmpty()) {
            vetoes.add(AuthorityFindings.NO_GRANT);
        } else if (reaching.isEmpty()) {
            vetoes.add(AuthorityFindings.OUT_OF_SCOPE);
        }
        if (tiers) {
            List<Grant> closest = reaching.isEmpty() ? having : reaching;
            boolean high = closest.isEmpty()
                    ? main(person)
                            .filter(own -> above(own, false, definition.kind(), subject))
                            .isPresent()
                    : closest.stream().anyMatch(grant -> above(grant, definition.kind(), subject));
            List<PositionId> own = closest.isEmpty()
                    ? main(person).stream().toList()
                    : closest.stream()
                            .flatMap(grant -> positionOf(grant.grantee()).stream())
                            .toList();
            if (!high) {
                Optional<Ladder> its = position(subject).flatMap(this::ladder);
                vetoes.add(
                        its.isEmpty()
                                ? AuthorityFindings.NO_TIER
                                : own.stream().anyMatch(mine -> ladder(mine).equals(its))
                                        ? AuthorityFindings.NOT_HIGHER
                                        : AuthorityFindings.OTHER_LADDER);
            }
        }
        return vetoes;
    }

    private boolean above(Grant grant, CapabilityKind kind, Subject subject) {
        boolean peers = grant.peerExceptionUntil().map(now::isBefore).orElse(false);
        return positionOf(grant.grantee())
                .filter(own -> above(own, peers, kind, subject))
                .isPresent();
    }

    private boolean above(PositionId own, boolean peers, CapabilityKind kind, Subject subject) {
        Optional<Ladder> ladder = ladder(own);
        if (kind == CapabilityKind.PREPARATION
                && ladder.filter(mine -> mine.kind() == LadderKind.STAFF).isPresent()) {
            return true;
        }
        Optional<PositionId> other = position(subject);
        if (ladder.isEmpty() || other.flatMap(this::ladder).isEmpty()) {
            return false;
        }
        int difference = rank(own).orElseThrow() - rank(other.get()).orElse(0);
        return ladder.equals(other.flatMap(this::ladder)) && (difference > 0 || (peers && difference == 0));
    }
}
