package io.salestiers.core.responsibility;

import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/*
 * A matrix as columns: for each duty, letter and type of unit the roles that have the letter, as stretches of days. Made
 * once, then only read.
 */
final class RuleColumns {
    private static final Stretches<RoleSet> NOTHING = new Stretches<>();

    final List<MatrixDuty> duties;
    final int sets;
    private final Map<DutyId, Integer> dutyNumbers = new HashMap<>();
    /** The types that the matrix names; all others are treated like units without a type, whose number is the size. */
    private final List<UnitTypeId> types;

    /** By duty and letter, then by type. */
    private final List<Map<Letter, List<Stretches<RoleSet>>>> rules = new ArrayList<>();

    private final Map<List<Integer>, RoleSet> interned = new HashMap<>();

    RuleColumns(ResponsibilityMatrix matrix, OrgColumns columns) {
        this.duties = matrix.duties().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        TreeSet<UnitTypeId> named = new TreeSet<>();
        List<List<Assignment>> byDuty = new ArrayList<>();
        for (MatrixDuty duty : duties) {
            dutyNumbers.put(duty.id(), byDuty.size());
            byDuty.add(new ArrayList<>());
        }
        for (Assignment assignment : matrix.assignments()) {
            assignment.unitType().ifPresent(named::add);
            byDuty.get(duty(assignment.duty())).add(assignment);
        }
        this.types = List.copyOf(named);
        for (List<Assignment> assignments : byDuty) {
            Map<Letter, List<Stretches<RoleSet>>> ofDuty = new EnumMap<>(Letter.class);
            for (Letter letter : matrix.variant().letters()) {
                List<Stretches<RoleSet>> byType = new ArrayList<>();
                for (int type = 0; type <= types.size(); type++) {
                    byType.add(rule(matrix.effective(), assignments, letter, type, columns));
                }
                ofDuty.put(letter, byType);
            }
            rules.add(ofDuty);
        }
        this.sets = interned.size();
    }

    /* For one letter the assignments for the type, on days on which there are any, replace those for all units. */
    private Stretches<RoleSet> rule(
            DateRange effective, List<Assignment> assignments, Letter letter, int type, OrgColumns columns) {
        int roles = columns.roles.size();
        DayCounts counts = new DayCounts(2 * roles);
        for (Assignment assignment : assignments) {
            int role = columns.role(assignment.role());
            Optional<DateRange> days = assignment.effective().intersection(effective);
            if (assignment.letter() != letter || days.isEmpty()) {
                continue;
            }
            boolean general = assignment.unitType().isEmpty();
            if (general || type(assignment.unitType()) == type) {
                counts.add(general ? roles + role : role, days.get().from().toEpochDay(), Stretches.end(days.get()));
            }
        }
        Stretches<RoleSet> rule = new Stretches<>();
        counts.forEach((from, to, now) -> {
            List<Integer> special = held(now, 0, roles);
            List<Integer> chosen = special.isEmpty() ? held(now, roles, 2 * roles) : special;
            if (!chosen.isEmpty()) {
                rule.add(from, to, interned.computeIfAbsent(chosen, this::set));
            }
        });
        return rule;
    }

    private RoleSet set(List<Integer> roles) {
        return new RoleSet(
                interned.size(), roles.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<Integer> held(int[] counts, int from, int to) {
        List<Integer> held = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (counts[i] > 0) {
                held.add(i - from);
            }
        }
        return held;
    }

    /** The roles with a letter in a duty in units of a type, by time; no value on days without a rule. */
    Stretches<RoleSet> rule(int duty, Letter letter, int type) {
        List<Stretches<RoleSet>> byType = rules.get(duty).get(letter);
        return byType == null ? NOTHING : byType.get(type);
    }

    /** The number of a type; that of units without a type if the matrix does not name it. */
    int type(Optional<UnitTypeId> type) {
        int number = type.isEmpty() ? -1 : types.indexOf(type.get());
        return number < 0 ? types.size() : number;
    }

    int duty(DutyId id) {
        return dutyNumbers.getOrDefault(id, -1);
    }

    @Nullable
    RoleSet on(int duty, Letter letter, int type, long day) {
        return rule(duty, letter, type).on(day);
    }
}
