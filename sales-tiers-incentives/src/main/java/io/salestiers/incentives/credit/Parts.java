package io.salestiers.incentives.credit;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.text.Ids;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Copies of the parts that transactions and credits have in common. */
final class Parts {
    private Parts() {}

    static <K extends Comparable<? super K>, V> SortedMap<K, V> copy(SortedMap<K, V> map) {
        return map.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** As observations have them: in form NFC, in which filters name them. */
    static SortedMap<DimensionId, String> dimensions(SortedMap<DimensionId, String> map) {
        SortedMap<DimensionId, String> copy = new TreeMap<>(map);
        copy.replaceAll((dimension, value) -> Ids.normalized(value));
        return copy(copy);
    }
}
