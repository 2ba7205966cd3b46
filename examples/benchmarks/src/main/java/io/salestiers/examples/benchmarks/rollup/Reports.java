package io.salestiers.examples.benchmarks.rollup;

/** Who reports to whom: for each person a range of one array, in the order of the ids. */
final class Reports {
    private final int[] starts;
    private final int[] people;

    private Reports(int[] starts, int[] people) {
        this.starts = starts;
        this.people = people;
    }

    static Reports of(People everyone) {
        int size = everyone.size();
        int[] starts = new int[size + 1];
        for (int person = 0; person < size; person++) {
            if (person != everyone.root()) {
                starts[everyone.superior(person) + 1]++;
            }
        }
        for (int person = 0; person < size; person++) {
            starts[person + 1] += starts[person];
        }
        int[] next = starts.clone();
        int[] people = new int[size - 1];
        for (int person = 0; person < size; person++) {
            if (person != everyone.root()) {
                people[next[everyone.superior(person)]++] = person;
            }
        }
        return new Reports(starts, people);
    }

    /** The index of a person's first report. */
    int from(int person) {
        return starts[person];
    }

    /** The index after a person's last report. */
    int to(int person) {
        return starts[person + 1];
    }

    /** Whom an index stands for. */
    int person(int index) {
        return people[index];
    }
}
