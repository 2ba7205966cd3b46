package io.salestiers.core.feedback;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be computed by adding, subtracting and scaling some published sums: exact linear algebra on whole numbers, without
 * anything of the library.
 */
final class LinearSpan {
    /* A sum that is published: with which weight each unknown takes part. */
    private final List<long[]> rows = new ArrayList<>();

    void publish(long[] weights) {
        rows.add(weights.clone());
    }

    /**
     * Whether some combination that is not zero is made of the unknowns of fewer than so many people.
     *
     * @param personOf the person behind each unknown
     * @param people how many there are
     */
    boolean tellsOfFewerThan(int least, int[] personOf, int people) {
        boolean[] all = new boolean[personOf.length];
        java.util.Arrays.fill(all, true);
        int rank = rank(all);
        return anyChoice(0, Math.min(least - 1, people), new boolean[people], personOf, rank);
    }

    /*
     * A combination is made of the unknowns of some people only if it is zero on those of all others. There is one, and it is
     * not zero itself, exactly if the rank falls when the columns of these people are taken away.
     */
    private boolean anyChoice(int from, int more, boolean[] chosen, int[] personOf, int rank) {
        if (more == 0 || from == chosen.length) {
            boolean[] others = new boolean[personOf.length];
            for (int i = 0; i < personOf.length; i++) {
                others[i] = !chosen[personOf[i]];
            }
            return rank(others) < rank;
        }
        chosen[from] = true;
        if (anyChoice(from + 1, more - 1, chosen, personOf, rank)) {
            return true;
        }
        chosen[from] = false;
        return chosen.length - from - 1 >= more && anyChoice(from + 1, more, chosen, personOf, rank);
    }

    /** By elimination without fractions. */
    private int rank(boolean[] columns) {
        List<BigInteger[]> matrix = new ArrayList<>();
        for (long[] row : rows) {
            BigInteger[] copy = new BigInteger[row.length];
            for (int i = 0; i < row.length; i++) {
                copy[i] = BigInteger.valueOf(columns[i] ? row[i] : 0);
            }
            matrix.add(copy);
        }
        int rank = 0;
        for (int column = 0; column < columns.length && rank < matrix.size(); column++) {
            int pivot = rank;
            while (pivot < matrix.size() && matrix.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == matrix.size()) {
                continue;
            }
            BigInteger[] top = matrix.get(pivot);
            matrix.set(pivot, matrix.get(rank));
            matrix.set(rank, top);
            for (int i = rank + 1; i < matrix.size(); i++) {
                BigInteger[] row = matrix.get(i);
                if (row[column].signum() != 0) {
                    BigInteger factor = row[column];
                    for (int j = column; j < columns.length; j++) {
                        row[j] = row[j].multiply(top[column]).subtract(top[j].multiply(factor));
                    }
                }
            }
            rank++;
        }
        return rank;
    }
}
