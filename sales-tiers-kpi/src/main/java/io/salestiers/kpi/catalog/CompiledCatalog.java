package io.salestiers.kpi.catalog;

import io.salestiers.core.org.TierId;
import io.salestiers.core.result.NotFoundException;
import java.util.List;

/**
 * A catalogue that is ready to be evaluated. Made by {@link KpiCatalog#compile}.
 *
 * @param kpis the KPIs in the order of the catalogue
 */
public record CompiledCatalog(List<CompiledKpi> kpis) {
    /** Copies the list. */
    public CompiledCatalog {
        kpis = List.copyOf(kpis);
    }

    /**
     * A KPI by its id.
     *
     * @param id the id
     * @return the KPI
     * @throws NotFoundException if there is none
     */
    public CompiledKpi kpi(KpiId id) {
        return kpis.stream()
                .filter(compiled -> compiled.kpi().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("KPI", id));
    }

    /**
     * The KPIs by which a tier is measured.
     *
     * @param tier the tier
     * @return in the order of the catalogue
     */
    public List<CompiledKpi> forTier(TierId tier) {
        return kpis.stream()
                .filter(compiled -> compiled.kpi().tiers().contains(tier))
                .toList();
    }
}
