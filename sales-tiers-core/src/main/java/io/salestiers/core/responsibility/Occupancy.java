package io.salestiers.core.responsibility;

/*
 * The same people in one position over days in one stretch, or nobody: who does its work, so acting cover only counts
 * without a holder. Made once for each stretch, so two of them are the same exactly if they are identical.
 */
final class Occupancy {
    final int position;
    final long from;
    final long to;
    /** In the order of their ids; empty while the position is vacant. */
    final int[] people;

    final boolean acting;

    Occupancy(int position, long from, long to, int[] people, boolean acting) {
        this.position = position;
        this.from = from;
        this.to = to;
        this.people = people;
        this.acting = acting;
    }

    boolean vacant() {
        return people.length == 0;
    }

    boolean has(int person) {
        for (int one : people) {
            if (one == person) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "position " + position + " with " + java.util.Arrays.toString(people);
    }
}
