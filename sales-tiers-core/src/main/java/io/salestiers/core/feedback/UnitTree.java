package io.salestiers.core.feedback;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.UnitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The units of a survey: its scope and what lies below it on a day. */
final class UnitTree {
    private final UnitId scope;
    private final Map<UnitId, Optional<UnitId>> parents = new HashMap<>();

    UnitTree(UnitId scope, OrganizationDay day) {
        this.scope = scope;
        for (UnitId unit : day.subtree(scope)) {
            parents.put(unit, unit.equals(scope) ? Optional.empty() : day.parent(unit));
        }
    }

    UnitId scope() {
        return scope;
    }

    boolean contains(UnitId unit) {
        return parents.containsKey(unit);
    }

    Optional<UnitId> parent(UnitId unit) {
        return parents.getOrDefault(unit, Optional.empty());
    }

    Collection<UnitId> all() {
        return parents.keySet();
    }
}
