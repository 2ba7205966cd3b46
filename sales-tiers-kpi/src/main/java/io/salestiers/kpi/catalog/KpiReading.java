package io.salestiers.kpi.catalog;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.Reading;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a KPI after its formula and its {@link EdgeCases}. Made by {@link CompiledKpi#read}.
 *
 * @param reading the exact value, or why there is none
 * @param steps how it was found, the formula first; without a step that shows a figure of a group that must stay anonymous
 * @param sample how many cases there were; empty if the KPI has no minimum sample, or must not tell
 * @param findings a value outside the limits, and a value from a negative base
 */
public record KpiReading(Reading reading, List<Explanation> steps, Optional<Quantity> sample, List<Finding> findings) {
    /** Refuses absent parts; copies the lists. */
    public KpiReading {
        requireNonNull(reading, "reading");
        steps = List.copyOf(steps);
        requireNonNull(sample, "sample");
        findings = List.copyOf(findings);
    }
}
