package io.salestiers.kpi.catalog;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.formula.CompiledFormula;

/**
 * A KPI whose formula is bound to measures and gives the unit that the KPI declares. Made by {@link KpiCatalog#compile}.
 *
 * @param kpi the KPI
 * @param formula its formula
 */
public record CompiledKpi(Kpi kpi, CompiledFormula formula) {
    /** Refuses absent parts. */
    public CompiledKpi {
        requireNonNull(kpi, "kpi");
        requireNonNull(formula, "formula");
    }
}
