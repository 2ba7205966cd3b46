package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A program that computes a formula: exactly, without rounding except where {@code round} says so. Made by
 * {@link FormulaCompiler}. Immutable and safe for use by several threads.
 */
public final class CompiledFormula {
    /** The highest {@link #cost()} that the compiler accepts: a thousand periods of figures. */
    public static final long MAX_COST = 10_000;

    private final Formula formula;
    private final Step root;
    private final Unit unit;
    private final List<Reference> references;
    private final List<Unit> units;
    private final long cost;

    CompiledFormula(Formula formula, Step root, Unit unit, SortedMap<Reference, Unit> references, long cost) {
        this.formula = formula;
        this.root = root;
        this.unit = unit;
        this.references = List.copyOf(references.keySet());
        this.units = List.copyOf(references.values());
        this.cost = cost;
    }

    /**
     * The formula.
     *
     * @return what was compiled
     */
    public Formula formula() {
        return formula;
    }

    /**
     * The unit of its result.
     *
     * @return a ratio if the formula is a literal
     */
    public Unit unit() {
        return unit;
    }

    /**
     * All figures that it may read.
     *
     * @return each once, by {@link Reference#toString()}
     */
    public List<Reference> references() {
        return references;
    }

    /**
     * What one evaluation costs at most, known before any figure is: 1 for each number and operation, and for each time
     * that a figure is named 10 for each period that it spans, a year to date counting 12 periods, and 1 for each value of
     * its filter. {@code revenue / rolling(calls, 3)} costs 1 + 10 + 30 = 41.
     *
     * @return 1 to {@link #MAX_COST}
     */
    public long cost() {
        return cost;
    }

    /**
     * Computes the result.
     *
     * @param inputs the figures
     * @return the exact value, or why there is none. Zero money whose currency nothing says, as in
     *     {@code if(calls == 0, 0, revenue)}, takes the currency of the money among the references
     */
    public Reading evaluate(Inputs inputs) {
        return new Run(inputs, unit, references, Tracer.OFF).result(root);
    }

    /**
     * Computes the result and says how, on the same path.
     *
     * @param inputs the figures
     * @return the result of {@link #evaluate(Inputs)} with its steps
     */
    public Explained explain(Inputs inputs) {
        Tracer tracer = Tracer.on();
        Reading reading = new Run(inputs, unit, references, tracer).result(root);
        Explanation explanation = tracer.result();
        return new Explained(reading, explanation);
    }

    /**
     * The program for many rows at once: {@link ColumnProgram#run} computes columns of whole numbers, at the speed of loops
     * over arrays, with results that are those of {@link #evaluate(Inputs)} rounded once.
     *
     * @param types how the figures of each reference are stored, for each of {@link #references()} and no others
     * @param rounding how the results are rounded
     * @return the program
     * @throws IllegalArgumentException naming all references that have no type, that the formula does not read, or whose type
     *     has a currency where the figures are no money, or none where they are
     */
    public ColumnProgram columns(Map<Reference, ColumnType> types, Rounding rounding) {
        return ColumnProgram.of(this, types, rounding);
    }

    Step root() {
        return root;
    }

    /** The units of the references, in their order. */
    List<Unit> units() {
        return units;
    }

    /** The formula in its canonical form. */
    @Override
    public String toString() {
        return formula.toString();
    }
}
