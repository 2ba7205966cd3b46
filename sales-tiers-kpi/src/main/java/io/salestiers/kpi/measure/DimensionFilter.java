package io.salestiers.kpi.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.text.Ids;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which observations of a measure count, by their dimensions: of {@code revenue[product = "GTX Pro"]} only those of that
 * product.
 *
 * <p>Every named dimension must have one of its values; an observation without the dimension does not count. Immutable and
 * safe for use by several threads.
 *
 * @param values for each dimension the values that count, one or more, kept in Unicode form NFC as those of
 *     observations, by code point; no dimension lets everything count
 */
public record DimensionFilter(@JsonValue SortedMap<DimensionId, SortedSet<String>> values) {
    /** Lets every observation count. */
    public static final DimensionFilter ALL = new DimensionFilter(Collections.emptySortedMap());

    /** Copies the values in Unicode form NFC and refuses a dimension without one. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DimensionFilter {
        SortedMap<DimensionId, SortedSet<String>> copy = new TreeMap<>();
        values.forEach((dimension, allowed) -> {
            SortedSet<String> sorted = new TreeSet<>(Ids::compare);
            allowed.forEach(value -> sorted.add(Ids.normalized(value)));
            if (sorted.isEmpty()) {
                throw new IllegalArgumentException("dimension " + dimension + " needs a value that counts");
            }
            copy.put(dimension, Collections.unmodifiableSortedSet(sorted));
        });
        values = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * One dimension with the values that count.
     *
     * @param dimension the dimension
     * @param value a value
     * @param more further values
     * @return the filter
     */
    public static DimensionFilter of(DimensionId dimension, String value, String... more) {
        SortedSet<String> allowed = new TreeSet<>(Ids::compare);
        allowed.add(value);
        allowed.addAll(List.of(more));
        return new DimensionFilter(new TreeMap<>(Map.of(dimension, allowed)));
    }

    /**
     * Whether everything counts.
     *
     * @return true for {@link #ALL} and its equals
     */
    public boolean all() {
        return values.isEmpty();
    }

    /**
     * Whether an observation counts.
     *
     * @param observation an observation of any measure
     * @return true if each dimension of the filter has one of its values
     */
    public boolean matches(Observation observation) {
        return matches(observation.dimensions());
    }

    /**
     * Whether something with dimensions counts.
     *
     * @param dimensions its values by dimension, in Unicode form NFC
     * @return true if each dimension of the filter has one of its values
     */
    public boolean matches(SortedMap<DimensionId, String> dimensions) {
        for (Map.Entry<DimensionId, SortedSet<String>> each : values.entrySet()) {
            String value = dimensions.get(each.getKey());
            if (value == null || !each.getValue().contains(value)) {
                return false;
            }
        }
        return true;
    }
}
