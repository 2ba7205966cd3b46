package io.salestiers.kpi.measure;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.text.Ids;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The one order of facts: by measure, day and source id, and then by everything else, so that only equal observations are
 * equal in it. What is found in this order never depends on that of the input.
 */
final class FactOrder implements Comparator<Integer> {
    private final FactBatch batch;
    private final int[] measures;
    private final int[] subjects;
    private final int[] members;
    private final int[] dimensions;

    FactOrder(FactBatch batch) {
        this.batch = batch;
        measures = ranks(batch.measures(), Comparator.naturalOrder());
        subjects = ranks(batch.subjects(), Comparator.naturalOrder());
        members = ranks(batch.members(), Ids::compare);
        dimensions = ranks(batch.dimensionSets(), FactOrder::compare);
    }

    /** All rows of the batch in order. */
    int[] rows() {
        Integer[] rows = IntStream.range(0, batch.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(rows, this);
        return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int compare(Integer a, Integer b) {
        int order = Integer.compare(measures[batch.measureCode(a)], measures[batch.measureCode(b)]);
        order = order != 0 ? order : Long.compare(batch.epochDay(a), batch.epochDay(b));
        order = order != 0 ? order : Ids.compare(batch.source(a), batch.source(b));
        return order != 0 ? order : compareRest(a, b);
    }

    private int compareRest(int a, int b) {
        int order = Integer.compare(subjects[batch.subjectCode(a)], subjects[batch.subjectCode(b)]);
        order = order != 0
                ? order
                : Integer.compare(rank(members, batch.memberCode(a)), rank(members, batch.memberCode(b)));
        order = order != 0 ? order : batch.value(a).compareTo(batch.value(b));
        order = order != 0 ? order : batch.unit(a).compareTo(batch.unit(b));
        order = order != 0 ? order : code(a).compareTo(code(b));
        return order != 0
                ? order
                : Integer.compare(dimensions[batch.dimensionCode(a)], dimensions[batch.dimensionCode(b)]);
    }

    private static int rank(int[] ranks, int code) {
        return code < 0 ? -1 : ranks[code];
    }

    private String code(int row) {
        return batch.currency(row).map(currency -> currency.code()).orElse("");
    }

    private static <T> int[] ranks(List<T> values, Comparator<? super T> order) {
        Integer[] sorted = IntStream.range(0, values.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, Comparator.comparing(values::get, order));
        int[] ranks = new int[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    private static int compare(SortedMap<DimensionId, String> a, SortedMap<DimensionId, String> b) {
        Iterator<Map.Entry<DimensionId, String>> left = a.entrySet().iterator();
        Iterator<Map.Entry<DimensionId, String>> right = b.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<DimensionId, String> one = left.next();
            Map.Entry<DimensionId, String> other = right.next();
            int byName = one.getKey().compareTo(other.getKey());
            int order = byName != 0 ? byName : Ids.compare(one.getValue(), other.getValue());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
