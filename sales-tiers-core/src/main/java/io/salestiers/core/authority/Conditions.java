package io.salestiers.core.authority;

import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes clauses and exclusions as a condition over columns. */
final class Conditions {
    private static final Condition NOTHING = new Condition.AnyOf(List.of());

    private final AuthorityDay facts;

    Conditions(AuthorityDay facts) {
        this.facts = facts;
    }

    Condition of(List<ScopeClause> clauses, ScopeExclusions exclusions) {
        if (clauses.isEmpty()) {
            return NOTHING;
        }
        List<Condition> parts = new ArrayList<>();
        parts.add(new Condition.AnyOf(clauses.stream().map(this::clause).toList()));
        if (!exclusions.subjects().isEmpty()) {
            parts.add(new Condition.Not(new Condition.Is(exclusions.subjects())));
        }
        exclusions.units().forEach(scope -> parts.add(new Condition.Not(in(scope))));
        exclusions.territories().forEach(scope -> parts.add(new Condition.Not(in(scope))));
        exclusions.tiers().forEach(standing -> parts.add(new Condition.Not(tier(standing))));
        return new Condition.AllOf(parts);
    }

    private Condition clause(ScopeClause clause) {
        if (clause instanceof ScopeClause.Listed listed) {
            return new Condition.Is(listed.subjects());
        }
        if (clause instanceof ScopeClause.OfTier tier) {
            return tier(tier.standing());
        }
        ScopeClause.Within within = (ScopeClause.Within) clause;
        List<Condition> parts = new ArrayList<>();
        within.scope().unit().ifPresent(scope -> parts.add(in(scope)));
        within.scope().territories().forEach(scope -> parts.add(in(scope)));
        within.scope().people().ifPresent(people -> {
            Set<Subject> subjects = new TreeSet<>();
            people.forEach(person -> subjects.add(Subject.of(person)));
            parts.add(new Condition.Is(subjects));
        });
        within.tier()
                .ifPresent(bound -> parts.add(new Condition.AnyOf(List.of(
                        new Condition.WithoutTier(),
                        new Condition.Rank(
                                bound.ladder(),
                                Integer.MIN_VALUE,
                                bound.including() ? bound.rank() : bound.rank() - 1L)))));
        return new Condition.AllOf(parts);
    }

    private static Condition tier(TargetRow.Standing standing) {
        return new Condition.Rank(standing.ladder(), standing.rank(), standing.rank());
    }

    private Condition in(Scope.UnitScope scope) {
        Set<UnitId> units = new HashSet<>();
        units.add(scope.unit());
        switch (scope.depth()) {
            case NODE -> {}
            case CHILDREN -> units.addAll(facts.day.children(scope.unit()));
            case SUBTREE -> units.addAll(facts.day.subtree(scope.unit()));
        }
        return new Condition.InUnits(scope, units);
    }

    private Condition in(Scope.TerritoryScope scope) {
        Set<TerritoryId> territories = new HashSet<>();
        territories.add(scope.territory());
        switch (scope.depth()) {
            case NODE -> {}
            case CHILDREN -> territories.addAll(facts.day.territoryChildren(scope.territory()));
            case SUBTREE -> territories.addAll(facts.day.territorySubtree(scope.territory()));
        }
        return new Condition.InTerritories(scope, territories);
    }
}
