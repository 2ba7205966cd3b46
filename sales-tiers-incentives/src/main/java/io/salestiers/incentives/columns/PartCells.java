package io.salestiers.incentives.columns;

import io.salestiers.incentives.credit.Credit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The sums that each of several parts is made of, in two arrays. */
final class PartCells {
    private final int[] starts;
    private final int[] cells;

    private PartCells(int[] starts, int[] cells) {
        this.starts = starts;
        this.cells = cells;
    }

    /** Of credits that stand for sums, each as often as it is there. */
    static PartCells of(Collection<? extends Collection<Credit>> parts) {
        int[] starts = new int[parts.size() + 1];
        List<Integer> cells = new ArrayList<>();
        int part = 0;
        for (Collection<Credit> credits : parts) {
            credits.forEach(credit -> cells.add(cell(credit)));
            starts[++part] = cells.size();
        }
        return new PartCells(starts, cells.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The number of the sum that a credit stands for. */
    static int cell(Credit credit) {
        return Integer.parseInt(credit.transaction().key());
    }

    int parts() {
        return starts.length - 1;
    }

    /** The sum of a part. No part has a sum twice, so it stays within 63 bits as long as all sums together do. */
    long sum(int part, long[] values) {
        long sum = 0;
        for (int i = starts[part]; i < starts[part + 1]; i++) {
            sum = Math.addExact(sum, values[cells[i]]);
        }
        return sum;
    }

    /** The sums of parts, in their places. */
    void sums(long[] values, int from, int to, long[] sums) {
        for (int part = from; part < to; part++) {
            sums[part] = sum(part, values);
        }
    }

    /** Whether a part has a sum that is not zero. */
    boolean any(int part, long[] values) {
        for (int i = starts[part]; i < starts[part + 1]; i++) {
            if (values[cells[i]] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Marks the parts that read one of the marked sums. */
    void mark(boolean[] changed, boolean[] parts) {
        for (int part = 0; part < parts.length; part++) {
            for (int i = starts[part]; i < starts[part + 1] && !parts[part]; i++) {
                parts[part] = changed[cells[i]];
            }
        }
    }
}
