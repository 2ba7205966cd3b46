package io.salestiers.core.responsibility;

import io.salestiers.core.org.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/* The questions about one day, on the same columns as the sweep: a day is a range of one. For one thread. */
final class DayQuestions {
    private final RuleColumns rules;
    private final OrgColumns columns;
    private final ResolvedColumns resolved;
    private final Letter accountable;
    private final DutyRows rows;
    private final long day;

    DayQuestions(ResolvedColumns resolved, long day) {
        this.rules = resolved.rules();
        this.columns = resolved.columns();
        this.resolved = resolved;
        this.accountable = resolved.variant().accountable();
        this.rows = new DutyRows(resolved, day, day + 1);
        this.day = day;
    }

    private static Accountability gap(GapReason reason) {
        return new Accountability.Gap(reason);
    }

    private boolean whole(int duty) {
        return rules.duties.get(duty).reach() == Reach.UNIT;
    }

    Accountability accountable(int duty, int unit) {
        return rows.settled(() -> found(duty, unit));
    }

    private Accountability found(int duty, int unit) {
        if (columns.presence.get(unit).on(day) == null) {
            return gap(new GapReason.NotThere());
        }
        if (whole(duty)) {
            Stretches<Accountability> row = new Stretches<>();
            rows.accountable(duty, unit, day, day + 1, row);
            return row.value(0);
        }
        List<Accountability.Part> parts = new ArrayList<>();
        for (int position : partsIn(duty, unit)) {
            parts.add(new Accountability.Part(columns.positions.get(position), foundPart(duty, position)));
        }
        if (!parts.isEmpty()) {
            return new Accountability.Parts(parts);
        }
        RoleSet roles = rules.on(duty, accountable, resolved.type(unit), day);
        return gap(roles == null ? new GapReason.NoRule() : Verdicts.noPosition(roles, columns));
    }

    /** Of a position's own part; for a duty of units of its unit. */
    Accountability part(int duty, int position) {
        return rows.settled(() -> foundPart(duty, position));
    }

    private Accountability foundPart(int duty, int position) {
        if (whole(duty)) {
            Integer unit = columns.unitOf.get(position).on(day);
            return unit == null ? gap(new GapReason.NotThere()) : found(duty, unit);
        }
        Stretches<Accountability> row = new Stretches<>();
        rows.part(duty, position, row, new Stretches<>());
        return row.size() == 0 ? gap(new GapReason.NotThere()) : row.value(0);
    }

    /** The positions in a unit and below that have their own part. */
    private List<Integer> partsIn(int duty, int unit) {
        boolean[] inside = inside(unit);
        List<Integer> parts = new ArrayList<>();
        for (int position = 0; position < columns.positions.size(); position++) {
            Integer own = columns.unitOf.get(position).on(day);
            if (own != null && inside[own] && hasPart(duty, position, own)) {
                parts.add(position);
            }
        }
        return parts;
    }

    private boolean hasPart(int duty, int position, int unit) {
        Integer role = columns.roleOf.get(position).on(day);
        RoleSet roles = rules.on(duty, accountable, resolved.type(unit), day);
        return role != null && roles != null && roles.contains(role);
    }

    /** The unit and all below it. */
    boolean[] inside(int unit) {
        boolean[] inside = new boolean[columns.units.size()];
        List<Integer> open = new ArrayList<>(List.of(unit));
        List<List<Integer>> children = new ArrayList<>();
        columns.units.forEach(any -> children.add(new ArrayList<>()));
        for (int child = 0; child < columns.units.size(); child++) {
            Integer parent = columns.parents.get(child).on(day);
            if (parent != null) {
                children.get(parent).add(child);
            }
        }
        while (!open.isEmpty()) {
            int next = open.remove(open.size() - 1);
            if (!inside[next]) {
                inside[next] = true;
                open.addAll(children.get(next));
            }
        }
        return inside;
    }

    /** The positions with a letter in a duty for a unit; in a duty of parts those that have it in a part inside it. */
    Occupancies positions(int duty, Letter letter, int unit) {
        if (columns.presence.get(unit).on(day) == null) {
            return Occupancies.NONE;
        }
        if (whole(duty)) {
            RoleSet roles = rules.on(duty, letter, resolved.type(unit), day);
            return roles == null
                    ? Occupancies.NONE
                    : rows.positions(roles, unit).value(0);
        }
        Occupancies all = Occupancies.NONE;
        for (int position : partsIn(duty, unit)) {
            all = all.with(inPart(duty, letter, position));
        }
        return all;
    }

    /** The positions with a letter in the part of a position that has one. */
    private Occupancies inPart(int duty, Letter letter, int position) {
        Stretches<Occupancies> own = rows.own(position).within(day, day + 1);
        if (letter == accountable) {
            return own.value(0);
        }
        Integer place = columns.unitOf.get(position).on(day);
        int unit = place == null ? -1 : place;
        Integer role = columns.roleOf.get(position).on(day);
        RoleSet roles = rules.on(duty, letter, resolved.type(unit), day);
        return role == null || roles == null
                ? Occupancies.NONE
                : rows.working(roles, own, role, unit, day, day + 1).value(0);
    }

    /** All parts that the people in a position have through it. */
    List<DutyPart> partsOf(int position, List<Letter> letters) {
        List<DutyPart> parts = new ArrayList<>();
        Integer place = columns.unitOf.get(position).on(day);
        int unit = place == null ? -1 : place;
        boolean @Nullable [] inside = unit < 0 ? null : inside(unit);
        for (int duty = 0; duty < rules.duties.size(); duty++) {
            for (Letter letter : letters) {
                List<Subject> places = new ArrayList<>();
                if (whole(duty)) {
                    units(duty, letter, position, inside, places);
                } else {
                    positions(duty, letter, position, inside, places);
                }
                if (!places.isEmpty()) {
                    parts.add(
                            new DutyPart(rules.duties.get(duty).id(), letter, columns.positions.get(position), places));
                }
            }
        }
        return parts;
    }

    private void units(int duty, Letter letter, int position, boolean @Nullable [] inside, List<Subject> places) {
        for (int unit = 0; inside != null && unit < inside.length; unit++) {
            if (inside[unit]
                    && Boolean.TRUE.equals(columns.presence.get(unit).on(day))
                    && has(positions(duty, letter, unit), position)) {
                places.add(new Subject.OfUnit(columns.units.get(unit)));
            }
        }
    }

    /* Others than the position itself only lie in its unit or below it: a part looks for the other roles on its way up. */
    private void positions(int duty, Letter letter, int position, boolean @Nullable [] inside, List<Subject> places) {
        for (int other = 0; other < columns.positions.size(); other++) {
            Integer place = columns.unitOf.get(other).on(day);
            boolean near = place == null ? other == position : inside != null && inside[place];
            if (near
                    && hasPart(duty, other, place == null ? -1 : place)
                    && has(inPart(duty, letter, other), position)) {
                places.add(new Subject.OfPosition(columns.positions.get(other)));
            }
        }
    }

    private static boolean has(Occupancies occupancies, int position) {
        for (Occupancy one : occupancies.all) {
            if (one.position == position) {
                return true;
            }
        }
        return false;
    }
}
