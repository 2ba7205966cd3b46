package io.salestiers.incentives.columns;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.ResolvedPool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An incentive plan bound to the payees of a {@link CreditProgram}: what {@link IncentiveCalculator} gives for each credit, it gives
 * for totals, to the same minor unit.
 *
 * <!-- sample: ColumnSamplesTest#pay -->
 * <pre>{@code
 * PayProgram program = PayProgram.compile(PLAN, inputs, QUARTER, credits).orThrow();
 * PayTotals pay = program.newTotals();
 * program.run(totals, pay);
 * Money commission = pay.amount(ComponentId.of("commission"), BO); // 3 % up to 250.00, 5 % above: USD 17.00
 * Money share = pay.amount(ComponentId.of("pool"), BO); // of 0.5 % of 900.00 by credits: USD 2.20
 * }</pre>
 *
 * <p>A plan fits into columns if it may be paid from sums, stands on its period alone, and has commissions and pools; what does not
 * fit is named by the findings of {@link #compile}. Plans of other kinds are paid from {@link CreditProgram#credits}. Of a commission,
 * loops pay whoever has one quota and one place in the whole period; who moved, or has other limits, is calculated one by one
 * ({@link #oneByOne()} says how many there are). A sum of zero is like none: who takes part only because of credits, such as
 * somebody who acts in a position, takes no part if they add up to zero.
 *
 * <p>Immutable and safe for use by several threads, each with {@link PayTotals} of its own.
 */
public final class PayProgram {
    private final IncentivePlan plan;
    private final Period period;
    private final CreditProgram credits;
    private final Map<Credit, CellCredits.Entry> entries;
    private final Map<ComponentId, CommissionColumns> commissions;
    private final Map<ComponentId, PoolColumns> pools;
    private final List<PlanComponent> order;

    PayProgram(
            IncentivePlan plan,
            Period period,
            CreditProgram credits,
            Map<Credit, CellCredits.Entry> entries,
            Map<ComponentId, CommissionColumns> commissions,
            Map<ComponentId, PoolColumns> pools) {
        this.plan = plan;
        this.period = period;
        this.credits = credits;
        this.entries = Map.copyOf(entries);
        this.commissions = Map.copyOf(commissions);
        this.pools = Map.copyOf(pools);
        this.order = plan.calculationOrder();
    }

    /**
     * Binds a plan.
     *
     * @param plan the plan
     * @param inputs organization, quotas and results, as for {@link IncentivePlan#resolve}; its credits are not looked at
     * @param period the period, whose days are those of the credits
     * @param credits the program that adds credits up
     * @return the program with the warnings of the plan; or all that does not fit into columns
     */
    public static WithFindings<PayProgram> compile(
            IncentivePlan plan, PlanInputs inputs, Period period, CreditProgram credits) {
        return PayProgramCompiler.compile(
                requireNonNull(plan, "plan"),
                requireNonNull(inputs, "inputs"),
                requireNonNull(period, "period"),
                requireNonNull(credits, "credits"));
    }

    /**
     * The plan.
     *
     * @return the definition
     */
    public IncentivePlan plan() {
        return plan;
    }

    /**
     * The period.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    /**
     * The program that adds credits up.
     *
     * @return the program whose totals are paid
     */
    public CreditProgram credits() {
        return credits;
    }

    /**
     * How many commissions of payees are calculated one by one.
     *
     * @return zero if loops pay all of them
     */
    public int oneByOne() {
        return commissions.values().stream()
                .mapToInt(CommissionColumns::oneByOne)
                .sum();
    }

    /**
     * Starts pay.
     *
     * @return totals to be written
     */
    public PayTotals newTotals() {
        return new PayTotals(this);
    }

    /**
     * Calculates what everybody earns.
     *
     * @param totals totals of {@link #credits()}
     * @param pay where the amounts go
     */
    public void run(CreditTotals totals, PayTotals pay) {
        check(totals, pay);
        calculate(totals, pay, null);
    }

    /**
     * Calculates again after deals were removed and added: only what reads a sum that has changed since the last run, or an amount
     * that has. The amounts are those of a whole {@link #run}.
     *
     * @param totals totals of {@link #credits()}
     * @param pay what was calculated from them before; if nothing was, everything is calculated
     */
    public void update(CreditTotals totals, PayTotals pay) {
        check(totals, pay);
        if (!pay.calculated) {
            run(totals, pay);
            return;
        }
        boolean[] changed = new boolean[pay.seen.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = pay.seen[i] != totals.cells.values[i];
        }
        calculate(totals, pay, changed);
    }

    private void check(CreditTotals totals, PayTotals pay) {
        if (totals.program() != credits || pay.program() != this) {
            throw new IllegalArgumentException("credits and pay must be totals of these programs");
        }
    }

    private void calculate(CreditTotals totals, PayTotals pay, boolean @Nullable [] changed) {
        long[] values = totals.cells.values;
        pay.calculated = false;
        boolean[] payees = new boolean[changed == null ? 0 : credits.payees().size()];
        for (PlanComponent component : order) {
            int place = plan.components().indexOf(component);
            CommissionColumns commission = commissions.get(component.id());
            if (commission != null) {
                boolean[] which = changed == null ? null : commission.changed(changed, payees);
                commission.run(values, which, pay.credited[place], pay.pay[place], pay.status[place], oneByOne(values));
            } else {
                PoolColumns pool = requireNonNull(pools.get(component.id()), "pool");
                pool.run(values, changed == null ? null : pool.changed(changed, payees), pay, place);
            }
        }
        System.arraycopy(values, 0, pay.seen, 0, values.length);
        pay.calculated = true;
    }

    private CommissionColumns.OneByOne oneByOne(long[] values) {
        ActualCredits actual = ActualCredits.ofSums(entries, values, credits.currency());
        return (part, payee, pay, status) -> {
            EarningRun run =
                    IncentiveCalculator.DEFAULT.calculate(new ResolvedPlan(plan, period, List.of(actual.of(part))));
            pay[payee] = run.earnings().isEmpty()
                    ? 0
                    : run.earnings().get(0).amount().minorUnits();
            status[payee] = run.earnings().isEmpty() ? PayTotals.UNPAID : PayTotals.EARNED;
        };
    }

    /**
     * Explains what a payee earns, down to totals: what each payee below was credited with, and the payee.
     *
     * @param totals totals of {@link #credits()}
     * @param payee the payee
     * @return the explanation of each earning, and of each component that gives nothing, in the order of the components; none for
     *     somebody whom no component concerns
     */
    public List<Explanation> explain(CreditTotals totals, PersonId payee) {
        return explain(totals, payee, Map.of());
    }

    /**
     * Explains what a payee earns, down to the payee's own deals.
     *
     * <!-- sample: ColumnSamplesTest#explain -->
     * <pre>{@code
     * CreditTotals totals = credits.newTotals();
     * CreditTrail trail = CreditTrail.empty();
     * credits.add(deals, 0, 3, totals, trail, 0); // the first is noted as number 0
     * List<Explanation> explained = program.explain(totals, trail, erp::get, BO);
     * }</pre>
     *
     * @param totals totals of {@link #credits()}
     * @param trail the trail of all deals that are in them
     * @param deals gives a deal by the number by which it was noted, as a transaction with participants in the roles of the crediting
     *     plan; it is asked for the deals of the payee only
     * @param payee the payee
     * @return the explanations
     * @throws IllegalArgumentException if a transaction is not credited with what the trail has
     */
    public List<Explanation> explain(
            CreditTotals totals, CreditTrail trail, IntFunction<Transaction> deals, PersonId payee) {
        return explain(totals, payee, new DealCredits(credits, deals).of(payee, trail));
    }

    private List<Explanation> explain(CreditTotals totals, PersonId payee, Map<Integer, List<Credit>> deals) {
        if (totals.program() != credits) {
            throw new IllegalArgumentException("credits must be totals of this program");
        }
        ActualCredits actual = ActualCredits.ofSums(entries, totals.cells.values, credits.currency())
                .withDeals(deals);
        List<ResolvedComponent> parts = new ArrayList<>();
        Set<PersonId> read = new TreeSet<>(Set.of(payee));
        Set<ComponentId> shared = new TreeSet<>();
        pools.values().forEach(pool -> shared.addAll(pool.component().reads()));
        Set<Map.Entry<ComponentId, UnitId>> seen = new HashSet<>();
        Deque<PersonId> open = new ArrayDeque<>(read);
        while (!open.isEmpty()) { // a pool may share what another pool gives to those who are in it
            PersonId person = open.removeFirst();
            for (PoolColumns pool : pools.values()) {
                if (!person.equals(payee) && !shared.contains(pool.component().id())) {
                    continue;
                }
                pool.of(person, totals.cells.values).forEach(each -> {
                    ResolvedPool part = each.getKey();
                    if (seen.add(Map.entry(part.component().id(), part.unit()))) {
                        parts.add(actual.of(part, each.getValue()));
                        if (!part.component().reads().isEmpty()) {
                            part.members().keySet().stream().filter(read::add).forEach(open::add);
                        }
                    }
                });
            }
        }
        for (PersonId person : read) {
            commissions
                    .values()
                    .forEach(
                            each -> each.of(person, totals.cells.values).ifPresent(part -> parts.add(actual.of(part))));
        }
        return IncentiveCalculator.DEFAULT.explain(new ResolvedPlan(plan, period, parts), payee);
    }
}
