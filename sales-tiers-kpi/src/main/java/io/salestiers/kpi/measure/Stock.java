package io.salestiers.kpi.measure;

import io.salestiers.core.observation.FactBatch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Until when each figure of a {@link AggregationClass#STOCK} measure stands: until the next one of the same member,
 * wherever in the company that is seen.
 */
final class Stock {
    private Stock() {}

    /* What stands in the stock: a thing with a name, else (−1) whatever the subject has. */
    private record Member(int measure, int name, int subject) {}

    /**
     * For each row the day from which on its figure no longer stands; the largest number if it always does.
     *
     * @param batch rows in the order of days
     * @param stock which measures, by their codes, are stocks
     */
    static long[] until(FactBatch batch, IntPredicate stock) {
        long[] until = new long[batch.size()];
        Arrays.fill(until, Long.MAX_VALUE);
        Map<Member, Integer> last = new HashMap<>();
        for (int row = 0; row < batch.size(); row++) {
            if (stock.test(batch.measureCode(row))) {
                int name = batch.memberCode(row);
                Integer before =
                        last.put(new Member(batch.measureCode(row), name, name < 0 ? batch.subjectCode(row) : -1), row);
                if (before != null) {
                    until[before] = batch.epochDay(row);
                }
            }
        }
        return until;
    }
}
