package io.salestiers.incentives.payout;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Warns of what payment rules say that their author may not have meant. */
public final class PaymentRulesLinter {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Period EARLIER = CALENDAR.period(PeriodKind.MONTH, 2001, 5);
    private static final Period PAID = CALENDAR.period(PeriodKind.MONTH, 2001, 6);
    private static final PersonId PAYEE = PersonId.of("payee");
    /** In units of the currency; every draw is of 1,000. */
    private static final List<Long> DUE = List.of(500L, 1_500L, 3_000L, -500L);

    private static final List<Long> DEBTS = List.of(0L, 800L);

    /** A situation, in units of the currency. */
    private record Situation(long due, long corrected, long advanced, long receivable, boolean drawRuns) {}

    private record Outcome(Money paid, Money owed) {}

    private PaymentRulesLinter() {}

    /**
     * Looks for neighboring steps that pay or leave other amounts if they change places. Both orders are worked out for a payee
     * with draws and guarantees of 1,000, with more and less due, with and without debts, and a limit of deductions that allows
     * all: with a draw as a floor of 1,000, 500 due and 800 owed, a recovery after the draw keeps 800 of 1,000, and one before it
     * keeps 500, after which 1,000 are advanced. What differs in none of these situations is not found.
     *
     * @param rules the rules
     * @return a warning for each pair of neighbors, at the pointer of the second, with the first situation in which they differ
     */
    public static List<Finding> lint(PaymentRules rules) {
        PaymentRules plain = plain(rules);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i + 1 < plain.steps().size(); i++) {
            if (!moves(plain.steps().get(i)) || !moves(plain.steps().get(i + 1))) {
                continue; // a least payment and the payment can stand nowhere else
            }
            List<PaymentStep> steps = new ArrayList<>(plain.steps());
            Collections.swap(steps, i, i + 1);
            difference(plain, plain.withSteps(steps), i).ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    private static boolean moves(PaymentStep step) {
        return !(step instanceof PaymentStep.PayOut) && !(step instanceof PaymentStep.MinimumPayout);
    }

    /** Who has a draw is said by an agreement here, in every period. */
    private static PaymentRules plain(PaymentRules rules) {
        List<PaymentStep> steps = new ArrayList<>();
        for (PaymentStep step : rules.steps()) {
            if (step instanceof PaymentStep.Draw draw) {
                steps.add(new PaymentStep.Draw(draw.id(), draw.form(), draw.debt(), List.of(), new PartPeriod.Whole()));
            } else if (step instanceof PaymentStep.Guarantee guarantee) {
                steps.add(new PaymentStep.Guarantee(guarantee.id(), List.of(), new PartPeriod.Whole()));
            } else {
                steps.add(step);
            }
        }
        return rules.withSteps(steps).withEffective(DateRange.startingOn(LocalDate.of(2000, 1, 1)));
    }

    private static Optional<Finding> difference(PaymentRules written, PaymentRules exchanged, int first) {
        for (Situation situation : situations()) {
            Outcome one = outcome(written, situation);
            Outcome other = outcome(exchanged, situation);
            if (!one.equals(other)) {
                return Optional.of(Finding.of(
                                PaymentFinding.ORDER_MATTERS, Place.document("payment-rules", "/steps/" + (first + 1)))
                        .with("first", written.steps().get(first).id().value())
                        .with("second", written.steps().get(first + 1).id().value())
                        .with(
                                "due",
                                units(written, situation.due() + situation.corrected())
                                        .toArgument())
                        .with(
                                "debt",
                                units(written, situation.advanced() + situation.receivable())
                                        .toArgument())
                        .with("paid", one.paid().toArgument())
                        .with("left", one.owed().toArgument())
                        .with("exchanged", other.paid().toArgument())
                        .with("leaving", other.owed().toArgument()));
            }
        }
        return Optional.empty();
    }

    private static List<Situation> situations() {
        List<Situation> situations = new ArrayList<>();
        for (boolean runs : List.of(true, false)) {
            for (long advanced : DEBTS) {
                for (long receivable : DEBTS) {
                    for (long corrected : List.of(0L, -200L)) {
                        for (long due : DUE) {
                            situations.add(new Situation(due, corrected, advanced, receivable, runs));
                        }
                    }
                }
            }
        }
        return situations;
    }

    private static Outcome outcome(PaymentRules rules, Situation situation) {
        PaymentInputs.Builder inputs =
                PaymentInputs.builder().calendar(CALENDAR).deductionLimit(DeductionLimit.ALL_PAY);
        DateRange days = DateRange.of(
                LocalDate.of(2000, 1, 1),
                (situation.drawRuns() ? PAID : EARLIER).range().to().orElseThrow());
        Optional<StepId> draw = Optional.empty();
        for (PaymentStep step : rules.steps()) {
            if (step instanceof PaymentStep.Draw || step instanceof PaymentStep.Guarantee) {
                inputs.addAgreements(new DrawAgreement(PAYEE, step.id(), days, DrawAmount.of(units(rules, 1_000))));
            }
            if (step instanceof PaymentStep.Draw each && each.debt() instanceof DrawDebt.Recoverable) {
                draw = draw.or(() -> Optional.of(each.id()));
            }
        }
        PayeePay pay = PayRunCalculator.DEFAULT
                .calculate(
                        rules.resolve(inputs.build(), PAID).orThrow(),
                        LedgerView.of("-", entries(rules, situation, draw)))
                .orThrow()
                .pays()
                .get(0);
        return new Outcome(
                pay.paid(),
                pay.balance(Balance.DRAW).plus(pay.balance(Balance.RECEIVABLE)).negated());
    }

    private static List<LedgerEntry> entries(PaymentRules rules, Situation situation, Optional<StepId> draw) {
        List<LedgerEntry> entries = new ArrayList<>();
        if (situation.advanced() > 0) {
            Posting.Builder advance = posting(rules, EntryKind.DRAW_ADVANCE, situation.advanced(), EARLIER)
                    .against(Balance.DRAW);
            draw.ifPresent(id -> advance.reason(AuditCode.of(id.value())));
            book(entries, EARLIER, advance.build());
            book(
                    entries,
                    EARLIER,
                    posting(rules, EntryKind.PAYOUT, -situation.advanced(), EARLIER)
                            .build());
        }
        if (situation.receivable() > 0) {
            book(
                    entries,
                    EARLIER,
                    posting(rules, EntryKind.CLAWBACK, -situation.receivable(), EARLIER)
                            .balance(Balance.RECEIVABLE)
                            .build());
        }
        book(
                entries,
                PAID,
                posting(rules, EntryKind.EARNING, situation.due(), PAID).build());
        if (situation.corrected() < 0) {
            book(
                    entries,
                    PAID,
                    posting(rules, EntryKind.ADJUSTMENT, situation.corrected(), EARLIER)
                            .build());
        }
        return entries;
    }

    private static void book(List<LedgerEntry> entries, Period period, Posting posting) {
        entries.add(new LedgerEntry(
                new EntryId(CommandKey.of("situation"), entries.size() + 1),
                period,
                period.range().from(),
                posting));
    }

    private static Posting.Builder posting(PaymentRules rules, EntryKind kind, long units, Period earnedIn) {
        return Posting.builder()
                .kind(kind)
                .payee(PAYEE)
                .amount(units(rules, units))
                .source(PaySource.of(earnedIn));
    }

    private static Money units(PaymentRules rules, long units) {
        return Money.ofMinor(units * rules.currency().minorPerUnit(), rules.currency());
    }
}
