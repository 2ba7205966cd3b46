package io.salestiers.examples.benchmarks.formula;

import io.salestiers.examples.benchmarks.contender.Contender;
import io.salestiers.examples.benchmarks.contender.Contenders;
import java.util.List;

/** One way of evaluating a formula for every row; the answer has the result of each row in millionths. */
public interface FormulaRun extends Contender<FormulaProblem, long[]> {
    /**
     * All of them, the yardstick first.
     *
     * @return the contenders
     */
    static List<FormulaRun> all() {
        return Contenders.withPeers(
                FormulaRun.class,
                List.of(
                        new HandColumnsFormula(),
                        new HandRowsFormula(),
                        new HandDoubleColumnsFormula(),
                        new HandDoubleRowsFormula(),
                        new HandDecimalsFormula(),
                        new LibraryColumnsFormula(),
                        new LibrarySlotsFormula(),
                        new LibraryValuesFormula()));
    }

    /**
     * In what it calculates, which decides what is asked of its answer.
     *
     * @return exact, unless it says otherwise
     */
    default Precision precision() {
        return Precision.EXACT;
    }
}
