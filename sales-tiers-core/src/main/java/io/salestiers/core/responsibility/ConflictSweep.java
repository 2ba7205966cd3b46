package io.salestiers.core.responsibility;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/*
 * Duties about the same with different people accountable at the same place on the same days (rule R06). Two duties of
 * units meet in each unit without units below; a duty of units and one of which each position has its own part meet at
 * each such position, in its unit. Two duties of the latter kind can't differ at one position: who is in it answers for both.
 */
final class ConflictSweep {
    private record Pair(int first, int second, List<String> covers) {}

    private record Both(List<DutyHolder> first, List<DutyHolder> second) {}

    private final RuleColumns rules;
    private final OrgColumns columns;
    private final DutyRows rows;
    private final long from;
    private final long to;

    private ConflictSweep(ResolvedColumns resolved, long from, long to) {
        this.rules = resolved.rules();
        this.columns = resolved.columns();
        this.rows = new DutyRows(resolved, from, to);
        this.from = from;
        this.to = to;
    }

    static List<DutyConflict> of(ResolvedColumns resolved, long from, long to) {
        List<DutyConflict> conflicts = new ArrayList<>();
        ConflictSweep sweep = new ConflictSweep(resolved, from, to);
        for (Pair pair : sweep.pairs()) {
            boolean firstOfUnits = sweep.rules.duties.get(pair.first).reach() == Reach.UNIT;
            boolean secondOfUnits = sweep.rules.duties.get(pair.second).reach() == Reach.UNIT;
            if (firstOfUnits && secondOfUnits) {
                sweep.inUnits(pair, conflicts);
            } else if (firstOfUnits || secondOfUnits) {
                sweep.atPositions(pair, firstOfUnits, conflicts);
            }
        }
        return conflicts;
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rules.duties.size(); i++) {
            for (int j = i + 1; j < rules.duties.size(); j++) {
                TreeSet<String> covers = new TreeSet<>(Ids::compare);
                covers.addAll(rules.duties.get(i).covers());
                covers.retainAll(rules.duties.get(j).covers());
                if (!covers.isEmpty()) {
                    pairs.add(new Pair(i, j, List.copyOf(covers)));
                }
            }
        }
        return pairs;
    }

    private void inUnits(Pair pair, List<DutyConflict> conflicts) {
        for (int unit = 0; unit < columns.units.size(); unit++) {
            Stretches<Both> both = new Stretches<>();
            Stretches<Boolean> presence = columns.presence.get(unit);
            for (int i = presence.firstEndingAfter(from); i < presence.size() && presence.from(i) < to; i++) {
                if (presence.value(i)) {
                    long start = Math.max(from, presence.from(i));
                    long end = Math.min(to, presence.to(i));
                    join(ofUnit(pair.first, unit, start, end), ofUnit(pair.second, unit, start, end), both);
                }
            }
            add(pair, new Subject.OfUnit(columns.units.get(unit)), both, conflicts);
        }
    }

    private Stretches<Accountability> ofUnit(int duty, int unit, long start, long end) {
        Stretches<Accountability> row = new Stretches<>();
        rows.accountable(duty, unit, start, end, row);
        return row;
    }

    private void atPositions(Pair pair, boolean firstOfUnits, List<DutyConflict> conflicts) {
        for (int position = 0; position < columns.positions.size(); position++) {
            Stretches<Accountability> part = new Stretches<>();
            rows.part(firstOfUnits ? pair.second : pair.first, position, part, new Stretches<>());
            Stretches<Accountability> around = new Stretches<>();
            rows.places(position, (role, unit, start, end) -> {
                if (unit >= 0) {
                    rows.accountable(firstOfUnits ? pair.first : pair.second, unit, start, end, around);
                }
            });
            Stretches<Both> both = new Stretches<>();
            join(firstOfUnits ? around : part, firstOfUnits ? part : around, both);
            add(pair, new Subject.OfPosition(columns.positions.get(position)), both, conflicts);
        }
    }

    private static void join(Stretches<Accountability> a, Stretches<Accountability> b, Stretches<Both> both) {
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            long start = Math.max(a.from(i), b.from(j));
            long end = Math.min(a.to(i), b.to(j));
            if (start < end) {
                List<DutyHolder> first = Verdicts.meant(a.value(i));
                List<DutyHolder> second = Verdicts.meant(b.value(j));
                if (!first.isEmpty() && !second.isEmpty() && !people(first).equals(people(second))) {
                    both.add(start, end, new Both(first, second));
                }
            }
            // Read before either moves on: both may end here.
            boolean firstEnds = a.to(i) == end;
            if (b.to(j) == end) {
                j++;
            }
            if (firstEnds) {
                i++;
            }
        }
    }

    private static Set<PersonId> people(List<DutyHolder> holders) {
        TreeSet<PersonId> people = new TreeSet<>();
        holders.forEach(holder -> people.add(holder.person()));
        return people;
    }

    private void add(Pair pair, Subject leaf, Stretches<Both> both, List<DutyConflict> conflicts) {
        for (int i = 0; i < both.size(); i++) {
            conflicts.add(new DutyConflict(
                    rules.duties.get(pair.first).id(),
                    rules.duties.get(pair.second).id(),
                    leaf,
                    both.range(i),
                    pair.covers,
                    both.value(i).first(),
                    both.value(i).second()));
        }
    }
}
