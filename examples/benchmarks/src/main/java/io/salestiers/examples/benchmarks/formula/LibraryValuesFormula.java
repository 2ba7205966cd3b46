package io.salestiers.examples.benchmarks.formula;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.measure.Reading;
import java.math.BigDecimal;
import java.util.List;

/** The library row by row, in values: decimals in, a reading out. */
final class LibraryValuesFormula implements FormulaRun {
    @Override
    public String name() {
        return "library-values";
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        CompiledFormula compiled = LibraryFormula.compile(problem.formula());
        List<String> figures = problem.formula().figures();
        BigDecimal[][] rows = Decimals.rows(problem);
        long[] results = new long[rows.length];
        return () -> {
            for (int i = 0; i < rows.length; i++) {
                BigDecimal[] row = rows[i];
                Reading reading = compiled.evaluate(reference -> Reading.known(Quantity.ratio(
                        Ratio.of(row[figures.indexOf(reference.measure().value())]))));
                results[i] = reading.quantity()
                        .orElseThrow()
                        .value()
                        .rounded(LibraryFormula.ROUNDING)
                        .unscaledValue()
                        .longValueExact();
            }
            return results;
        };
    }
}
