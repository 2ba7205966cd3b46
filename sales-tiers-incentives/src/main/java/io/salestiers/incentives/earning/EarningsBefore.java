package io.salestiers.incentives.earning;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the components gave that have been calculated, for those that are calculated from them. Used by one thread. */
final class EarningsBefore {
    private final Map<ComponentId, List<PartResult>> results = new LinkedHashMap<>();
    private final Map<ComponentId, Map<PersonId, List<Earning>>> byPayee = new HashMap<>();

    void add(ComponentId component, List<PartResult> parts) {
        results.put(component, List.copyOf(parts));
        Map<PersonId, List<Earning>> earnings = new HashMap<>();
        for (PartResult part : parts) {
            for (Earning earning : part.earnings()) {
                earnings.computeIfAbsent(earning.payee(), id -> new ArrayList<>())
                        .add(earning);
            }
        }
        byPayee.put(component, earnings);
    }

    /** What a payee earns by a component, in any currency; empty if it has given the payee nothing. */
    List<Earning> of(ComponentId component, PersonId payee) {
        return List.copyOf(byPayee.getOrDefault(component, Map.of()).getOrDefault(payee, List.of()));
    }

    /** What somebody earned by a component, without how. */
    List<Money> amounts(ComponentId component, PersonId payee) {
        return of(component, payee).stream().map(Earning::amount).toList();
    }

    List<PartResult> all() {
        return results.values().stream().flatMap(List::stream).toList();
    }
}
