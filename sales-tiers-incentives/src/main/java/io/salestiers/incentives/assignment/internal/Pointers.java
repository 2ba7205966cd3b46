package io.salestiers.incentives.assignment.internal;

import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What components name: tiers with where they are named, and other components. */
public final class Pointers {
    private Pointers() {}

    public static SortedMap<String, TierId> tiers(String pointer, Eligibility eligibility) {
        SortedMap<String, TierId> tiers = new TreeMap<>();
        for (int i = 0; i < eligibility.tiers().size(); i++) {
            tiers.put(pointer + "/tiers/" + i, eligibility.tiers().get(i));
        }
        return tiers;
    }

    public static SortedMap<String, UnitId> units(String pointer, Eligibility eligibility) {
        SortedMap<String, UnitId> units = new TreeMap<>();
        for (int i = 0; i < eligibility.units().size(); i++) {
            units.put(pointer + "/units/" + i, eligibility.units().get(i));
        }
        return units;
    }

    public static SortedMap<String, TierId> tiers(String pointer, UnitLevel units) {
        return units instanceof UnitLevel.HeadedBy headed
                ? tier(pointer + "/tier", headed.tier())
                : Collections.emptySortedMap();
    }

    public static SortedMap<String, TierId> tier(String pointer, TierId tier) {
        SortedMap<String, TierId> tiers = new TreeMap<>();
        tiers.put(pointer, tier);
        return tiers;
    }

    public static SortedSet<ComponentId> sorted(Collection<ComponentId> some) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(some));
    }

    public static List<ComponentId> some(Collection<ComponentId> components) {
        List<ComponentId> sorted = components.stream().distinct().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("at least one component must be named");
        }
        return sorted;
    }
}
