package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import java.util.ArrayList;
import java.util.List;

/** Whether one conjunction of scopes has everything that another one has, on one day. */
final class ScopeContainment {
    private ScopeContainment() {}

    /**
     * Of people it looks at each of them. Else each condition of the outer one must follow from one of the inner: no unit
     * implies a territory, nor the other way round.
     */
    static boolean covers(ScopeConjunction outer, ScopeConjunction inner, AuthorityDay facts) {
        if (inner.people().isPresent()) {
            for (PersonId person : inner.people().get()) {
                TargetRow row = facts.row(Subject.of(person));
                if (inner.contains(row, facts.day) && !outer.contains(row, facts.day)) {
                    return false;
                }
            }
            return true;
        }
        if (outer.people().isPresent()) {
            return false;
        }
        if (outer.unit().isPresent()) {
            if (inner.unit().isEmpty()
                    || !within(inner.unit().get(), outer.unit().get(), facts)) {
                return false;
            }
        }
        return outer.territories().stream()
                .allMatch(wide -> inner.territories().stream().anyMatch(narrow -> within(narrow, wide, facts)));
    }

    private static boolean within(Scope.UnitScope narrow, Scope.UnitScope wide, AuthorityDay facts) {
        if (!ScopeConjunction.lies(narrow.unit(), wide, facts.day)) {
            return false;
        }
        return switch (narrow.depth()) {
            case NODE -> true;
            case CHILDREN ->
                facts.day.children(narrow.unit()).stream()
                        .allMatch(child -> ScopeConjunction.lies(child, wide, facts.day));
            case SUBTREE ->
                facts.day.subtree(narrow.unit()).stream()
                        .allMatch(below -> ScopeConjunction.lies(below, wide, facts.day));
        };
    }

    private static boolean within(Scope.TerritoryScope narrow, Scope.TerritoryScope wide, AuthorityDay facts) {
        List<TerritoryId> reached = switch (narrow.depth()) {
            case NODE -> List.of(narrow.territory());
            case CHILDREN -> {
                List<TerritoryId> all = new ArrayList<>(facts.day.territoryChildren(narrow.territory()));
                all.add(narrow.territory());
                yield all;
            }
            case SUBTREE -> facts.day.territorySubtree(narrow.territory());
        };
        return reached.stream().allMatch(territory -> ScopeConjunction.lies(territory, wide, facts.day));
    }
}
