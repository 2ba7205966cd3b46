package io.salestiers.kpi.catalog;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.BuiltInMeasures;
import io.salestiers.kpi.measure.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * Binds all formulas to measures and checks their units.
     *
     * @param measures the measures that formulas may refer to; the {@link BuiltInMeasures} are added
     * @return the compiled catalogue, or the findings of all formulas at once, each at the pointer of its formula
     */
    public WithFindings<CompiledCatalog> compile(Collection<Measure> measures) {
        return compile(measures, DOCUMENT);
    }

    /**
     * As {@link #compile(Collection)}, with the name of the file for the places of findings.
     *
     * @param measures the measures that formulas may refer to; the {@link BuiltInMeasures} are added
     * @param document the name of the document or its file
     * @return the compiled catalogue, or the findings of all formulas at once
     */
    public WithFindings<CompiledCatalog> compile(Collection<Measure> measures, String document) {
        Symbols symbols = Symbols.of(BuiltInMeasures.with(measures));
        List<Finding> findings = new ArrayList<>();
        List<CompiledKpi> compiled = new ArrayList<>();
        for (int i = 0; i < kpis.size(); i++) {
            Kpi kpi = kpis.get(i);
            Place place = Place.document(document, "/kpis/" + i + "/formula");
            WithFindings<CompiledFormula> formula = FormulaCompiler.compile(kpi.formula(), symbols);
            formula.findings().forEach(finding -> findings.add(finding.at(place)));
            formula.value().ifPresent(program -> {
                if (program.unit() == kpi.unit()) {
                    compiled.add(new CompiledKpi(kpi, program));
                } else {
                    findings.add(Finding.of(CatalogFinding.UNIT_DIFFERS, place)
                            .with("kpi", kpi.id().value())
                            .with("declared", Argument.term(kpi.unit().key()))
                            .with("found", Argument.term(program.unit().key())));
                }
            });
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? WithFindings.failed(findings)
                : WithFindings.of(new CompiledCatalog(compiled), findings);
    }
}
