package io.salestiers.examples.benchmarks.rollup;

/**
 * People in rows: the root first, then each level after the one above, those of one superior beside each other and in the order of
 * the superiors. A roll-up from the last row to the first then reads and writes memory in one direction.
 */
final class LevelOrder {
    /** For each id its row. */
    final int[] rows;
    /** For each row the superior's row, −1 for the root. */
    final int[] superiors;
    /** Of the rows from here on nobody has anyone below; at least 1, since the root is added to nobody. */
    final int firstWithoutReports;

    private LevelOrder(int[] rows, int[] superiors, int firstWithoutReports) {
        this.rows = rows;
        this.superiors = superiors;
        this.firstWithoutReports = firstWithoutReports;
    }

    static LevelOrder of(People people) {
        Reports reports = Reports.of(people);
        int size = people.size();
        int[] order = new int[size];
        int[] rows = new int[size];
        int[] superiors = new int[size];
        order[0] = people.root();
        superiors[0] = -1;
        int filled = 1;
        int lastWithReports = 0;
        for (int row = 0; row < size; row++) {
            int person = order[row];
            rows[person] = row;
            for (int i = reports.from(person); i < reports.to(person); i++) {
                lastWithReports = row;
                order[filled] = reports.person(i);
                superiors[filled] = row;
                filled++;
            }
        }
        return new LevelOrder(rows, superiors, lastWithReports + 1);
    }

    /** Values by id taken over into rows. */
    long[] inRows(long[] byId) {
        long[] inRows = new long[byId.length];
        for (int person = 0; person < rows.length; person++) {
            System.arraycopy(byId, person * People.MONTHS, inRows, rows[person] * People.MONTHS, People.MONTHS);
        }
        return inRows;
    }
}
