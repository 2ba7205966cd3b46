package io.salestiers.incentives.testkit.payout;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.payout.DeductionLimit;
import io.salestiers.incentives.payout.DrawAgreement;
import io.salestiers.incentives.payout.PaymentInputs;
import io.salestiers.incentives.payout.PaymentRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Six months of payments to Ann and Bob.
 *
 * @param rules the rules
 * @param agreements about steps that the rules have
 * @param events what is booked beside the pay runs
 * @param share of pay that may be kept for debts, in percent
 * @param minimum what must be left of pay
 * @param lastDay on which Ann leaves
 */
public record PaymentCase(
        PaymentRules rules,
        List<DrawAgreement> agreements,
        List<Event> events,
        int share,
        Money minimum,
        Optional<LocalDate> lastDay) {
    /** The months. */
    public static final int MONTHS = 6;

    /**
     * Something that is booked in a month.
     *
     * @param payee Ann or Bob
     * @param month in which it is booked, 1 to 6
     * @param kind an earning, an adjustment, a clawback or an advance that no draw gives
     * @param amount above or below zero as the kind allows
     * @param monthsBack how many months before it was earned
     */
    public record Event(PersonId payee, int month, EntryKind kind, Money amount, int monthsBack) {
        /**
         * What is booked.
         *
         * @return a posting
         */
        public Posting posting() {
            return kind == EntryKind.DRAW_ADVANCE
                    ? Posting.builder()
                            .kind(kind)
                            .payee(payee)
                            .amount(amount)
                            .against(Balance.DRAW)
                            .source(PaySource.of(SmallPayment.month(month)))
                            .build()
                    : BookedPostings.posting(kind, payee, amount, earnedIn());
        }

        private io.salestiers.core.time.Period earnedIn() {
            return FiscalCalendar.CALENDAR_YEAR.periodOf(
                    io.salestiers.core.time.PeriodKind.MONTH,
                    SmallPayment.month(month).range().from().minusMonths(monthsBack));
        }
    }

    /** Copies the lists. */
    public PaymentCase {
        agreements = List.copyOf(agreements);
        events = List.copyOf(events);
    }

    /**
     * What the rules are bound to.
     *
     * @param limit the limit of deductions
     * @return the inputs
     */
    public PaymentInputs inputs(DeductionLimit limit) {
        return SmallPayment.inputs(limit, agreements.toArray(new DrawAgreement[0]))
                .withLeavers(lastDay.map(day -> Map.of(SmallPayment.ANN, day)).orElse(Map.of()));
    }

    /**
     * What is booked in a month.
     *
     * @param month the month
     * @return the postings, in their order
     */
    public List<Posting> postings(int month) {
        return events.stream()
                .filter(event -> event.month() == month)
                .map(Event::posting)
                .toList();
    }

    /**
     * Cases.
     *
     * @return cases in which draws, debts, corrections, leaving and limits meet
     */
    public static Arbitrary<PaymentCase> arbitrary() {
        Arbitrary<List<DrawAgreement>> agreements = Combinators.combine(
                        PaymentArbitraries.agreements(SmallPayment.ANN),
                        PaymentArbitraries.agreements(SmallPayment.BOB))
                .as((ann, bob) -> Stream.concat(ann.stream(), bob.stream()).toList());
        Arbitrary<Optional<LocalDate>> lastDays = Arbitraries.oneOf(
                Arbitraries.just(Optional.empty()),
                Arbitraries.of(59, 89, 90, 100, 181)
                        .map(days -> Optional.of(LocalDate.of(2025, 1, 1).plusDays(days - 1))));
        return Combinators.combine(
                        PaymentArbitraries.rules(),
                        agreements,
                        someEvents().list().ofMinSize(2).ofMaxSize(14),
                        Arbitraries.of(0, 20, 50, 100, 100),
                        Arbitraries.of("0.00", "0.00", "500.00").map(SmallPayment::usd),
                        lastDays)
                .as(PaymentCase::of)
                .withoutEdgeCases();
    }

    private static PaymentCase of(
            PaymentRules rules,
            List<DrawAgreement> agreements,
            List<Event> events,
            int share,
            Money minimum,
            Optional<LocalDate> lastDay) {
        List<DrawAgreement> known = new ArrayList<>();
        for (DrawAgreement agreement : agreements) {
            if (rules.steps().stream().anyMatch(step -> step.id().equals(agreement.step()))) {
                known.add(agreement);
            }
        }
        return new PaymentCase(rules, known, events, share, minimum, lastDay);
    }

    private static Arbitrary<Event> someEvents() {
        Arbitrary<EntryKind> kinds = Arbitraries.frequency(
                Tuple.of(6, EntryKind.EARNING),
                Tuple.of(2, EntryKind.ADJUSTMENT),
                Tuple.of(2, EntryKind.CLAWBACK),
                Tuple.of(1, EntryKind.DRAW_ADVANCE));
        return Combinators.combine(
                        Arbitraries.of(SmallPayment.ANN, SmallPayment.ANN, SmallPayment.BOB),
                        Arbitraries.integers().between(1, MONTHS),
                        kinds,
                        PaymentArbitraries.amounts(),
                        Arbitraries.of(0, 0, 1, 2),
                        Arbitraries.of(true, false))
                .as((payee, month, kind, amount, back, negative) -> new Event(
                        payee,
                        month,
                        kind,
                        kind == EntryKind.CLAWBACK || (kind == EntryKind.ADJUSTMENT && negative)
                                ? amount.negated()
                                : amount,
                        back));
    }
}
