package io.salestiers.kpi.testkit.formula;

import io.salestiers.kpi.formula.CompiledFormula;

/**
 * A formula with figures for all its references.
 *
 * @param formula the program
 * @param figures the figures
 */
public record FormulaCase(CompiledFormula formula, Figures figures) {}
