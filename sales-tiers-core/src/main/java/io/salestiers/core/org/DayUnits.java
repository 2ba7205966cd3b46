package io.salestiers.core.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/* The units of one day with the positions directly in them and the one that leads each. */
record DayUnits(Forest<UnitId> forest, Map<UnitId, List<PositionId>> direct, Map<UnitId, Optional<PositionId>> heads) {

    static DayUnits of(Organization organization, LocalDate day) {
        Map<UnitId, UnitId> steps = new LinkedHashMap<>();
        organization
                .parents()
                .forEach((unit, timeline) -> timeline.on(day).ifPresent(parent -> steps.put(unit, parent)));
        Map<UnitId, List<PositionId>> direct = new HashMap<>();
        Map<UnitId, Leads> leads = new HashMap<>();
        for (PositionHistory history : organization.histories()) {
            history.unit().on(day).ifPresent(unit -> {
                direct.computeIfAbsent(unit, any -> new ArrayList<>()).add(history.id());
                history.tier()
                        .on(day)
                        .ifPresent(tier -> leads.computeIfAbsent(unit, any -> new Leads(organization.ladders()))
                                .add(history.id(), tier));
            });
        }
        Map<UnitId, Optional<PositionId>> heads = new HashMap<>();
        leads.forEach((unit, found) -> heads.put(unit, found.only()));
        organization
                .heads()
                .forEach((unit, timeline) -> timeline.on(day).ifPresent(head -> heads.put(unit, Optional.of(head))));
        return new DayUnits(Forest.of(steps, direct.keySet()), direct, heads);
    }

    List<PositionId> directlyIn(UnitId unit) {
        List<PositionId> positions = direct.get(unit);
        return positions == null ? List.of() : Collections.unmodifiableList(positions);
    }

    Optional<PositionId> head(UnitId unit) {
        Optional<PositionId> head = heads.get(unit);
        return head == null ? Optional.empty() : head;
    }

    /** The highest positions of a unit. */
    static final class Leads {
        private final Ladders ladders;
        private LadderKind kind = LadderKind.STAFF;
        private final Map<LadderId, List<PositionId>> highest = new LinkedHashMap<>();
        private final Map<LadderId, Integer> ranks = new HashMap<>();

        Leads(Ladders ladders) {
            this.ladders = ladders;
        }

        void add(PositionId position, TierId tier) {
            Ladder ladder = ladders.ladderOf(tier);
            if (ladder.kind() != kind) {
                if (ladder.kind() == LadderKind.STAFF) {
                    return;
                }
                kind = LadderKind.LINE;
                highest.clear();
                ranks.clear();
            }
            int rank = ladder.tier(tier).rank();
            Integer best = ranks.get(ladder.id());
            if (best == null || rank > best) {
                ranks.put(ladder.id(), rank);
                highest.put(ladder.id(), new ArrayList<>(List.of(position)));
            } else if (rank == best) {
                highest.getOrDefault(ladder.id(), new ArrayList<>()).add(position);
            }
        }

        /** All that no other of them stands above, by id. */
        List<PositionId> all() {
            return highest.values().stream().flatMap(List::stream).sorted().toList();
        }

        Optional<PositionId> only() {
            List<PositionId> all = all();
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
    }
}
