package io.salestiers.incentives.plan;

import io.salestiers.core.org.TierId;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where a component names a tier. */
final class Pointers {
    private Pointers() {}

    static SortedMap<String, TierId> tiers(String pointer, Eligibility eligibility) {
        SortedMap<String, TierId> tiers = new TreeMap<>();
        for (int i = 0; i < eligibility.tiers().size(); i++) {
            tiers.put(pointer + "/tiers/" + i, eligibility.tiers().get(i));
        }
        return tiers;
    }

    static SortedMap<String, TierId> tier(String pointer, TierId tier) {
        SortedMap<String, TierId> tiers = new TreeMap<>();
        tiers.put(pointer, tier);
        return tiers;
    }
}
