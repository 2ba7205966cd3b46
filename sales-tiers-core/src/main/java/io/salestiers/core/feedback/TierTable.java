package io.salestiers.core.feedback;

import io.salestiers.core.org.TierId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/*
 * Which tiers can be shown beside the groups of a tree.
 *
 * Let the rests of the tree (see GroupNode) be rows and the tiers columns, those that are not shown joined to one column. What
 * can be computed from the figures of rows and columns by adding and subtracting gives the answers of row i and column j the
 * weight a(i) + b(j). Such a combination tells about the answers whose weight is not 0. Rows and columns with equal a(i) and
 * −b(j) form classes, and exactly the answers between different classes take part. Joining all classes but one leaves fewer of
 * them, so that the smallest group about which anything can be told is the smallest cut of the table into two classes that
 * is not empty: each row goes to the class of some columns or to that of the others, whichever costs less.
 *
 * While it is smaller than the least number, the smallest shown tier joins the others.
 */
final class TierTable {
    /** The most columns, of which all choices are tried. */
    static final int MOST = 12;

    private final List<SortedMap<TierId, Integer>> rows;
    private final List<Integer> untold;
    private final SortedSet<TierId> shown = new TreeSet<>();

    /**
     * With the answers of each rest by tier, and how many of them have no tier.
     */
    TierTable(int least, List<SortedMap<TierId, Integer>> rows, List<Integer> untold) {
        this.rows = rows;
        this.untold = untold;
        rows.forEach(row -> shown.addAll(row.keySet()));
        while (!shown.isEmpty() && smallestCut() < least) {
            shown.remove(smallest());
        }
    }

    SortedSet<TierId> shown() {
        return shown;
    }

    private TierId smallest() {
        Map<TierId, Integer> totals = new TreeMap<>();
        for (Map<TierId, Integer> row : rows) {
            row.forEach((tier, count) -> totals.merge(tier, count, Integer::sum));
        }
        TierId smallest = shown.first();
        for (TierId tier : shown) {
            if (total(totals, tier) < total(totals, smallest)) {
                smallest = tier;
            }
        }
        return smallest;
    }

    private static int total(Map<TierId, Integer> totals, TierId tier) {
        return totals.getOrDefault(tier, 0);
    }

    private int smallestCut() {
        List<int[]> table = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            table.add(columns(rows.get(i), untold.get(i)));
        }
        int columns = shown.size() + 1;
        int smallest = Integer.MAX_VALUE;
        // The last column stays in the second class: a cut and its mirror image are one.
        for (int choice = 1; choice < 1 << (columns - 1); choice++) {
            int cut = 0;
            for (int[] row : table) {
                cut += cheaper(row, choice);
            }
            // An empty cut tells nothing; moving a row costs all of it, and that is looked at in the tree.
            smallest = cut > 0 ? Math.min(smallest, cut) : smallest;
        }
        return smallest;
    }

    private static int cheaper(int[] row, int choice) {
        int first = 0;
        int second = 0;
        for (int column = 0; column < row.length; column++) {
            if ((choice >> column & 1) == 1) {
                first += row[column];
            } else {
                second += row[column];
            }
        }
        return Math.min(first, second);
    }

    private int[] columns(Map<TierId, Integer> row, int withoutTier) {
        int[] columns = new int[shown.size() + 1];
        int column = 0;
        for (TierId tier : shown) {
            columns[column++] = row.getOrDefault(tier, 0);
        }
        columns[column] = withoutTier + hidden(row);
        return columns;
    }

    private int hidden(Map<TierId, Integer> row) {
        return row.entrySet().stream()
                .filter(each -> !shown.contains(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
