package io.salestiers.kpi.formula;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.kpi.measure.Measure;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The measures that formulas may name. Immutable and safe for use by several threads. */
public final class Symbols {
    private final SortedMap<MeasureId, Measure> measures;

    private Symbols(SortedMap<MeasureId, Measure> measures) {
        this.measures = Collections.unmodifiableSortedMap(measures);
    }

    /**
     * The measures that formulas may name.
     *
     * @param measures in any order
     * @return the symbols
     * @throws IllegalArgumentException if two have the same id
     */
    public static Symbols of(Collection<Measure> measures) {
        SortedMap<MeasureId, Measure> map = new TreeMap<>();
        for (Measure measure : measures) {
            if (map.put(measure.id(), measure) != null) {
                throw new IllegalArgumentException(
                        "measures must have different ids, but two are '" + measure.id() + "'");
            }
        }
        return new Symbols(map);
    }

    /**
     * A measure by its id.
     *
     * @param id the id
     * @return empty if there is none
     */
    public Optional<Measure> find(MeasureId id) {
        return Optional.ofNullable(measures.get(id));
    }

    /**
     * All measures.
     *
     * @return by id
     */
    public Collection<Measure> measures() {
        return measures.values();
    }
}
