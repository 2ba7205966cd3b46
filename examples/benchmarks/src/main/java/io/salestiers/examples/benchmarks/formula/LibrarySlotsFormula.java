package io.salestiers.examples.benchmarks.formula;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.contender.WrongAnswer;
import io.salestiers.kpi.formula.ColumnProgram;
import io.salestiers.kpi.formula.ColumnStatus;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.formula.Slots;

/** The library row by row, each figure set in its slot. */
final class LibrarySlotsFormula implements FormulaRun {
    @Override
    public String name() {
        return "library-slots";
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        ColumnProgram program = LibraryFormula.program(problem.formula());
        Slots slots = program.newSlots();
        int[] order = problem.formula().figures().stream()
                .mapToInt(figure -> program.slot(Reference.of(MeasureId.of(figure))))
                .toArray();
        long[][] columns = problem.columns();
        long[] results = new long[problem.rows().size()];
        return () -> {
            for (int row = 0; row < results.length; row++) {
                for (int i = 0; i < order.length; i++) {
                    slots.set(order[i], columns[i][row]);
                }
                if (slots.evaluate() != ColumnStatus.KNOWN) {
                    throw new WrongAnswer(name(), "a gap in row " + row);
                }
                results[row] = slots.result();
            }
            return results;
        };
    }
}
