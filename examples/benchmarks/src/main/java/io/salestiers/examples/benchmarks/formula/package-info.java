/**
 * Three formulas over rows of figures, results exact to the millionth.
 *
 * <p>{@link io.salestiers.examples.benchmarks.formula.FormulaProblem} knows the formula, the rows and the right answer;
 * {@link io.salestiers.examples.benchmarks.formula.FormulaRun} is what is timed, over columns or row by row.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks.formula;
