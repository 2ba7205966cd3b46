package io.salestiers.kpi.formula;

import io.salestiers.core.result.WithFindings;

/** Binds a formula to measures, checks its units, and makes the program that computes it. */
public final class FormulaCompiler {
    private FormulaCompiler() {}

    /**
     * Compiles a formula.
     *
     * @param formula the formula
     * @param symbols the measures that it may name
     * @return the program, or all that is wrong with names and units
     */
    public static WithFindings<CompiledFormula> compile(Formula formula, Symbols symbols) {
        return Checker.compile(formula, symbols);
    }

    /**
     * Reads and compiles a formula.
     *
     * @param text the formula
     * @param symbols the measures that it may name
     * @return the program, or all that is wrong with it: with its form if that is wrong, else with names and units
     */
    public static WithFindings<CompiledFormula> compile(String text, Symbols symbols) {
        WithFindings<Formula> parsed = Formula.parse(text);
        return parsed.value().isPresent()
                ? compile(parsed.value().get(), symbols)
                : WithFindings.failed(parsed.findings());
    }
}
