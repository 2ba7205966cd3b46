package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What several scopes have in common on a day: in this unit, and in these territories, and one of these people. Without
 * any condition it is everything.
 *
 * <p>Two scopes of units have a scope of units in common, or nothing. Those of territories stay side by side, because a
 * position may answer for several. Immutable and safe for use by several threads.
 *
 * @param unit in which unit; empty: in any or none
 * @param territories in each of these territories; several claims of one position may meet different ones
 * @param people a person among these; empty: anybody and anything
 */
public record ScopeConjunction(
        Optional<Scope.UnitScope> unit, List<Scope.TerritoryScope> territories, Optional<Set<PersonId>> people) {
    private static final ScopeConjunction ALL = new ScopeConjunction(Optional.empty(), List.of(), Optional.empty());

    /** Copies list and set. */
    public ScopeConjunction {
        requireNonNull(unit, "unit");
        territories = territories.stream()
                .distinct()
                .sorted((a, b) -> a.territory().equals(b.territory())
                        ? a.depth().compareTo(b.depth())
                        : a.territory().compareTo(b.territory()))
                .toList();
        people = people.map(set -> Collections.unmodifiableSet(new TreeSet<>(set)));
    }

    /**
     * Everything.
     *
     * @return no condition
     */
    public static ScopeConjunction all() {
        return ALL;
    }

    static ScopeConjunction of(Scope.UnitScope unit) {
        return new ScopeConjunction(Optional.of(unit), List.of(), Optional.empty());
    }

    static ScopeConjunction of(Scope.TerritoryScope territory) {
        return new ScopeConjunction(Optional.empty(), List.of(territory), Optional.empty());
    }

    static ScopeConjunction of(Set<PersonId> people) {
        return new ScopeConjunction(Optional.empty(), List.of(), Optional.of(people));
    }

    /**
     * Whether a subject lies in it.
     *
     * @param row the subject with its columns of the day
     * @param day the day
     * @return true if it meets every condition
     */
    public boolean contains(TargetRow row, OrganizationDay day) {
        if (people.isPresent()
                && !(row.subject() instanceof Subject.OfPerson person
                        && people.get().contains(person.id()))) {
            return false;
        }
        if (unit.isPresent() && !(row.unit().isPresent() && lies(row.unit().get(), unit.get(), day))) {
            return false;
        }
        for (Scope.TerritoryScope territory : territories) {
            if (row.territories().stream().noneMatch(own -> lies(own, territory, day))) {
                return false;
            }
        }
        return true;
    }

    static boolean lies(UnitId unit, Scope.UnitScope scope, OrganizationDay day) {
        return switch (scope.depth()) {
            case NODE -> unit.equals(scope.unit());
            case CHILDREN ->
                unit.equals(scope.unit())
                        || day.parent(unit).filter(scope.unit()::equals).isPresent();
            case SUBTREE -> unit.equals(scope.unit()) || day.liesIn(unit, scope.unit());
        };
    }

    static boolean lies(TerritoryId territory, Scope.TerritoryScope scope, OrganizationDay day) {
        return switch (scope.depth()) {
            case NODE -> territory.equals(scope.territory());
            case CHILDREN -> {
                List<TerritoryId> path = day.territoryPath(territory);
                yield path.subList(0, Math.min(2, path.size())).contains(scope.territory());
            }
            case SUBTREE -> day.liesIn(territory, scope.territory());
        };
    }

    /**
     * What this and another one have in common.
     *
     * @param other another conjunction
     * @param day the day
     * @return every condition of both; empty if nothing can meet them
     */
    public Optional<ScopeConjunction> intersect(ScopeConjunction other, OrganizationDay day) {
        Optional<Scope.UnitScope> units = unit.isPresent() ? unit : other.unit;
        if (unit.isPresent() && other.unit.isPresent()) {
            units = common(unit.get(), other.unit.get(), day);
            if (units.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<Set<PersonId>> both = people.isPresent() ? people : other.people;
        if (people.isPresent() && other.people.isPresent()) {
            Set<PersonId> common = new TreeSet<>(people.get());
            common.retainAll(other.people.get());
            if (common.isEmpty()) {
                return Optional.empty();
            }
            both = Optional.of(common);
        }
        return Optional.of(new ScopeConjunction(
                units,
                Stream.concat(territories.stream(), other.territories.stream()).toList(),
                both));
    }

    /** In a tree, the parts that two places reach have one place in common from which they go down, or none. */
    private static Optional<Scope.UnitScope> common(Scope.UnitScope a, Scope.UnitScope b, OrganizationDay day) {
        if (a.unit().equals(b.unit())) {
            return Optional.of(a.depth().compareTo(b.depth()) <= 0 ? a : b);
        }
        if (day.liesIn(a.unit(), b.unit())) {
            return below(a, b, day);
        }
        return day.liesIn(b.unit(), a.unit()) ? below(b, a, day) : Optional.empty();
    }

    private static Optional<Scope.UnitScope> below(Scope.UnitScope low, Scope.UnitScope high, OrganizationDay day) {
        return switch (high.depth()) {
            case NODE -> Optional.empty();
            case CHILDREN ->
                day.parent(low.unit()).filter(high.unit()::equals).isPresent()
                        ? Optional.of(new Scope.UnitScope(low.unit(), Depth.NODE))
                        : Optional.empty();
            case SUBTREE -> Optional.of(low);
        };
    }

    /** The conditions in one text, for audit records. */
    String key() {
        List<String> parts = new ArrayList<>();
        unit.ifPresent(scope -> parts.add(scope.key()));
        territories.forEach(scope -> parts.add(scope.key()));
        people.ifPresent(
                set -> parts.add(set.stream().map(person -> "person:" + person).collect(Collectors.joining("|"))));
        return parts.isEmpty() ? "all" : String.join("&", parts);
    }
}
