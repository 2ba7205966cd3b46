package io.salestiers.kpi.catalog;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Function;
import io.salestiers.kpi.formula.Symbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compiles one KPI and holds what it declares against its formula. */
final class KpiCompiler {
    private final Kpi kpi;
    private final Symbols symbols;
    private final String document;
    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    KpiCompiler(Kpi kpi, Symbols symbols, String document, String pointer) {
        this.kpi = kpi;
        this.symbols = symbols;
        this.document = document;
        this.pointer = pointer;
    }

    /** The program, or all that is wrong with the KPI. */
    WithFindings<CompiledKpi> compile() {
        Optional<CompiledFormula> formula = program(kpi.formula(), "/formula");
        Optional<CompiledFormula> sample = kpi.edgeCases().sample().flatMap(this::sample);
        List<CompiledFormula> bases = new ArrayList<>();
        formula.ifPresent(program -> {
            declared(program);
            // A base is a part of the formula: what is wrong with both is told once.
            for (int i = 0; i < kpi.edgeCases().bases().size(); i++) {
                program(kpi.edgeCases().bases().get(i).formula(), "/edgeCases/bases/" + i + "/formula")
                        .ifPresent(bases::add);
            }
            if (bases.size() == kpi.edgeCases().bases().size()) {
                divisors(program, bases);
            }
        });
        return findings.isEmpty() && formula.isPresent()
                ? WithFindings.of(new CompiledKpi(kpi, formula.get(), bases, sample), List.of())
                : WithFindings.failed(findings);
    }

    private Place at(String field) {
        return Place.document(document, pointer + field);
    }

    private Finding finding(CatalogFinding code, String field) {
        return Finding.of(code, at(field)).with("kpi", kpi.id().value());
    }

    private Optional<CompiledFormula> program(String text, String field) {
        WithFindings<CompiledFormula> compiled = FormulaCompiler.compile(text, symbols);
        compiled.findings().forEach(found -> findings.add(found.at(at(field))));
        return compiled.value();
    }

    private Optional<CompiledFormula> sample(MinimumSample minimum) {
        Optional<CompiledFormula> program = program(minimum.of(), "/edgeCases/sample/of");
        program.filter(found -> found.unit() != Unit.COUNT)
                .ifPresent(found -> findings.add(finding(CatalogFinding.SAMPLE_NOT_COUNT, "/edgeCases/sample/of")
                        .with("found", Argument.term(found.unit().key()))));
        return program;
    }

    private void declared(CompiledFormula program) {
        if (program.unit() != kpi.unit()) {
            findings.add(finding(CatalogFinding.UNIT_DIFFERS, "/formula")
                    .with("declared", Argument.term(kpi.unit().key()))
                    .with("found", Argument.term(program.unit().key())));
        }
        KpiAggregation fits = Joining.of(program.formula().root(), symbols);
        if (kpi.aggregation() != fits && kpi.aggregation() != KpiAggregation.NON_ADDITIVE) {
            findings.add(finding(CatalogFinding.AGGREGATION_DIFFERS, "/aggregation")
                    .with("declared", Argument.term(kpi.aggregation().key()))
                    .with("found", Argument.term(fits.key())));
        }
        boolean substitutes = FormulaWalk.of(program.formula().root()).calls(Function.COALESCE);
        if (substitutes != (kpi.edgeCases().missing() == WhenMissing.SUBSTITUTED)) {
            findings.add(finding(
                    substitutes ? CatalogFinding.SUBSTITUTION_NOT_DECLARED : CatalogFinding.NOTHING_SUBSTITUTED,
                    "/edgeCases/missing"));
        }
    }

    private void divisors(CompiledFormula program, List<CompiledFormula> bases) {
        List<String> divisors = FormulaWalk.of(program.formula().root()).divisors();
        Set<String> stated = new HashSet<>();
        for (int i = 0; i < bases.size(); i++) {
            String base = bases.get(i).toString();
            String field = "/edgeCases/bases/" + i + "/formula";
            if (!stated.add(base)) {
                findings.add(finding(CatalogFinding.BASE_TWICE, field).with("base", base));
            } else if (!divisors.contains(base)) {
                findings.add(finding(CatalogFinding.BASE_NOT_DIVISOR, field)
                        .with("base", base)
                        .with("allowed", Argument.texts(divisors)));
            }
        }
        for (String divisor : divisors) {
            if (!stated.contains(divisor)) {
                findings.add(
                        finding(CatalogFinding.BASE_ABSENT, "/edgeCases/bases").with("base", divisor));
            }
        }
    }
}
