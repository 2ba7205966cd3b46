package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Territory;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules of {@link DecisionRules} as sets: what passes them for one actor and capability. */
final class FilterRules {
    private final AuthorityDay facts;
    private final Actor actor;
    private final CapabilityDefinition definition;
    private final boolean people;
    private final List<PersonId> selves = new ArrayList<>();
    private final Set<ScopeClause> clauses = new LinkedHashSet<>();

    FilterRules(AuthorityDay facts, Actor actor, Capability capability) {
        this.facts = facts;
        this.actor = actor;
        this.definition = facts.policy.definition(capability);
        this.people = definition.is(CapabilityFlag.CONCERNS_PEOPLE);
        selves.add(actor.person());
        actor.onBehalfOf().ifPresent(selves::add);
    }

    private boolean kind(CapabilityKind kind) {
        return definition.kind() == kind;
    }

    ScopeFilter filter() {
        boolean root = facts.policy.rootCapabilities().contains(definition.capability());
        boolean vacant = root && facts.rootAdministrators().isEmpty();
        if (!vacant && actor.speaksFor().isPresent()) {
            outsideBody();
        } else if (!vacant && root && facts.rootAdministrators().contains(actor.person())) {
            clauses.add(new ScopeClause.Within(ScopeConjunction.all(), Optional.empty()));
        } else if (!vacant) {
            if (definition.is(CapabilityFlag.BY_HIERARCHY)) {
                sight();
            }
            facts.candidates(actor.person(), Right.USE, definition.capability()).forEach(this::grant);
        }
        ScopeExclusions exclusions = exclusions();
        List<ScopeClause> all = List.copyOf(clauses);
        return new ScopeFilter(
                all,
                exclusions,
                facts.policy.separatedFrom(definition.capability()).isEmpty()
                        ? Set.of()
                        : Set.of(ResidualRule.SEPARATION_OF_DUTY),
                new Conditions(facts).of(all, exclusions));
    }

    private void grant(Grant grant) {
        Optional<ScopeConjunction> reach = facts.reach(grant, actor.person());
        if (reach.isEmpty()) {
            return;
        }
        Optional<PositionId> position = facts.position(grant.grantee());
        boolean unbound = !people
                || kind(CapabilityKind.SIGHT)
                || (kind(CapabilityKind.PREPARATION)
                        && position.filter(facts::staff).isPresent());
        if (unbound) {
            clauses.add(new ScopeClause.Within(reach.get(), Optional.empty()));
            return;
        }
        Optional<TierBound> bound = position.flatMap(facts::standing)
                .map(own -> new TierBound(own.ladder(), own.rank(), grant.peersAt(facts.instant)));
        if (bound.isPresent()) {
            clauses.add(new ScopeClause.Within(reach.get(), bound));
        }
        untied(reach.get(), bound.isPresent());
    }

    /** What no tier binds: oneself where one may, and without a tier of one's own the units and territories. */
    private void untied(ScopeConjunction reach, boolean bound) {
        Set<Subject> subjects = new TreeSet<>();
        for (PersonId self : selves) {
            subjects.add(Subject.of(self));
            facts.seats(self).forEach(seat -> subjects.add(Subject.of(seat)));
        }
        if (!bound) {
            facts.organization.units().forEach(unit -> subjects.add(Subject.of(unit.id())));
            facts.organization.territories().forEach(territory -> subjects.add(Subject.of(territory.id())));
        }
        subjects.removeIf(subject -> !reach.contains(facts.row(subject), facts.day));
        if (!subjects.isEmpty()) {
            clauses.add(new ScopeClause.Listed(subjects));
        }
    }

    private void sight() {
        Sight sight = new Sight(facts);
        Set<Subject> candidates = new TreeSet<>();
        candidates.add(Subject.of(actor.person()));
        facts.organization.people().forEach(person -> candidates.add(Subject.of(person)));
        facts.organization.positions().forEach(position -> candidates.add(Subject.of(position.id())));
        facts.organization.units().forEach(unit -> candidates.add(Subject.of(unit.id())));
        for (Territory territory : facts.organization.territories()) {
            candidates.add(Subject.of(territory.id()));
        }
        facts.state.sightShares().forEach(share -> {
            if (share.subject() instanceof Subject.OfPerson) {
                candidates.add(share.subject());
            }
        });
        candidates.removeIf(subject -> sight.basis(actor.person(), definition.capability(), facts.row(subject))
                .isEmpty());
        if (!candidates.isEmpty()) {
            clauses.add(new ScopeClause.Listed(candidates));
        }
    }

    /** G16: whom and what the body decides about, if the actor may speak for it. */
    private void outsideBody() {
        boolean speaks = facts.state
                .outsideBody()
                .filter(body -> actor.speaksFor().filter(body.id()::equals).isPresent()
                        && body.members().contains(actor.person()))
                .isPresent();
        if (speaks && people && !kind(CapabilityKind.PREPARATION)) {
            highestTiers().forEach(standing -> clauses.add(new ScopeClause.OfTier(standing)));
            Set<Subject> around = aroundTheHighest();
            if (!around.isEmpty()) {
                clauses.add(new ScopeClause.Listed(around));
            }
        }
    }

    private List<TargetRow.Standing> highestTiers() {
        return facts.day.ladders().all().stream()
                .map(ladder ->
                        new TargetRow.Standing(ladder.id(), ladder.highest().rank()))
                .toList();
    }

    private Set<Subject> aroundTheHighest() {
        Set<Subject> around = new TreeSet<>();
        for (PositionId position : facts.day.positions()) {
            if (facts.leadsALine(position)) {
                around(position, around);
            }
        }
        return around;
    }

    /** The units and territories in which a position lies. */
    private void around(PositionId position, Set<Subject> into) {
        facts.day.unitOf(position).ifPresent(unit -> pathOf(unit, into));
        facts.day.territoriesOf(position).forEach(territory -> pathOf(territory, into));
    }

    private void pathOf(UnitId unit, Set<Subject> into) {
        facts.day.path(unit).forEach(above -> into.add(Subject.of(above)));
    }

    private void pathOf(TerritoryId territory, Set<Subject> into) {
        facts.day.territoryPath(territory).forEach(above -> into.add(Subject.of(above)));
    }

    private ScopeExclusions exclusions() {
        Set<Subject> subjects = new TreeSet<>();
        List<Scope.UnitScope> units = new ArrayList<>();
        List<Scope.TerritoryScope> territories = new ArrayList<>();
        List<TargetRow.Standing> tiers = new ArrayList<>();
        boolean decides = people && kind(CapabilityKind.DECISION);
        boolean prepares = people && kind(CapabilityKind.PREPARATION) && !definition.is(CapabilityFlag.FOR_ONESELF);
        for (PersonId self : selves) {
            if (decides || prepares) {
                subjects.add(Subject.of(self));
                for (PositionId seat : facts.seats(self)) {
                    subjects.add(Subject.of(seat));
                    around(seat, subjects);
                }
            }
            if (decides && facts.policy.interest() == InterestPolicy.NEXT_WITHOUT_INTEREST) {
                for (Interest interest : facts.state.interests()) {
                    if (interest.person().equals(self) && interest.days().contains(facts.day.day())) {
                        source(interest.subject(), subjects, units, territories);
                    }
                }
                if (facts.policy.withoutOwnLine().contains(definition.capability())) {
                    ownLine(self, subjects);
                }
            }
        }
        if (decides && actor.speaksFor().isEmpty()) {
            tiers.addAll(highestTiers());
            subjects.addAll(aroundTheHighest());
        }
        return new ScopeExclusions(subjects, units, territories, tiers);
    }

    private void source(
            Subject source,
            Set<Subject> subjects,
            List<Scope.UnitScope> units,
            List<Scope.TerritoryScope> territories) {
        subjects.add(source);
        if (source instanceof Subject.OfPerson person) {
            facts.seats(person.id()).forEach(seat -> subjects.add(Subject.of(seat)));
            Appointed.main(person.id(), facts.day).ifPresent(main -> around(main, subjects));
        } else if (source instanceof Subject.OfPosition position) {
            if (facts.organization.findPosition(position.id()).isPresent()) {
                facts.day.holders(position.id()).forEach(holder -> subjects.add(Subject.of(holder.person())));
                around(position.id(), subjects);
            }
        } else if (source instanceof Subject.OfUnit unit) {
            if (facts.organization.findUnit(unit.id()).isPresent()) {
                units.add(new Scope.UnitScope(unit.id(), Depth.SUBTREE));
                pathOf(unit.id(), subjects);
            }
        } else if (source instanceof Subject.OfTerritory territory
                && facts.organization.findTerritory(territory.id()).isPresent()) {
            territories.add(new Scope.TerritoryScope(territory.id(), Depth.SUBTREE));
            pathOf(territory.id(), subjects);
        }
    }

    private void ownLine(PersonId self, Set<Subject> subjects) {
        Set<PositionId> below = new TreeSet<>();
        facts.seats(self).forEach(seat -> below.addAll(facts.day.allReports(seat)));
        for (PositionId position : below) {
            subjects.add(Subject.of(position));
            facts.day.holders(position).stream()
                    .filter(holder -> Appointed.main(holder.person(), facts.day)
                            .filter(position::equals)
                            .isPresent())
                    .forEach(holder -> subjects.add(Subject.of(holder.person())));
        }
    }
}
