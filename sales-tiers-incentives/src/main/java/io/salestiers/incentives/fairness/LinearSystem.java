package io.salestiers.incentives.fairness;

import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Solves linear equations exactly, by elimination of one unknown after the other. */
final class LinearSystem {
    private LinearSystem() {}

    /**
     * The solution.
     *
     * @param matrix a square matrix, row by row
     * @param right the right sides
     * @return empty if there is not exactly one
     */
    static Optional<List<Ratio>> solve(List<List<Ratio>> matrix, List<Ratio> right) {
        int size = right.size();
        List<List<Ratio>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Ratio> row = new ArrayList<>(matrix.get(i));
            row.add(right.get(i));
            rows.add(row);
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            while (pivot < size && rows.get(pivot).get(column).signum() == 0) {
                pivot++;
            }
            if (pivot == size) {
                return Optional.empty();
            }
            List<Ratio> swapped = rows.set(column, rows.get(pivot));
            rows.set(pivot, swapped);
            clear(rows, column);
        }
        List<Ratio> solution = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            solution.add(rows.get(i).get(size).dividedBy(rows.get(i).get(i)));
        }
        return Optional.of(solution);
    }

    /* Leaves the unknown in no row but its own. */
    private static void clear(List<List<Ratio>> rows, int column) {
        List<Ratio> own = rows.get(column);
        for (int i = 0; i < rows.size(); i++) {
            if (i != column) {
                List<Ratio> row = rows.get(i);
                Ratio factor = row.get(column).dividedBy(own.get(column));
                for (int j = column; j < row.size(); j++) {
                    row.set(j, row.get(j).minus(factor.multipliedBy(own.get(j))));
                }
            }
        }
    }
}
