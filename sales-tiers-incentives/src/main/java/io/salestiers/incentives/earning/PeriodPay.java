package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.modifier.PayoutCurrency;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.kpi.measure.ExchangeRates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a payee earns in a period by all plans together, with the limits of each plan and those of the period. Immutable and safe
 * for use by several threads.
 *
 * @param payee who earns
 * @param earnings the earnings by plan, in the order of the runs
 * @param limits what the limits of the plans have changed, then what those of the period have
 * @param totals what remains, for each currency with an earning
 */
public record PeriodPay(
        PersonId payee, List<Earning> earnings, List<LimitedPay> limits, SortedMap<Currency, Money> totals) {
    /** Copies the lists. */
    public PeriodPay {
        requireNonNull(payee, "payee");
        earnings = List.copyOf(earnings);
        limits = List.copyOf(limits);
        totals = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }

    /**
     * Adds up the plans of a period. With a cap of 100 on the period, a plan that gives 80 after its own cap and another that
     * gives 50 together give 100.
     *
     * @param payee who earns
     * @param runs the runs of the plans, all of one period, each version of a plan once
     * @param limits the limits on all plans together, in order; the components they list may belong to any plan
     * @return what the payee earns
     * @throws IllegalArgumentException if runs are of different periods, or a plan is there twice
     */
    public static PeriodPay of(PersonId payee, List<EarningRun> runs, List<PlanLimit> limits) {
        requireOnce(runs);
        List<Earning> earnings = new ArrayList<>();
        List<LimitedPay> changes = new ArrayList<>();
        for (EarningRun run : runs) {
            earnings.addAll(run.of(payee));
            changes.addAll(run.limitsOf(payee));
        }
        changes.addAll(Limits.apply(payee, earnings, changes, limits));
        SortedMap<Currency, Money> totals = EarningRun.total(earnings);
        changes.forEach(change -> totals.merge(change.change().currency(), change.change(), Money::plus));
        return new PeriodPay(payee, earnings, changes, totals);
    }

    /**
     * All of it in the currency of the payee.
     *
     * @param rule the currency, the day of the exchange rates, the rounding
     * @param rates the exchange rates
     * @param period the period that is paid
     * @param paymentDay when it is paid
     * @return the pay, rounded once; or each exchange rate that is not known
     */
    public WithFindings<ConvertedPay> in(
            PayoutCurrency rule, ExchangeRates rates, Period period, LocalDate paymentDay) {
        return ConvertedPay.of(this, rule, rates, period, paymentDay);
    }

    private static void requireOnce(List<EarningRun> runs) {
        Set<Object> plans = new HashSet<>();
        for (EarningRun run : runs) {
            if (!run.resolved().period().equals(runs.get(0).resolved().period())) {
                throw new IllegalArgumentException("runs must be of one period, but are of "
                        + runs.get(0).resolved().period().name() + " and "
                        + run.resolved().period().name());
            }
            if (!plans.add(
                    List.of(run.resolved().plan().id(), run.resolved().plan().effective()))) {
                throw new IllegalArgumentException(
                        "plan " + run.resolved().plan().id()
                                + " is there twice; the runs must be of different plans or versions");
            }
        }
    }
}
