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
import io.salestiers.incentives.release.ExplainedPosting;
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
 * of its runs together. What a run has paid or recovered stays so, and what later turns out to be too much is due below zero in
 * the next period. Entries of later periods are left aside, except that what they have recovered is no longer open. Each payee and
 * each currency is paid by itself, so a run on the entries of some payees gives them the same.
 *
 * <!-- sample: PayRunStoryTest#run -->
 * <pre>{@code
 * PaymentInputs inputs = PaymentInputs.builder()
 *         .calendar(FiscalCalendar.CALENDAR_YEAR)
 *         .addAgreements(new DrawAgreement(
 *                 ZHANG,
 *                 DRAW,
 *                 DateRange.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 1)),
 *                 DrawAmount.of(cny("1000.00"))))
 *         .deductionLimit(ShareAboveMinimum.of(Ratio.parse("0.2"), cny("0.00")))
 *         .putLeaver(ZHANG, LocalDate.of(2025, 9, 30))
 *         .build();
 * ResolvedPaymentRules resolved = rules().resolve(inputs, period).orThrow();
 * WithFindings<PayRun> run = PayRunCalculator.DEFAULT.calculate(resolved, ledger.view());
 * }</pre>
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
     * Works out a run in which nothing is kept or taken back by deal.
     *
     * @param rules for each currency that is paid its rules, all bound to one period
     * @param view the entries, of all payees or some
     * @return as {@link #calculate(Collection, LedgerView, Collection)}
     */
    public WithFindings<PayRun> calculate(Collection<ResolvedPaymentRules> rules, LedgerView view) {
        return calculate(rules, view, List.of());
    }

    /**
     * Works out a run.
     *
     * @param rules for each currency that is paid its rules, all bound to one period
     * @param view the entries, of all payees or some
     * @param deals what {@link io.salestiers.incentives.clawback.ClawbackCalculator} and then
     *     {@link io.salestiers.incentives.release.ReleaseCalculator} have worked out from the same view; it counts at the
     *     {@link PaymentStep.ClawBack} and the {@link PaymentStep.HoldBack} of the rules
     * @return the run, with what limits have lowered, who left with a debt, and balances in currencies without rules; no run if
     *     two rules are of one currency or of different periods, or a later period was paid already
     * @throws IllegalArgumentException if there are no rules
     * @throws IllegalStateException if the deduction limit answers an amount below zero or in another currency
     */
    public WithFindings<PayRun> calculate(
            Collection<ResolvedPaymentRules> rules, LedgerView view, Collection<ExplainedPosting> deals) {
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
        for (ExplainedPosting each : deals) {
            findings.addAll(withoutStep(byCurrency, each.posting()));
        }
        findings.addAll(paidLater(rules.iterator().next(), view));
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return WithFindings.failed(findings);
        }
        List<PayeePay> pays = pays(byCurrency, view, deals, findings);
        List<Posting> postings =
                pays.stream().flatMap(pay -> pay.postings().stream()).toList();
        return WithFindings.of(new PayRun(period, pays, new Booking(view.revision(), postings)), findings);
    }

    private static List<PayeePay> pays(
            SortedMap<Currency, ResolvedPaymentRules> rules,
            LedgerView view,
            Collection<ExplainedPosting> deals,
            List<Finding> findings) {
        SortedSet<PersonId> payees = new TreeSet<>(view.payees());
        deals.forEach(each -> payees.add(each.posting().payee()));
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
                PayAccount account = new PayAccount(
                        view,
                        each,
                        payee,
                        deals.stream()
                                .filter(deal -> deal.posting().payee().equals(payee)
                                        && deal.posting().amount().currency().equals(each.currency()))
                                .toList());
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

    private static List<Finding> withoutStep(SortedMap<Currency, ResolvedPaymentRules> rules, Posting posting) {
        ResolvedPaymentRules each = rules.get(posting.amount().currency());
        if (each != null && DealSteps.of(each.rules(), posting).isPresent()) {
            return List.of();
        }
        return List.of(Finding.of(
                        PaymentFinding.NO_STEP_FOR, Place.about(posting.payee().value()))
                .with("kind", Argument.term(posting.kind().key()))
                .with("amount", posting.amount().toArgument())
                .with("payee", posting.payee().value())
                .with("reason", posting.reason().map(code -> code.value()).orElse("-")));
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
