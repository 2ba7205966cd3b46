package io.salestiers.examples.benchmarks.formula;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.contender.WrongAnswer;
import io.salestiers.kpi.formula.ColumnProgram;
import io.salestiers.kpi.formula.ColumnStatus;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.formula.Slots;
import java.util.List;

/** The library row by row: the figures of a record, each set in its slot. */
final class LibrarySlotsFormula implements FormulaRun {
    @Override
    public String name() {
        return "library-slots";
    }

    @Override
    public Task<long[]> prepare(FormulaProblem problem) {
        ColumnProgram program = LibraryFormula.program(problem.formula());
        List<FormulaRow> rows = FormulaRow.listOf(problem.rows());
        Slots slots = program.newSlots();
        long[] results = new long[rows.size()];
        return switch (problem.formula()) {
            case GROWTH -> growth(program, slots, rows, results);
            case ATTAINMENT -> attainment(program, slots, rows, results);
            case SCORECARD -> scorecard(program, slots, rows, results);
        };
    }

    private static int slot(ColumnProgram program, String figure) {
        return program.slot(Reference.of(MeasureId.of(figure)));
    }

    private static Task<long[]> growth(ColumnProgram program, Slots slots, List<FormulaRow> rows, long[] results) {
        int prior = slot(program, "prior");
        int current = slot(program, "current");
        return () -> {
            for (int i = 0; i < results.length; i++) {
                FormulaRow row = rows.get(i);
                slots.set(prior, row.prior());
                slots.set(current, row.current());
                results[i] = result(slots);
            }
            return results;
        };
    }

    private static Task<long[]> attainment(ColumnProgram program, Slots slots, List<FormulaRow> rows, long[] results) {
        int actual = slot(program, "actual");
        int target = slot(program, "target");
        return () -> {
            for (int i = 0; i < results.length; i++) {
                FormulaRow row = rows.get(i);
                slots.set(actual, row.actual());
                slots.set(target, row.target());
                results[i] = result(slots);
            }
            return results;
        };
    }

    private static Task<long[]> scorecard(ColumnProgram program, Slots slots, List<FormulaRow> rows, long[] results) {
        int x1 = slot(program, "x1");
        int x2 = slot(program, "x2");
        int x3 = slot(program, "x3");
        int x4 = slot(program, "x4");
        int x5 = slot(program, "x5");
        return () -> {
            for (int i = 0; i < results.length; i++) {
                FormulaRow row = rows.get(i);
                slots.set(x1, row.x1());
                slots.set(x2, row.x2());
                slots.set(x3, row.x3());
                slots.set(x4, row.x4());
                slots.set(x5, row.x5());
                results[i] = result(slots);
            }
            return results;
        };
    }

    private static long result(Slots slots) {
        if (slots.evaluate() != ColumnStatus.KNOWN) {
            throw new WrongAnswer("library-slots", "a gap");
        }
        return slots.result();
    }
}
