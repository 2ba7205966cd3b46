package io.salestiers.core.authority;

import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Holder;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The facts of one instant on which all rules rest: who holds which live grant, what it reaches, where a subject lies. */
final class AuthorityDay {
    final Organization organization;
    final AuthorityState state;
    final AuthorityPolicy policy;
    final Appointed appointed;
    final Instant instant;
    final OrganizationDay day;
    // Answers found on the way. Several threads may share a prepared day; who comes second finds the same again.
    private final Map<GrantId, Boolean> live = new ConcurrentHashMap<>();
    private final Map<GrantId, Optional<ScopeConjunction>> reach = new ConcurrentHashMap<>();
    private volatile @Nullable List<PersonId> root;
    private volatile @Nullable List<PositionId> lineLeaders;

    AuthorityDay(
            Organization organization,
            AuthorityState state,
            AuthorityPolicy policy,
            Appointed appointed,
            Instant instant) {
        this.organization = organization;
        this.state = state;
        this.policy = policy;
        this.appointed = appointed;
        this.instant = instant;
        this.day = organization.on(organization.dayOf(instant));
    }

    List<PersonId> rootAdministrators() {
        List<PersonId> known = root;
        if (known == null) {
            known = RootOffice.activeAt(instant, state.rootAdministrators(), organization, appointed);
            root = known;
        }
        return known;
    }

    /** Refuses a position, unit or territory that the organization never has; of people any id may be asked. */
    TargetRow row(Subject subject) {
        if (subject instanceof Subject.OfPerson person) {
            Optional<PositionId> main = Appointed.main(person.id(), day);
            return main.isPresent()
                    ? row(subject, main.get())
                    : new TargetRow(subject, Optional.empty(), List.of(), Optional.empty());
        }
        if (subject instanceof Subject.OfPosition position) {
            return row(subject, organization.position(position.id()).id());
        }
        if (subject instanceof Subject.OfUnit unit) {
            return new TargetRow(
                    subject, Optional.of(organization.unit(unit.id()).id()), List.of(), Optional.empty());
        }
        Subject.OfTerritory territory = (Subject.OfTerritory) subject;
        return new TargetRow(
                subject,
                Optional.empty(),
                List.of(organization.territory(territory.id()).id()),
                Optional.empty());
    }

    private TargetRow row(Subject subject, PositionId position) {
        return new TargetRow(subject, day.unitOf(position), day.territoriesOf(position), standing(position));
    }

    Optional<TargetRow.Standing> standing(PositionId position) {
        return day.tier(position).map(tier -> {
            Ladder ladder = day.ladders().ladderOf(tier);
            return new TargetRow.Standing(ladder.id(), ladder.tier(tier).rank());
        });
    }

    boolean staff(PositionId position) {
        return day.tier(position)
                .filter(tier -> day.ladders().ladderOf(tier).kind() == LadderKind.STAFF)
                .isPresent();
    }

    /** Whether a tier is the highest of its ladder. */
    boolean highest(TargetRow.Standing standing) {
        return day.ladders().find(standing.ladder()).orElseThrow().highest().rank() == standing.rank();
    }

    /** The positions of the highest tier of a line. */
    List<PositionId> lineLeaders() {
        List<PositionId> known = lineLeaders;
        if (known == null) {
            known = day.positions().stream().filter(this::leadsALine).toList();
            lineLeaders = known;
        }
        return known;
    }

    boolean leadsALine(PositionId position) {
        Optional<TierId> tier = day.tier(position);
        if (tier.isEmpty()) {
            return false;
        }
        Ladder ladder = day.ladders().ladderOf(tier.get());
        return ladder.kind() == LadderKind.LINE && ladder.highest().id().equals(tier.get());
    }

    List<PositionId> seats(PersonId person) {
        return appointed.seats(person, day.day());
    }

    /** Who can use what was given to a position: its holders, or who acts for it if the policy says so. */
    Set<PersonId> users(PositionId position) {
        Set<PersonId> holders = new TreeSet<>();
        Set<PersonId> acting = new TreeSet<>();
        if (organization.findPosition(position).isPresent()) {
            for (Holder holder : day.holders(position)) {
                (holder.kind() == AppointmentKind.PRIMARY ? holders : acting).add(holder.person());
            }
        }
        return holders.isEmpty() && policy.actingInherits() ? acting : holders;
    }

    private Set<PersonId> users(Grantee grantee) {
        return grantee instanceof Grantee.OfPosition position
                ? users(position.position())
                : Set.of(((Grantee.OfPerson) grantee).person());
    }

    /** The position for which somebody has a grant, whose tier and unit count. */
    Optional<PositionId> position(Grantee grantee) {
        if (grantee instanceof Grantee.OfPosition position) {
            return organization.findPosition(position.position()).map(found -> found.id());
        }
        Grantee.OfPerson person = (Grantee.OfPerson) grantee;
        return person.restingOn().isPresent()
                ? organization.findPosition(person.restingOn().get()).map(found -> found.id())
                : Appointed.main(person.person(), day);
    }

    /** G9, G11: whether a grant and all it comes from hold now. */
    boolean live(Grant grant) {
        Boolean known = live.get(grant.id());
        if (known == null) {
            known = holds(grant)
                    && (grant.parent().isEmpty()
                            || live(state.grants().grant(grant.parent().get())));
            live.put(grant.id(), known);
        }
        return known;
    }

    private boolean holds(Grant grant) {
        if (!grant.validity().contains(instant)
                || state.grants()
                        .revokedAt(grant.id())
                        .filter(end -> !instant.isBefore(end))
                        .isPresent()) {
            return false;
        }
        if (grant.grantee() instanceof Grantee.OfPosition position) {
            return !users(position.position()).isEmpty();
        }
        Grantee.OfPerson person = (Grantee.OfPerson) grant.grantee();
        Optional<DateRange> stretch = appointed.stretch(
                person.person(),
                person.restingOn(),
                organization.dayOf(grant.validity().from()));
        return stretch.filter(days -> days.contains(day.day())).isPresent();
    }

    /** The live grants of a person, own and of positions, in order. */
    List<Grant> liveGrants(PersonId person) {
        List<Grant> found = new ArrayList<>(state.grants().to(person));
        for (PositionId seat : seats(person)) {
            if (users(seat).contains(person)) {
                found.addAll(state.grants().to(seat));
            }
        }
        found.removeIf(grant -> !live(grant));
        found.sort(null);
        return found;
    }

    /** G3: those of them that give a right over a capability. */
    List<Grant> candidates(PersonId person, Right right, Capability capability) {
        return liveGrants(person).stream()
                .filter(grant -> grant.gives(right, capability))
                .toList();
    }

    /** G2: what a grant reaches, cut by every grant it comes from; nothing if they have nothing in common. */
    Optional<ScopeConjunction> reach(Grant grant) {
        Optional<ScopeConjunction> known = reach.get(grant.id());
        if (known == null) {
            known = meaning(grant.scope(), grant.grantee());
            if (known.isPresent() && grant.parent().isPresent()) {
                ScopeConjunction own = known.get();
                known = reach(state.grants().grant(grant.parent().get())).flatMap(above -> own.intersect(above, day));
            }
            reach.put(grant.id(), known);
        }
        return known;
    }

    /** What a grant reaches for one of several people who can use it. */
    Optional<ScopeConjunction> reach(Grant grant, PersonId actor) {
        return grant.scope() instanceof Scope.Self
                ? reach(grant).flatMap(all -> all.intersect(ScopeConjunction.of(Set.of(actor)), day))
                : reach(grant);
    }

    /** What a scope means on this day for a grantee. */
    Optional<ScopeConjunction> meaning(Scope scope, Grantee grantee) {
        if (scope instanceof Scope.All) {
            return Optional.of(ScopeConjunction.all());
        }
        if (scope instanceof Scope.UnitScope unit) {
            return organization.findUnit(unit.unit()).map(found -> ScopeConjunction.of(unit));
        }
        if (scope instanceof Scope.TerritoryScope territory) {
            return organization.findTerritory(territory.territory()).map(found -> ScopeConjunction.of(territory));
        }
        if (scope instanceof Scope.OwnUnit own) {
            return position(grantee)
                    .flatMap(day::unitOf)
                    .map(unit -> ScopeConjunction.of(new Scope.UnitScope(unit, own.depth())));
        }
        Set<PersonId> self = users(grantee);
        return self.isEmpty() ? Optional.empty() : Optional.of(ScopeConjunction.of(self));
    }

    boolean covers(Grant grant, PersonId actor, TargetRow row) {
        return reach(grant, actor).filter(all -> all.contains(row, day)).isPresent();
    }
}
