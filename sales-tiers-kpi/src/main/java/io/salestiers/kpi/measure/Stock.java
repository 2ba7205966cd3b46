package io.salestiers.kpi.measure;

import io.salestiers.core.observation.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Until when each figure of a {@link AggregationClass#STOCK} measure stands: until the next one of the same member,
 * wherever in the company that is seen.
 */
final class Stock {
    /* What stands in the stock: a thing with a name, else whatever the subject has. A pair can't be mistaken for another. */
    private record Member(Optional<String> name, String subject) {}

    private final Map<Observation, Long> until = new HashMap<>();

    Stock(Collection<Observation> observations) {
        Map<Member, List<Observation>> byMember = new HashMap<>();
        for (Observation observation : observations) {
            Optional<String> name = observation.member();
            byMember.computeIfAbsent(
                            new Member(
                                    name,
                                    name.isPresent()
                                            ? ""
                                            : observation.subject().key()),
                            member -> new ArrayList<>())
                    .add(observation);
        }
        for (List<Observation> figures : byMember.values()) {
            figures.sort(Series.ORDER);
            for (int i = 0; i + 1 < figures.size(); i++) {
                until.put(figures.get(i), figures.get(i + 1).day().toEpochDay());
            }
        }
    }

    /** The day from which on the figure no longer stands; the largest number if it always does. */
    long until(Observation observation) {
        return until.getOrDefault(observation, Long.MAX_VALUE);
    }
}
