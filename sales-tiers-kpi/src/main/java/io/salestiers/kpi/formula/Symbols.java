package io.salestiers.kpi.formula;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.kpi.measure.Measure;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The measures that formulas may name, and the dimensions of their filters. Immutable and safe for use by several threads.
 */
public final class Symbols {
    private final SortedMap<MeasureId, Measure> measures;
    private final SortedSet<DimensionId> dimensions;

    private Symbols(SortedMap<MeasureId, Measure> measures, SortedSet<DimensionId> dimensions) {
        this.measures = Collections.unmodifiableSortedMap(measures);
        this.dimensions = Collections.unmodifiableSortedSet(dimensions);
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
        return new Symbols(map, new TreeSet<>());
    }

    /**
     * The same measures with the dimensions by which their observations are told apart. Without them a filter may name any
     * dimension, and a misspelled one is found only when the figure is read, which is then missing.
     *
     * @param known the dimensions, in any order; none for any
     * @return a copy
     */
    public Symbols withDimensions(Collection<DimensionId> known) {
        return new Symbols(measures, new TreeSet<>(known));
    }

    /**
     * The dimensions that filters may name.
     *
     * @return by code point; empty for any
     */
    public SortedSet<DimensionId> dimensions() {
        return dimensions;
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
