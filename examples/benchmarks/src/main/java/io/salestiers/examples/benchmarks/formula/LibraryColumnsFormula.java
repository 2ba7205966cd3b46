package io.salestiers.examples.benchmarks.formula;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.kpi.formula.Column;
import io.salestiers.kpi.formula.ColumnInputs;
import io.salestiers.kpi.formula.ColumnProgram;
import io.salestiers.kpi.formula.Reference;
import java.util.HashMap;
import java.util.Map;

/** The library over columns. */
final class LibraryColumnsFormula implements FormulaRun {
    @Override
    public String name() {
        return "library-columns";
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        ColumnProgram program = LibraryFormula.program(problem.formula());
        Map<Reference, Column> figures = new HashMap<>();
        for (String figure : problem.formula().figures()) {
            figures.put(
                    Reference.of(MeasureId.of(figure)), Column.of(problem.rows().column(figure)));
        }
        ColumnInputs inputs = program.inputs(figures);
        int rows = problem.rows().size();
        Column results = Column.ofRows(rows);
        ColumnProgram.Scratch scratch = program.newScratch();
        return () -> {
            program.run(inputs, 0, rows, results, scratch);
            return results.values();
        };
    }
}
