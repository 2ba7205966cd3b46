package io.salestiers.kpi.catalog;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.BuiltInMeasures;
import io.salestiers.kpi.measure.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The KPIs of a company, as its business writes them. A definition: {@link #compile} binds it to measures. Immutable and
 * safe for use by several threads.
 *
 * @param kpis the KPIs in the order in which they are shown, each id once
 */
public record KpiCatalog(List<Kpi> kpis) {
    private static final String DOCUMENT = "kpi-catalogue";

    /**
     * Refuses two KPIs with one id.
     *
     * @throws InvalidDefinitionException with a finding for each repeated id
     */
    public KpiCatalog {
        kpis = List.copyOf(kpis);
        List<Finding> findings = new ArrayList<>();
        Set<KpiId> seen = new HashSet<>();
        for (int i = 0; i < kpis.size(); i++) {
            if (!seen.add(kpis.get(i).id())) {
                findings.add(Finding.of(CatalogFinding.KPI_TWICE, Place.document(DOCUMENT, "/kpis/" + i + "/id"))
                        .with("kpi", kpis.get(i).id().value()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * A catalogue.
     *
     * @param kpis the KPIs in the order in which they are shown
     * @return the catalogue
     */
    public static KpiCatalog of(List<Kpi> kpis) {
        return new KpiCatalog(kpis);
    }

    /**
     * A KPI by its id.
     *
     * @param id the id
     * @return the KPI, empty if there is none
     */
    public Optional<Kpi> find(KpiId id) {
        return kpis.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }

    /**
     * The KPIs by which a tier is measured.
     *
     * @param tier the tier
     * @return in the order of the catalogue
     */
    public List<Kpi> forTier(TierId tier) {
        return kpis.stream().filter(kpi -> kpi.tiers().contains(tier)).toList();
    }

    /**
     * The same KPIs for tiers with other ids: a host that calls its representatives {@code account-manager} takes
     * {@code StandardKpis.catalog().withTiers(Map.of(StandardKpis.REPRESENTATIVE, TierId.of("account-manager")))}.
     *
     * @param other the tier that takes the place of a tier; a tier that is not named stays
     * @return a copy
     */
    public KpiCatalog withTiers(Map<TierId, TierId> other) {
        return new KpiCatalog(kpis.stream()
                .map(kpi -> kpi.withTiers(kpi.tiers().stream()
                        .map(tier -> other.getOrDefault(tier, tier))
                        .collect(Collectors.toCollection(TreeSet::new))))
                .toList());
    }

    /**
     * Some of the KPIs.
     *
     * @param ids the ids, in the order in which the KPIs shall be shown
     * @return a catalogue of these
     * @throws NotFoundException if one of them is not there
     */
    public KpiCatalog only(List<KpiId> ids) {
        return new KpiCatalog(ids.stream()
                .map(id -> find(id).orElseThrow(() -> new NotFoundException("KPI", id)))
                .toList());
    }

    /**
     * The same with one KPI more, or with another definition of one that is there.
     *
     * @param kpi the KPI; it takes the place of the one with its id, else it comes last
     * @return a copy
     */
    public KpiCatalog with(Kpi kpi) {
        List<Kpi> all = new ArrayList<>(kpis);
        if (find(kpi.id()).isEmpty()) {
            all.add(kpi);
        } else {
            all.replaceAll(there -> there.id().equals(kpi.id()) ? kpi : there);
        }
        return new KpiCatalog(all);
    }

    /**
     * Binds all formulas to measures and holds what the KPIs declare against them: unit, aggregation, every number by which
     * they divide, and whether missing inputs are substituted.
     *
     * @param measures the measures that formulas may refer to; the {@link BuiltInMeasures} are added
     * @return the compiled catalogue, or the findings of all KPIs at once, each at its pointer
     */
    public WithFindings<CompiledCatalog> compile(Collection<Measure> measures) {
        return compile(measures, DOCUMENT);
    }

    /**
     * As {@link #compile(Collection)}, where the dimensions of observations are known: a filter that names another one, such as
     * {@code revenue[prodct = "GTX Pro"]}, is then a finding with the dimension that was meant, instead of a figure that is
     * missing in every period.
     *
     * @param measures the measures that formulas may refer to; the {@link BuiltInMeasures} are added
     * @param dimensions the dimensions that filters may name; none for any
     * @return the compiled catalogue, or the findings of all KPIs at once, each at its pointer
     */
    public WithFindings<CompiledCatalog> compile(Collection<Measure> measures, Collection<DimensionId> dimensions) {
        return compile(measures, dimensions, DOCUMENT);
    }

    /**
     * As {@link #compile(Collection)}, with the name of the file for the places of findings.
     *
     * @param measures the measures that formulas may refer to; the {@link BuiltInMeasures} are added
     * @param document the name of the document or its file
     * @return the compiled catalogue, or the findings of all KPIs at once
     */
    public WithFindings<CompiledCatalog> compile(Collection<Measure> measures, String document) {
        return compile(measures, List.of(), document);
    }

    /**
     * As {@link #compile(Collection, Collection)}, with the name of the file for the places of findings.
     *
     * @param measures the measures that formulas may refer to; the {@link BuiltInMeasures} are added
     * @param dimensions the dimensions that filters may name; none for any
     * @param document the name of the document or its file
     * @return the compiled catalogue, or the findings of all KPIs at once
     */
    public WithFindings<CompiledCatalog> compile(
            Collection<Measure> measures, Collection<DimensionId> dimensions, String document) {
        Symbols symbols = Symbols.of(BuiltInMeasures.with(measures)).withDimensions(dimensions);
        List<Finding> findings = new ArrayList<>();
        List<CompiledKpi> compiled = new ArrayList<>();
        for (int i = 0; i < kpis.size(); i++) {
            WithFindings<CompiledKpi> one = new KpiCompiler(kpis.get(i), symbols, document, "/kpis/" + i).compile();
            findings.addAll(one.findings());
            one.value().ifPresent(compiled::add);
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? WithFindings.failed(findings)
                : WithFindings.of(new CompiledCatalog(compiled), findings);
    }
}
