package io.salestiers.examples.benchmarks.commission;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.PayProgram;
import io.salestiers.incentives.columns.PayTotals;
import io.salestiers.kpi.formula.Column;
import io.salestiers.kpi.formula.ColumnInputs;
import io.salestiers.kpi.formula.ColumnProgram;
import io.salestiers.kpi.formula.ColumnType;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The plans bound once to the sales force, and the run over totals that all forms of transactions share. */
final class LibraryCommission {
    private final CreditProgram credits;
    private final PayProgram pay;
    private final PayTotals totals;
    private final long[] credited = new long[SalesForce.PAYEES];
    private final long[] commission = new long[SalesForce.PAYEES];
    private final ColumnProgram attainment;
    private final ColumnInputs attainmentInputs;
    private final Column attained = Column.ofRows(SalesForce.PAYEES);
    private final ColumnProgram.Scratch scratch;

    LibraryCommission(SalesForce salesForce) {
        PlanBinding binding = PlanBinding.of(salesForce);
        credits = binding.credits();
        pay = binding.pay(credits);
        totals = pay.newTotals();
        Reference credit = Reference.of(MeasureId.of("credited"));
        Reference quota = Reference.of(MeasureId.of("quota"));
        attainment = FormulaCompiler.compile(
                        "credited / quota", Symbols.of(List.of(measure("credited"), measure("quota"))))
                .orThrow()
                .columns(
                        Map.of(
                                credit,
                                ColumnType.money(LibraryPlans.CURRENCY),
                                quota,
                                ColumnType.money(LibraryPlans.CURRENCY)),
                        Rounding.halfEven(6));
        attainmentInputs =
                attainment.inputs(Map.of(credit, Column.of(credited), quota, Column.of(salesForce.quotas())));
        scratch = attainment.newScratch();
    }

    private static Measure measure(String id) {
        return Measure.additive(id, LocalizedText.same(id), Unit.MONEY);
    }

    /** Edges and caps are exact in the library; with quotas for multiples of 10,000 transactions that is the same. */
    static boolean takes(int transactions) {
        return transactions % 10_000 == 0;
    }

    CreditProgram credits() {
        return credits;
    }

    PayProgram pay() {
        return pay;
    }

    /* Each payee has the commission of one level. */
    CommissionResult settle(CreditTotals sums) {
        pay.run(sums, totals);
        for (Level level : Level.values()) {
            long[] own = totals.credited(LibraryPlans.commission(level));
            long[] earned = totals.pay(LibraryPlans.commission(level));
            int first = first(level);
            int count = first(level.depth() + 1) - first;
            System.arraycopy(own, first, credited, first, count);
            System.arraycopy(earned, first, commission, first, count);
        }
        attainment.run(attainmentInputs, 0, SalesForce.PAYEES, attained, scratch);
        return new CommissionResult(
                sums.lines(),
                credited.clone(),
                attained.values().clone(),
                commission.clone(),
                Arrays.copyOf(totals.pay(LibraryPlans.POOL), SalesForce.PAYEES));
    }

    private static int first(Level level) {
        return first(level.depth());
    }

    private static int first(int depth) {
        return switch (depth) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> SalesForce.FIRST_SUPERVISOR;
            case 3 -> SalesForce.FIRST_REPRESENTATIVE;
            default -> SalesForce.PAYEES;
        };
    }
}
