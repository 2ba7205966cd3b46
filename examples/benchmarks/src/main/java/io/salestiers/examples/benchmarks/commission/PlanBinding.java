package io.salestiers.examples.benchmarks.commission;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.PayProgram;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import java.util.List;

/**
 * Two plans and what they are bound to, once before anything is paid by them.
 *
 * @param crediting who is credited with what
 * @param incentives what credits earn
 * @param inputs organization and quotas
 * @param period what is paid
 * @param currency the currency of all amounts
 * @param dimension a dimension that the crediting plan reads
 * @param values its values
 */
public record PlanBinding(
        CreditingPlan crediting,
        IncentivePlan incentives,
        PlanInputs inputs,
        Period period,
        Currency currency,
        DimensionId dimension,
        List<String> values) {
    /** Refuses what is absent. */
    public PlanBinding {
        requireNonNull(crediting, "crediting");
        requireNonNull(incentives, "incentives");
        requireNonNull(inputs, "inputs");
        requireNonNull(period, "period");
        requireNonNull(currency, "currency");
        requireNonNull(dimension, "dimension");
        values = List.copyOf(values);
    }

    /**
     * The plan of {@link CommissionPlan} and the ten thousand of a sales force.
     *
     * @param salesForce who is paid
     * @return the plan with its pool
     */
    public static PlanBinding of(SalesForce salesForce) {
        return of(salesForce, LibraryPlans.incentives());
    }

    static PlanBinding of(SalesForce salesForce, IncentivePlan incentives) {
        return new PlanBinding(
                LibraryPlans.crediting(),
                incentives,
                LibraryPlans.inputs(salesForce, LibraryPlans.organization(salesForce)),
                LibraryPlans.PERIOD,
                LibraryPlans.CURRENCY,
                LibraryPlans.CATEGORY,
                LibraryPlans.categories());
    }

    /**
     * Binds the incentive plan to the period, as {@code IncentiveCalculator} takes it.
     *
     * @return the bound plan
     */
    public ResolvedPlan resolve() {
        return incentives.resolve(inputs, period).orThrow();
    }

    /**
     * Binds the crediting plan to columns.
     *
     * @return the program
     */
    public CreditProgram credits() {
        return CreditProgram.builder(crediting, inputs.organization(), period.range(), currency)
                .values(dimension, values)
                .build()
                .orThrow();
    }

    /**
     * Binds the incentive plan to columns.
     *
     * @param credits the program whose totals are paid
     * @return the program
     */
    public PayProgram pay(CreditProgram credits) {
        return PayProgram.compile(incentives, inputs, period, credits).orThrow();
    }
}
