package io.salestiers.incentives.earning;

import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.plan.ComponentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the components gave that have been calculated, for those that are calculated from them. Used by one thread. */
final class EarningsBefore {
    private final Map<ComponentId, List<PartResult>> results = new LinkedHashMap<>();

    void add(ComponentId component, List<PartResult> parts) {
        results.put(component, List.copyOf(parts));
    }

    /** What a payee earns by a component, in any currency; empty if it has given the payee nothing. */
    List<Earning> of(ComponentId component, PersonId payee) {
        List<Earning> earnings = new ArrayList<>();
        for (PartResult part : results.getOrDefault(component, List.of())) {
            for (Earning earning : part.earnings()) {
                if (earning.payee().equals(payee)) {
                    earnings.add(earning);
                }
            }
        }
        return List.copyOf(earnings);
    }

    List<PartResult> all() {
        return results.values().stream().flatMap(List::stream).toList();
    }
}
