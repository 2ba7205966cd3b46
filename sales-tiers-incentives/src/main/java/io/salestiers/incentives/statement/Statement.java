package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.plan.PlanId;
import java.util.List;

/**
 * What a payee gets for a period, in the payee's view (奖金单): no other person's id, pay or deals are in it.
 *
 * <p>Made by {@link Statements}. Immutable and safe for use by several threads.
 *
 * @param payee whose statement it is
 * @param period the period
 * @param plan the plan
 * @param planName what the plan is called
 * @param lines the components of the plan that concern the payee, in their order, amounts before those that give nothing
 * @param totals what is due, a total for each currency by its code; empty if there is no amount
 */
public record Statement(
        PersonId payee,
        Period period,
        PlanId plan,
        LocalizedText planName,
        List<StatementLine> lines,
        List<StatementTotal> totals) {
    /** Copies lines and totals. */
    public Statement {
        requireNonNull(payee, "payee");
        requireNonNull(period, "period");
        requireNonNull(plan, "plan");
        requireNonNull(planName, "planName");
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }
}
