package io.salestiers.kpi.catalog;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Place;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.Inputs;
import io.salestiers.kpi.formula.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A KPI whose formula is bound to measures, gives the unit and joins in the way that the KPI declares. Made by
 * {@link KpiCatalog#compile}. Immutable and safe for use by several threads.
 *
 * @param kpi the KPI
 * @param formula its formula
 * @param bases the programs of the bases of its {@link EdgeCases}, in the same order
 * @param sample the program of its minimum sample; empty if it has none
 */
public record CompiledKpi(
        Kpi kpi, CompiledFormula formula, List<CompiledFormula> bases, Optional<CompiledFormula> sample) {
    /** Refuses absent parts, and programs that are not those of the edge cases. */
    public CompiledKpi {
        requireNonNull(kpi, "kpi");
        requireNonNull(formula, "formula");
        bases = List.copyOf(bases);
        requireNonNull(sample, "sample");
        if (bases.size() != kpi.edgeCases().bases().size()
                || sample.isPresent() != kpi.edgeCases().sample().isPresent()) {
            throw new IllegalArgumentException("each base and the minimum sample must have a program (KPI " + kpi.id()
                    + "), but there are " + bases.size() + " and " + sample);
        }
    }

    /**
     * All figures that the KPI may read, those of its edge cases too.
     *
     * @return each once, by {@link Reference#toString()}
     */
    public List<Reference> references() {
        return Stream.concat(Stream.of(formula), Stream.concat(bases.stream(), sample.stream()))
                .flatMap(program -> program.references().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The value of the KPI: that of its formula, unless one of its edge cases holds. What is missing wins over what is not
     * meaningful; the reasons of edge cases unite, and go before the reason that the formula itself would give.
     *
     * @param inputs the figures
     * @param place where the value belongs, for the findings
     * @return the exact value, or why there is none
     */
    public KpiReading read(Inputs inputs, Place place) {
        return new EdgeRules(this, inputs, place).read();
    }
}
