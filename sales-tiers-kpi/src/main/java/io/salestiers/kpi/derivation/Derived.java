package io.salestiers.kpi.derivation;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.result.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Observations made of records, with the measures of which the records are a source: if no deal was lost, deals lost are
 * zero, not missing. Both go into {@link io.salestiers.kpi.measure.MeasureValues#of}. Immutable and safe for use by several
 * threads.
 *
 * @param observations the observations, in an order that does not depend on that of the records
 * @param sourced the measures that are zero, not missing, where nothing was seen
 * @param findings all that is wrong with the records; a record that can't be right is left out, the others count
 */
public record Derived(List<Observation> observations, SortedSet<MeasureId> sourced, List<Finding> findings) {
    /** Nothing from no source. */
    public static final Derived NONE = new Derived(List.of(), new TreeSet<>(), List.of());

    /** Copies the parts. */
    public Derived {
        observations = List.copyOf(observations);
        sourced = Collections.unmodifiableSortedSet(new TreeSet<>(sourced));
        findings = List.copyOf(findings);
    }

    /**
     * Both together.
     *
     * @param other what was made of other records
     * @return observations and findings of this, then those of the other
     */
    public Derived and(Derived other) {
        List<Observation> all = new ArrayList<>(observations);
        all.addAll(other.observations);
        SortedSet<MeasureId> sources = new TreeSet<>(sourced);
        sources.addAll(other.sourced);
        List<Finding> found = new ArrayList<>(findings);
        found.addAll(other.findings);
        return new Derived(all, sources, found);
    }
}
