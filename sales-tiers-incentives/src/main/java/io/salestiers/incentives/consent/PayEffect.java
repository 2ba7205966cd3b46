package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.LimitedPay;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a change of terms does to the pay of somebody in a period and a currency: P-17 had CNY 5,000.00 for 2026-Q1 and would have
 * CNY 4,000.00.
 *
 * @param payee whose pay
 * @param period the period in which it was earned
 * @param before the pay by the terms before
 * @param after the pay by the terms after, in the same currency
 */
public record PayEffect(PersonId payee, Period period, Money before, Money after) {
    /** Refuses two currencies: what one loses, another never makes up for. */
    public PayEffect {
        requireNonNull(payee, "payee");
        requireNonNull(period, "period");
        if (!before.currency().equals(after.currency())) {
            throw new IllegalArgumentException(
                    "pay is compared in one currency, but was " + before + " and " + after + " of " + payee);
        }
    }

    /**
     * Two runs of a plan in a period that differ by the change alone: on the same credits, figures and quotas otherwise. Pay is
     * that of all components together, with the limits of the plan, so that what one component loses another one can make up for.
     *
     * @param before the run by the terms before
     * @param after the run by the terms after
     * @return by payee, then by currency: everybody who earns something in one of the runs, changed or not
     * @throws IllegalArgumentException if they are of different plans or periods
     */
    public static List<PayEffect> between(EarningRun before, EarningRun after) {
        Period period = before.resolved().period();
        if (!before.resolved().plan().id().equals(after.resolved().plan().id())
                || !period.equals(after.resolved().period())) {
            throw new IllegalArgumentException(
                    "runs are compared of one plan and period, but were " + before + " and " + after);
        }
        TreeSet<PersonId> payees = new TreeSet<>(before.payees());
        payees.addAll(after.payees());
        List<PayEffect> effects = new ArrayList<>();
        for (PersonId payee : payees) {
            SortedMap<Currency, Money> old = pay(before, payee);
            SortedMap<Currency, Money> now = pay(after, payee);
            TreeSet<Currency> currencies = new TreeSet<>(old.keySet());
            currencies.addAll(now.keySet());
            for (Currency currency : currencies) {
                Money none = Money.zero(currency);
                effects.add(new PayEffect(
                        payee, period, old.getOrDefault(currency, none), now.getOrDefault(currency, none)));
            }
        }
        return List.copyOf(effects);
    }

    private static SortedMap<Currency, Money> pay(EarningRun run, PersonId payee) {
        List<Earning> earned = run.of(payee);
        SortedMap<Currency, Money> pay = new TreeMap<>(EarningRun.total(earned));
        for (LimitedPay limited : run.limitsOf(payee)) {
            pay.merge(limited.change().currency(), limited.change(), Money::plus);
        }
        return pay;
    }
}
