package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditCalculator;
import io.salestiers.incentives.credit.CreditRun;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.Transactions;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Answers what more sales would earn somebody, by two runs: without them and with them. Stateless and pure; safe for use by several
 * threads.
 *
 * <!-- sample: OneMoreTest#oneMore -->
 * <pre>{@code
 * // a quota of 1,000, of which Ann has sold 800; what would a deal of 400 earn her?
 * OneMore one = OneMoreCalculator.DEFAULT
 *         .credits(plan, inputs, QUARTER, PersonId.of("Ann"), List.of(deal))
 *         .orThrow();
 * Money more = one.change().get(USD); // 24.00 of commission and 2.00 of the pool
 * OneMoreView view = one.visible(Disclosure.DEFAULT);
 * Explanation why = view.explain(USD); // by bands, without the deals of colleagues
 * }</pre>
 */
public final class OneMoreCalculator {
    /** The calculator. */
    public static final OneMoreCalculator DEFAULT = new OneMoreCalculator();

    private OneMoreCalculator() {}

    /**
     * What more credits would earn.
     *
     * @param plan the plan
     * @param inputs what is there so far
     * @param period the period
     * @param payee who asks
     * @param more the credits that would come on top, mostly of the payee; a sale that is shared brings credits of several
     * @return what would change, and what was noticed with the new credits
     * @throws io.salestiers.core.result.InvalidDefinitionException if one of the credits is there already
     */
    public WithFindings<OneMore> credits(
            IncentivePlan plan, PlanInputs inputs, Period period, PersonId payee, Collection<Credit> more) {
        List<Credit> all = new ArrayList<>(inputs.credits().all());
        all.addAll(more);
        return compare(plan, inputs, inputs.withCredits(Credits.of(all)), period, payee, List.copyOf(more));
    }

    /**
     * What more transactions would earn: they are credited first, as they would be in truth. The credits of the inputs are not used,
     * but those of the known transactions.
     *
     * @param plan the plan
     * @param inputs what is there so far
     * @param period the period
     * @param payee who asks
     * @param crediting who is credited with what
     * @param known the transactions so far
     * @param more the transactions that would come on top
     * @return what would change, and what was noticed with the new transactions
     */
    public WithFindings<OneMore> transactions(
            IncentivePlan plan,
            PlanInputs inputs,
            Period period,
            PersonId payee,
            CreditingPlan crediting,
            Collection<Transaction> known,
            Collection<Transaction> more) {
        List<Transaction> all = new ArrayList<>(known);
        all.addAll(more);
        CreditRun before = CreditCalculator.DEFAULT.credit(
                crediting, Transactions.of(known, ChangedTransaction.REFUSED), inputs.organization());
        CreditRun after = CreditCalculator.DEFAULT.credit(
                crediting, Transactions.of(all, ChangedTransaction.REFUSED), inputs.organization());
        Set<Credit> old = new HashSet<>(before.credits().all());
        List<Credit> fresh = after.credits().all().stream()
                .filter(credit -> !old.contains(credit))
                .toList();
        return compare(
                plan, inputs.withCredits(before.credits()), inputs.withCredits(after.credits()), period, payee, fresh);
    }

    private static WithFindings<OneMore> compare(
            IncentivePlan plan, PlanInputs before, PlanInputs after, Period period, PersonId payee, List<Credit> more) {
        requireNonNull(payee, "payee");
        WithFindings<ResolvedPlan> then = plan.resolve(before, period);
        WithFindings<ResolvedPlan> now = plan.resolve(after, period);
        if (then.value().isEmpty() || now.value().isEmpty()) {
            return WithFindings.failed((then.value().isEmpty() ? then : now).findings());
        }
        EarningRun first = IncentiveCalculator.DEFAULT.calculate(then.value().get());
        EarningRun second = IncentiveCalculator.DEFAULT
                .recalculate(first, now.value().get())
                .run();
        return WithFindings.of(of(payee, more, first, second), now.findings());
    }

    private static OneMore of(PersonId payee, List<Credit> more, EarningRun before, EarningRun after) {
        SortedMap<PayLine, PayDifference> lines =
                ScenarioComparison.lines(PayLines.of(before, payee), PayLines.of(after, payee));
        SortedSet<Currency> currencies = new TreeSet<>();
        lines.keySet().forEach(line -> currencies.add(line.currency()));
        SortedMap<Currency, Explanation> why = new TreeMap<>();
        currencies.forEach(currency -> why.put(
                currency, ScenarioComparison.explain(payee, currency, List.of(before), List.of(after), "one-more")));
        return new OneMore(payee, more, lines, why, others(payee, before, after));
    }

    private static SortedMap<PersonId, SortedMap<Currency, Money>> others(
            PersonId payee, EarningRun before, EarningRun after) {
        SortedMap<PersonId, SortedMap<Currency, Money>> changes = new TreeMap<>();
        ScenarioComparison.lines(PayLines.of(before), PayLines.of(after)).forEach((line, amounts) -> {
            if (!line.payee().equals(payee)) {
                changes.computeIfAbsent(line.payee(), person -> new TreeMap<>())
                        .merge(line.currency(), amounts.difference(), Money::plus);
            }
        });
        changes.values().forEach(amounts -> amounts.values().removeIf(amount -> amount.signum() == 0));
        changes.values().removeIf(Map::isEmpty);
        return changes;
    }
}
