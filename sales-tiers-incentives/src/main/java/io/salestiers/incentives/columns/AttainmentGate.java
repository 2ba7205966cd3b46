package io.salestiers.incentives.columns;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.ResolvedCondition;
import io.salestiers.kpi.measure.Reading;
import java.math.BigInteger;
import java.util.List;

/**
 * A gate on the attainment of a unit, as a bound for its credits: at least 0.9 of a quota of 1,000.05 is met from 900.05 on, for
 * credits are whole minor units.
 */
final class AttainmentGate {
    private final ResolvedCondition condition;
    private final Explanation quota;
    private final PartCells cells;
    private final long bound;

    private AttainmentGate(ResolvedCondition condition, Explanation quota, PartCells cells, long bound) {
        this.condition = condition;
        this.quota = quota;
        this.cells = cells;
        this.bound = bound;
    }

    /**
     * Makes a gate.
     *
     * @param condition the condition with the attainment that credits of nothing give, which is known
     * @param credits the credits that count, which stand for sums
     * @param minorPerUnit how many minor units the currency has
     * @return the gate
     */
    static AttainmentGate of(ResolvedCondition condition, List<Credit> credits, long minorPerUnit) {
        List<Explanation> steps = condition.figure().explanation().steps();
        Explanation quota = steps.get(steps.size() - 1);
        Ratio bound = quota.value()
                .orElseThrow()
                .value()
                .multipliedBy(Ratio.of(minorPerUnit))
                .multipliedBy(condition.condition().value());
        BigInteger whole = switch (condition.condition().relation()) {
            case AT_LEAST, BELOW -> bound.negated().floor().negate();
            case ABOVE, AT_MOST -> bound.floor();
        };
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        return new AttainmentGate(
                condition,
                quota,
                PartCells.of(List.of(credits)),
                whole.min(most).max(most.negate()).longValueExact());
    }

    boolean open(long[] values) {
        long credited = cells.sum(0, values);
        return switch (condition.condition().relation()) {
            case AT_LEAST -> credited >= bound;
            case ABOVE -> credited > bound;
            case AT_MOST -> credited <= bound;
            case BELOW -> credited < bound;
        };
    }

    boolean reads(boolean[] changedCells) {
        boolean[] changed = new boolean[1];
        cells.mark(changedCells, changed);
        return changed[0];
    }

    /** Whether this gate was made of a condition. */
    boolean is(ResolvedCondition other) {
        return condition.equals(other);
    }

    /** The condition with the attainment that the sums give. */
    ResolvedCondition resolved(long[] values, Currency currency) {
        Quantity credited = Quantity.money(Money.ofMinor(cells.sum(0, values), currency));
        Quantity attainment = Quantity.ratio(
                credited.value().dividedBy(quota.value().orElseThrow().value()));
        return new ResolvedCondition(
                condition.condition(),
                new Figure(
                        Reading.known(attainment),
                        Explanation.of(
                                condition.figure().explanation().key(),
                                Operation.QUOTIENT,
                                attainment,
                                List.of(Explanation.given("incentives.explain.column-credited", credited), quota))));
    }
}
