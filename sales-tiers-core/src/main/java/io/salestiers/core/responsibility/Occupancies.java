package io.salestiers.core.responsibility;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/* The positions that have a part somewhere, each with who is in it, in the order of positions. */
final class Occupancies {
    static final Occupancies NONE = new Occupancies(new Occupancy[0]);

    final Occupancy[] all;
    /** How many different people: 0, 1, or 2 for two and more. */
    final int people;

    /** What it means, made when first asked for. Two threads that race make equal ones. */
    private @Nullable Accountability verdict;

    Occupancies(Occupancy[] all) {
        this.all = all;
        this.people = people(all);
    }

    private static int people(Occupancy[] all) {
        int first = -1;
        for (Occupancy one : all) {
            for (int person : one.people) {
                if (first >= 0 && person != first) {
                    return 2;
                }
                first = person;
            }
        }
        return first < 0 ? 0 : 1;
    }

    /** All of both, in the order of positions. */
    Occupancies with(Occupancies other) {
        if (other.all.length == 0 || equals(other)) {
            return this;
        }
        if (all.length == 0) {
            return other;
        }
        Occupancy[] joined = Arrays.copyOf(all, all.length + other.all.length);
        int size = all.length;
        for (Occupancy one : other.all) {
            boolean there = false;
            for (Occupancy mine : all) {
                there |= mine == one;
            }
            if (!there) {
                joined[size++] = one;
            }
        }
        Occupancy[] sorted = Arrays.copyOf(joined, size);
        Arrays.sort(sorted, (a, b) -> Integer.compare(a.position, b.position));
        return new Occupancies(sorted);
    }

    /** Who is accountable, if somebody or at least a position is there. */
    Accountability verdict(OrgColumns columns) {
        Accountability known = verdict;
        if (known == null) {
            known = Verdicts.of(this, columns);
            verdict = known;
        }
        return known;
    }

    /** Of the same positions with the same people: one by one the identical occupancies. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Occupancies other && Arrays.equals(all, other.all);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all);
    }

    @Override
    public String toString() {
        return Arrays.toString(all);
    }
}
