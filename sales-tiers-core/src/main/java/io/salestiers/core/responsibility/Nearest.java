package io.salestiers.core.responsibility;

/*
 * Who has a role for a unit: the positions of this role in the nearest unit on the way up that has any.
 *
 * A walk over the pieces of the unit itself; the days in between are looked up in its parents of these days, and so on up.
 * In an organization whose units lie below themselves, which is an error, a way ends before it would repeat itself.
 * For one thread, for one question or one sweep.
 */
final class Nearest {
    private final OrgColumns columns;
    private final boolean[] onTheWay;

    Nearest(OrgColumns columns) {
        this.columns = columns;
        this.onTheWay = new boolean[columns.units.size()];
    }

    /** All days of the range have a value: the empty one where no unit on the way has such a position. */
    Stretches<Occupancies> of(RoleSet roles, int unit, long from, long to) {
        Stretches<Occupancies> all = of(roles.roles[0], unit, from, to);
        for (int i = 1; i < roles.roles.length; i++) {
            all = union(all, of(roles.roles[i], unit, from, to));
        }
        return all;
    }

    Stretches<Occupancies> of(int role, int unit, long from, long to) {
        Stretches<Occupancies> found = new Stretches<>();
        walk(role, unit, from, to, found);
        return found;
    }

    private void walk(int role, int unit, long from, long to, Stretches<Occupancies> found) {
        Stretches<Occupancies> own = columns.direct(role, unit);
        long day = from;
        for (int i = own.firstEndingAfter(from); i < own.size() && own.from(i) < to; i++) {
            if (own.from(i) > day) {
                above(role, unit, day, own.from(i), found);
            }
            long end = Math.min(to, own.to(i));
            found.add(Math.max(from, own.from(i)), end, own.value(i));
            day = end;
        }
        if (day < to) {
            above(role, unit, day, to, found);
        }
    }

    private void above(int role, int unit, long from, long to, Stretches<Occupancies> found) {
        onTheWay[unit] = true;
        Stretches<Integer> parents = columns.parents.get(unit);
        long day = from;
        for (int i = parents.firstEndingAfter(from); i < parents.size() && parents.from(i) < to; i++) {
            if (parents.from(i) > day) {
                found.add(day, parents.from(i), Occupancies.NONE);
            }
            long start = Math.max(from, parents.from(i));
            long end = Math.min(to, parents.to(i));
            if (onTheWay[parents.value(i)]) {
                found.add(start, end, Occupancies.NONE);
            } else {
                walk(role, parents.value(i), start, end, found);
            }
            day = end;
        }
        if (day < to) {
            found.add(day, to, Occupancies.NONE);
        }
        onTheWay[unit] = false;
    }

    /** Two that have a value on the same days. */
    static Stretches<Occupancies> union(Stretches<Occupancies> a, Stretches<Occupancies> b) {
        Stretches<Occupancies> union = new Stretches<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            long from = Math.max(a.from(i), b.from(j));
            long to = Math.min(a.to(i), b.to(j));
            union.add(from, to, a.value(i).with(b.value(j)));
            if (a.to(i) == to) {
                i++;
            }
            if (b.to(j) == to) {
                j++;
            }
        }
        return union;
    }
}
