package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import java.util.List;
import java.util.SortedSet;

/**
 * A program that computes a formula: exactly, without rounding except where {@code round} says so. Made by
 * {@link FormulaCompiler}. Immutable and safe for use by several threads.
 */
public final class CompiledFormula {
    private final Formula formula;
    private final Step root;
    private final Unit unit;
    private final List<Reference> references;

    CompiledFormula(Formula formula, Step root, Unit unit, SortedSet<Reference> references) {
        this.formula = formula;
        this.root = root;
        this.unit = unit;
        this.references = List.copyOf(references);
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

    /** The formula in its canonical form. */
    @Override
    public String toString() {
        return formula.toString();
    }
}
