package io.salestiers.core.responsibility;

import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/*
 * The rows of two organizations side by side, for the places that a difference touches.
 *
 * ## Why the others can be left out
 * Who has a role for a unit follows from the parents of the units on its way up and from the positions directly in them.
 * If neither differs for any unit on the way, the answer does not, unless an authority has a say: then all places are
 * compared. So touched is every unit that itself differs, every
 * former or new parent of one (it may become or cease to be a leaf) and every unit of a position that differs, with all
 * units that lie below one of them on any day, before or after; and every position that differs or lies in such a unit.
 */
final class RowPairs {
    /** One duty at one place, before and after; empty rows where the place does not answer for the duty. */
    static final class Pair {
        final int duty;
        final Subject leaf;
        Stretches<Accountability> before = new Stretches<>();
        Stretches<Accountability> after = new Stretches<>();
        Stretches<GapReason> unworkedBefore = new Stretches<>();
        Stretches<GapReason> unworkedAfter = new Stretches<>();

        Pair(int duty, Subject leaf) {
            this.duty = duty;
            this.leaf = leaf;
        }
    }

    /** Sees the days of two rows cut wherever one of them changes; null on a day without a value. */
    interface Visitor<T> {
        void visit(long from, long to, @Nullable T before, @Nullable T after);
    }

    private RowPairs() {}

    /** All places if there is no difference to go by. */
    static void forEach(
            ResolvedColumns before,
            ResolvedColumns after,
            @Nullable ReorganizationDiff difference,
            long from,
            long to,
            Consumer<Pair> visitor) {
        ReorganizationDiff diff = before.withAuthority() ? null : difference;
        Set<UnitId> units = new HashSet<>();
        Set<PositionId> positions = new HashSet<>();
        if (diff != null) {
            touched(diff, units, positions);
            below(List.of(before.columns(), after.columns()), units);
            inside(before.columns(), units, positions);
            inside(after.columns(), units, positions);
        }
        // Duty by duty and place by place, so that a report needs no sorting by numbers.
        Map<Integer, Map<Subject, Pair>> pairs = new TreeMap<>();
        sweep(before, diff, units, positions, from, to, (duty, leaf, accountable, unworked) -> {
            Pair pair = pair(pairs, duty, leaf);
            pair.before = accountable;
            pair.unworkedBefore = unworked;
        });
        sweep(after, diff, units, positions, from, to, (duty, leaf, accountable, unworked) -> {
            Pair pair = pair(pairs, duty, leaf);
            pair.after = accountable;
            pair.unworkedAfter = unworked;
        });
        pairs.values().forEach(ofDuty -> ofDuty.values().forEach(visitor));
    }

    private static Pair pair(Map<Integer, Map<Subject, Pair>> pairs, int duty, Subject leaf) {
        return pairs.computeIfAbsent(duty, any -> new TreeMap<>()).computeIfAbsent(leaf, any -> new Pair(duty, leaf));
    }

    private static void sweep(
            ResolvedColumns resolved,
            @Nullable ReorganizationDiff diff,
            Set<UnitId> units,
            Set<PositionId> positions,
            long from,
            long to,
            CoverageSweep.Visitor visitor) {
        OrgColumns columns = resolved.columns();
        new CoverageSweep(resolved, from, to)
                .run(
                        unit -> diff == null || units.contains(columns.units.get(unit)),
                        position -> diff == null || positions.contains(columns.positions.get(position)),
                        visitor);
    }

    private static void touched(ReorganizationDiff diff, Set<UnitId> units, Set<PositionId> positions) {
        for (ReorganizationDiff.OfUnit unit : diff.units()) {
            units.add(unit.unit());
            unit.parent().forEach(difference -> {
                difference.before().ifPresent(units::add);
                difference.after().ifPresent(units::add);
            });
        }
        for (ReorganizationDiff.OfPosition position : diff.positions()) {
            positions.add(position.position());
            units.addAll(position.units());
        }
    }

    private static void below(List<OrgColumns> both, Set<UnitId> units) {
        Map<UnitId, List<UnitId>> children = new HashMap<>();
        for (OrgColumns columns : both) {
            for (OrgUnit unit : columns.organization.units()) {
                for (Timeline.Entry<UnitId> entry : unit.parent().entries()) {
                    children.computeIfAbsent(entry.value(), any -> new ArrayList<>())
                            .add(unit.id());
                }
            }
        }
        List<UnitId> open = new ArrayList<>(units);
        while (!open.isEmpty()) {
            for (UnitId child : children.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (units.add(child)) {
                    open.add(child);
                }
            }
        }
    }

    private static void inside(OrgColumns columns, Set<UnitId> units, Set<PositionId> positions) {
        for (int position = 0; position < columns.positions.size(); position++) {
            Stretches<Integer> places = columns.unitOf.get(position);
            for (int i = 0; i < places.size(); i++) {
                if (units.contains(columns.units.get(places.value(i)))) {
                    positions.add(columns.positions.get(position));
                }
            }
        }
    }

    /** Both rows at once. Days on which neither has a value are left out. */
    static <T> void sideBySide(Stretches<T> before, Stretches<T> after, Visitor<T> visitor) {
        int i = 0;
        int j = 0;
        long day = Long.MIN_VALUE;
        while (i < before.size() || j < after.size()) {
            long startBefore = i < before.size() ? Math.max(day, before.from(i)) : Stretches.FOREVER;
            long startAfter = j < after.size() ? Math.max(day, after.from(j)) : Stretches.FOREVER;
            long start = Math.min(startBefore, startAfter);
            boolean inBefore = i < before.size() && startBefore == start;
            boolean inAfter = j < after.size() && startAfter == start;
            // Up to where the one ends that holds, or the other one begins.
            long end = Math.min(inBefore ? before.to(i) : startBefore, inAfter ? after.to(j) : startAfter);
            visitor.visit(start, end, inBefore ? before.value(i) : null, inAfter ? after.value(j) : null);
            if (inBefore && before.to(i) == end) {
                i++;
            }
            if (inAfter && after.to(j) == end) {
                j++;
            }
            day = end;
        }
    }
}
