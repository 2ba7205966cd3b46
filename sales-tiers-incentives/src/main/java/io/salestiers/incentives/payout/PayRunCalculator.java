package io.salestiers.incentives.payout;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.Booking;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.Posting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out what is paid for a period, from the entries of a ledger and payment rules. Without state; safe for use by several
 * threads.
 *
 * <p>A run looks at its period as a whole. What an earlier run of the period has booked counts as done: on a ledger with the
 * booking of a first run, a second run gives nothing more; after a late entry it gives the rest. Limits of a period hold for all
 * of its runs together. Entries of later periods are left aside, except that what they have recovered is no longer open. Each
 * payee and each currency is paid by itself, so a run on the entries of some payees gives them the same.
 */
public final class PayRunCalculator {
    /** The calculator. */
    public static final PayRunCalculator DEFAULT = new PayRunCalculator();

    private PayRunCalculator() {}

    /**
     * Works out a run by rules of one currency.
     *
     * @param rules the rules, bound to the period
     * @param view the entries, of all payees or some
     * @return as {@link #calculate(Collection, LedgerView)}
     */
    public WithFindings<PayRun> calculate(ResolvedPaymentRules rules, LedgerView view) {
        return calculate(List.of(rules), view);
    }

    /**
     * Works out a run.
     *
     * @param rules for each currency that is paid its rules, all bound to one period
     * @param view the entries, of all payees or some
     * @return the run, with what limits have lowered, who left with a debt, and balances in currencies without rules; no run if
     *     two rules are of one currency or of different periods, or a later period was paid already
     * @throws IllegalArgumentException if there are no rules
     * @throws IllegalStateException if the deduction limit answers an amount below zero or in another currency
     */
    public WithFindings<PayRun> calculate(Collection<ResolvedPaymentRules> rules, LedgerView view) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a pay run needs at least one rules, but has none");
        }
        List<Finding> findings = new ArrayList<>();
        Period period = rules.iterator().next().period();
        SortedMap<Currency, ResolvedPaymentRules> byCurrency = new TreeMap<>();
        for (ResolvedPaymentRules each : rules) {
            if (!each.period().equals(period)) {
                findings.add(Finding.of(
                                PaymentFinding.SEVERAL_PERIODS,
                                Place.about(each.rules().id().value()))
                        .with("period", period.name())
                        .with("other", each.period().name()));
            }
            ResolvedPaymentRules other = byCurrency.putIfAbsent(each.currency(), each);
            if (other != null) {
                findings.add(Finding.of(
                                PaymentFinding.TWO_RULES,
                                Place.about(each.rules().id().value()))
                        .with("currency", each.currency().code())
                        .with("rules", each.rules().id().value())
                        .with("other", other.rules().id().value()));
            }
        }
        findings.addAll(paidLater(rules.iterator().next(), view));
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return WithFindings.failed(findings);
        }
        List<PayeePay> pays = pays(byCurrency, view, findings);
        List<Posting> postings =
                pays.stream().flatMap(pay -> pay.postings().stream()).toList();
        return WithFindings.of(new PayRun(period, pays, new Booking(view.revision(), postings)), findings);
    }

    private static List<PayeePay> pays(
            SortedMap<Currency, ResolvedPaymentRules> rules, LedgerView view, List<Finding> findings) {
        SortedSet<PersonId> payees = new TreeSet<>(view.payees());
        rules.values().forEach(each -> payees.addAll(each.withDraws()));
        List<PayeePay> pays = new ArrayList<>();
        for (PersonId payee : payees) {
            for (Currency currency : view.currencies(payee)) {
                if (!rules.containsKey(currency) && view.owed(payee, currency).signum() != 0) {
                    findings.add(Finding.of(PaymentFinding.NO_RULES, Place.about(payee.value()))
                            .with("payee", payee.value())
                            .with("amount", view.owed(payee, currency).toArgument())
                            .with(
                                    "known",
                                    Argument.texts(rules.keySet().stream()
                                            .map(Currency::code)
                                            .toList())));
                }
            }
            for (ResolvedPaymentRules each : rules.values()) {
                PayAccount account = new PayAccount(view, each, payee);
                if (account.empty() && !each.withDraws().contains(payee)) {
                    continue;
                }
                PayeePay pay = new Waterfall(each, payee, account, findings).run();
                if (!settled(pay)) {
                    pays.add(pay);
                }
                leaver(each, pay, findings);
            }
        }
        return pays;
    }

    private static boolean settled(PayeePay pay) {
        return pay.postings().isEmpty() && pay.balances().values().stream().allMatch(balance -> balance.signum() == 0);
    }

    private static void leaver(ResolvedPaymentRules rules, PayeePay pay, List<Finding> findings) {
        for (Balance balance : List.of(Balance.DRAW, Balance.RECEIVABLE)) {
            if (rules.left(pay.payee()) && pay.balance(balance).signum() < 0) {
                findings.add(Finding.of(
                                PaymentFinding.LEFT_WITH_DEBT,
                                Place.about(pay.payee().value()))
                        .with("payee", pay.payee().value())
                        .with("amount", pay.balance(balance).negated().toArgument()));
            }
        }
    }

    private static List<Finding> paidLater(ResolvedPaymentRules rules, LedgerView view) {
        SortedMap<PersonId, Period> later = new TreeMap<>();
        for (LedgerEntry entry : view.entries()) {
            if (entry.kind() == EntryKind.PAYOUT && rules.later(entry.bookedIn())) {
                later.merge(entry.payee(), entry.bookedIn(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        List<Finding> findings = new ArrayList<>();
        later.forEach(
                (payee, period) -> findings.add(Finding.of(PaymentFinding.LATER_PERIOD_PAID, Place.about(payee.value()))
                        .with("payee", payee.value())
                        .with("period", rules.period().name())
                        .with("later", period.name())));
        return findings;
    }
}
