package io.salestiers.examples.benchmarks.formula;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.ColumnProgram;
import io.salestiers.kpi.formula.ColumnType;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.Measure;
import java.util.HashMap;
import java.util.Map;

/** A formula compiled by the library. */
public final class LibraryFormula {
    /** How results are rounded. */
    static final Rounding ROUNDING = Rounding.halfEven(6);

    private LibraryFormula() {}

    /**
     * Parses and checks a formula.
     *
     * @param formula which
     * @return the formula, for values
     */
    public static CompiledFormula compile(Formula formula) {
        return FormulaCompiler.compile(
                        formula.text(),
                        Symbols.of(formula.figures().stream()
                                .map(id -> Measure.additive(id, LocalizedText.same(id), Unit.RATIO))
                                .toList()))
                .orThrow();
    }

    /**
     * Compiles a formula for figures in whole numbers, with results in millionths.
     *
     * @param formula which
     * @return the formula, for columns
     */
    public static ColumnProgram program(Formula formula) {
        CompiledFormula compiled = compile(formula);
        Map<Reference, ColumnType> types = new HashMap<>();
        for (Reference reference : compiled.references()) {
            types.put(reference, ColumnType.of(formula.scale()));
        }
        return compiled.columns(types, ROUNDING);
    }
}
