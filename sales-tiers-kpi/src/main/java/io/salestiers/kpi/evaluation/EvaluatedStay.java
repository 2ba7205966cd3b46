package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.catalog.KpiId;
import java.util.List;
import java.util.Optional;

/**
 * The KPIs of somebody on days of a period. Immutable and safe for use by several threads.
 *
 * @param stay who, where and on which days
 * @param values the value of each KPI of the tier, in the order of the catalogue
 */
public record EvaluatedStay(Stay stay, List<KpiValue> values) {
    /** Copies the values. */
    public EvaluatedStay {
        requireNonNull(stay, "stay");
        values = List.copyOf(values);
    }

    /**
     * The value of a KPI.
     *
     * @param kpi which
     * @return empty if the tier is not measured by it
     */
    public Optional<KpiValue> find(KpiId kpi) {
        return values.stream().filter(value -> value.kpi().equals(kpi)).findFirst();
    }
}
