package io.salestiers.kpi.testkit.formula;

import io.salestiers.kpi.formula.Inputs;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.measure.Reading;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures that are stated. Immutable.
 *
 * @param readings what is known of each reference
 */
public record Figures(SortedMap<Reference, Reading> readings) implements Inputs {
    /** Copies the readings. */
    public Figures {
        readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    }

    /** What is stated, else missing by the name of the reference. */
    @Override
    public Reading read(Reference reference) {
        return readings.getOrDefault(reference, Reading.missing(reference.toString()));
    }
}
