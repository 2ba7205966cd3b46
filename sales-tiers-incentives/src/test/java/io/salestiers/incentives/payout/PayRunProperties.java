package io.salestiers.incentives.payout;

import static io.salestiers.incentives.testkit.payout.SmallPayment.ANN;
import static io.salestiers.incentives.testkit.payout.SmallPayment.BOB;
import static io.salestiers.incentives.testkit.payout.SmallPayment.USD;
import static io.salestiers.incentives.testkit.payout.SmallPayment.month;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.release.ExplainedPosting;
import io.salestiers.incentives.release.PayReason;
import io.salestiers.incentives.testkit.payout.BookedPostings;
import io.salestiers.incentives.testkit.payout.PaymentCase;
import io.salestiers.incentives.testkit.payout.SmallPayment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PayRunProperties {
    @Provide
    Arbitrary<PaymentCase> cases() {
        return PaymentCase.arbitrary();
    }

    private static DeductionLimit limit(PaymentCase given) {
        return ShareAboveMinimum.of(Ratio.of(given.share(), 100), given.minimum());
    }

    private static PayRun run(PaymentCase given, DeductionLimit limit, int month, LedgerView view) {
        return PayRunCalculator.DEFAULT
                .calculate(
                        given.rules().resolve(given.inputs(limit), month(month)).orThrow(), view)
                .orThrow();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void paysWhatPlainArithmeticPays(@ForAll("cases") PaymentCase given) {
        BookedPostings entries = new BookedPostings();
        PlainPayments ann = new PlainPayments(given, ANN);
        PlainPayments bob = new PlainPayments(given, BOB);
        for (int month = 1; month <= PaymentCase.MONTHS; month++) {
            entries.book(month(month), given.postings(month));
            PayRun run = run(given, limit(given), month, entries.view());
            entries.book(month(month), run.booking());
            assertThat(after(entries, run, ANN)).as("Ann, month %s", month).isEqualTo(ann.next());
            assertThat(after(entries, run, BOB)).as("Bob, month %s", month).isEqualTo(bob.next());
        }
    }

    private static PlainPayments.Month after(BookedPostings entries, PayRun run, PersonId payee) {
        LedgerView view = entries.view();
        return new PlainPayments.Month(
                run.find(payee, USD).map(pay -> pay.paid().minorUnits()).orElse(0L),
                view.balance(payee, USD, Balance.PAYABLE).minorUnits(),
                view.balance(payee, USD, Balance.DRAW).minorUnits(),
                view.balance(payee, USD, Balance.RECEIVABLE).minorUnits());
    }

    /** Two runs a month, the second after what came late, and a third that has nothing to do. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whateverIsBookedBetweenRunsTheBalancesHold(@ForAll("cases") PaymentCase given) {
        BookedPostings entries = new BookedPostings();
        for (int month = 1; month <= PaymentCase.MONTHS; month++) {
            List<Posting> postings = given.postings(month);
            int half = postings.size() / 2;
            for (List<Posting> part : List.of(postings.subList(0, half), postings.subList(half, postings.size()))) {
                entries.book(month(month), part);
                LedgerView before = entries.view();
                Map<DebtNature, Money> answers = new EnumMap<>(DebtNature.class);
                DeductionLimit limit = limit(given);
                PayRun run = run(
                        given,
                        request -> {
                            Money most = limit.most(request);
                            answers.merge(request.nature(), most, Money::plus);
                            return most;
                        },
                        month,
                        before);
                entries.book(month(month), run.booking());
                LedgerView after = entries.view();
                for (PersonId payee : List.of(ANN, BOB)) {
                    conserved(before, after, run, payee);
                }
                recoveriesAreWithin(answers, run.booking().postings());
                for (PayeePay pay : run.pays()) {
                    explained(pay, after);
                }
                assertThat(run(given, limit, month, after).booking().postings()).isEmpty();
            }
        }
    }

    private static void conserved(LedgerView before, LedgerView after, PayRun run, PersonId payee) {
        Money expected = before.owed(payee, USD);
        Money recovered = Money.zero(USD);
        for (Posting posting : run.booking().postings()) {
            if (posting.payee().equals(payee)) {
                switch (posting.kind()) {
                    // Only these change what payee and company owe each other; all else changes its place.
                    case TOP_UP, FORGIVENESS, PAYOUT -> expected = expected.plus(posting.amount());
                    case RECOVERY -> recovered = recovered.minus(posting.amount());
                    default -> {}
                }
            }
        }
        assertThat(after.owed(payee, USD)).isEqualTo(expected);
        assertThat(after.balance(payee, USD, Balance.DRAW).signum()).isNotPositive();
        assertThat(after.balance(payee, USD, Balance.RECEIVABLE).signum()).isNotPositive();
        Money payable = before.balance(payee, USD, Balance.PAYABLE);
        if (payable.signum() >= 0) {
            assertThat(after.balance(payee, USD, Balance.PAYABLE).signum()).isNotNegative();
        }
        assertThat(run.find(payee, USD)
                        .map(PayeePay::paid)
                        .orElse(Money.zero(USD))
                        .signum())
                .isNotNegative();
    }

    private static void recoveriesAreWithin(Map<DebtNature, Money> answers, List<Posting> postings) {
        Map<DebtNature, Money> recovered = new EnumMap<>(DebtNature.class);
        for (Posting posting : postings) {
            if (posting.kind() == EntryKind.RECOVERY) {
                recovered.merge(
                        posting.against().orElseThrow() == Balance.DRAW ? DebtNature.ADVANCE : DebtNature.EARNED_PAY,
                        posting.amount().negated(),
                        Money::plus);
            }
        }
        recovered.forEach((nature, amount) ->
                assertThat(amount).isLessThanOrEqualTo(answers.getOrDefault(nature, Money.zero(USD))));
    }

    private static void explained(PayeePay pay, LedgerView after) {
        Recalculation.verify(pay.explanation());
        assertThat(pay.explanation().value()).contains(Quantity.money(pay.paid()));
        pay.debts().forEach(Recalculation::verify);
        pay.balances()
                .forEach((balance, amount) -> assertThat(amount).isEqualTo(after.balance(pay.payee(), USD, balance)));
    }

    /** No debt is recovered beyond itself: what names an entry never adds up to more than the entry has made. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noDebtIsRecoveredTwice(@ForAll("cases") PaymentCase given) {
        BookedPostings entries = new BookedPostings();
        for (int month = 1; month <= PaymentCase.MONTHS; month++) {
            entries.book(month(month), given.postings(month));
            entries.book(
                    month(month),
                    run(given, limit(given), month, entries.view()).booking());
        }
        LedgerView view = entries.view();
        Map<LedgerEntry, Money> lowered = new HashMap<>();
        for (LedgerEntry entry : view.entries()) {
            entry.posting()
                    .refersTo()
                    .ifPresent(id -> lowered.merge(
                            view.find(id).orElseThrow(),
                            entry.kind() == EntryKind.RECOVERY ? entry.amount().negated() : entry.amount(),
                            Money::plus));
        }
        lowered.forEach((debt, sum) -> {
            Money made = debt.posting().amount().signum() < 0
                    ? debt.posting().amount().negated()
                    : debt.posting().amount();
            assertThat(sum).isLessThanOrEqualTo(made);
        });
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void orderOfEntriesAndOtherPayeesDoNotMatter(@ForAll("cases") PaymentCase given, @ForAll long seed) {
        BookedPostings entries = new BookedPostings();
        for (int month = 1; month <= PaymentCase.MONTHS; month++) {
            entries.book(month(month), given.postings(month));
            LedgerView view = entries.view();
            PayRun run = run(given, limit(given), month, view);

            List<LedgerEntry> shuffled = new ArrayList<>(view.entries());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(run(given, limit(given), month, LedgerView.of(view.revision(), shuffled)))
                    .isEqualTo(run);
            List<PayeePay> parts = new ArrayList<>();
            for (PersonId payee : List.of(ANN, BOB)) {
                LedgerView own = LedgerView.of(view.revision(), view.of(payee));
                run(given, limit(given), month, own).pays().stream()
                        .filter(pay -> pay.payee().equals(payee))
                        .forEach(parts::add);
            }
            assertThat(parts).isEqualTo(run.pays());
            entries.book(month(month), run.booking());
        }
    }

    /** Where nothing is added and nothing goes below zero, it does not matter in how many runs a month is paid. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void severalRunsPayWhatOnePays(@ForAll("cases") PaymentCase given) {
        PaymentCase plain = new PaymentCase(
                given.rules()
                        .withSteps(given.rules().steps().stream()
                                .filter(PayRunProperties::recoversReceivablesOrPays)
                                .toList()),
                List.of(),
                given.events().stream()
                        .filter(event -> event.amount().signum() > 0 || event.kind() == EntryKind.CLAWBACK)
                        .toList(),
                given.share(),
                given.minimum(),
                given.lastDay());
        BookedPostings once = new BookedPostings();
        BookedPostings often = new BookedPostings();
        for (int month = 1; month <= PaymentCase.MONTHS; month++) {
            // The debts first, because a payment cannot be kept after it has been made.
            List<Posting> postings = new ArrayList<>(plain.postings(month));
            postings.sort((one, other) ->
                    Boolean.compare(one.kind() != EntryKind.CLAWBACK, other.kind() != EntryKind.CLAWBACK));
            once.book(month(month), postings);
            once.book(month(month), run(plain, limit(plain), month, once.view()).booking());
            for (Posting posting : postings) {
                often.book(month(month), List.of(posting));
                if (posting.kind() != EntryKind.CLAWBACK) {
                    often.book(
                            month(month),
                            run(plain, limit(plain), month, often.view()).booking());
                }
            }
            often.book(
                    month(month), run(plain, limit(plain), month, often.view()).booking());
            for (PersonId payee : List.of(ANN, BOB)) {
                for (Balance balance : Balance.values()) {
                    assertThat(often.view().balance(payee, USD, balance))
                            .as("%s of %s in %s", balance, payee, month(month))
                            .isEqualTo(once.view().balance(payee, USD, balance));
                }
            }
        }
    }

    private static boolean recoversReceivablesOrPays(PaymentStep step) {
        return step instanceof PaymentStep.PayOut
                || (step instanceof PaymentStep.RecoverDebts recovery
                        && recovery.debts().stream().allMatch(DebtRecovery.OfReceivable.class::isInstance));
    }

    /** A draw is what was advanced less what was recovered and waived, and pay never falls below the take-home by recovery. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void drawIsAdvancesLessRecoveriesAndWaived(@ForAll("cases") PaymentCase given) {
        BookedPostings entries = new BookedPostings();
        for (int month = 1; month <= PaymentCase.MONTHS; month++) {
            entries.book(month(month), given.postings(month));
            entries.book(
                    month(month),
                    run(given, limit(given), month, entries.view()).booking());
        }
        Money advanced = sum(entries.entries(), EntryKind.DRAW_ADVANCE);
        Money recovered = sum(
                entries.entries().stream()
                        .filter(entry -> entry.posting().against().equals(java.util.Optional.of(Balance.DRAW)))
                        .toList(),
                EntryKind.RECOVERY);
        Money waived = sum(entries.entries(), EntryKind.FORGIVENESS);
        Money open = entries.view()
                .balance(ANN, USD, Balance.DRAW)
                .plus(entries.view().balance(BOB, USD, Balance.DRAW));
        assertThat(open.negated()).isEqualTo(advanced.plus(recovered).minus(waived));
    }

    private static Money sum(Collection<LedgerEntry> entries, EntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(LedgerEntry::amount)
                .reduce(Money.zero(SmallPayment.USD), Money::plus);
    }

    /** What is kept, released, given up and taken back by deal, with its steps anywhere among the others. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void byDealTheBalancesHoldToo(@ForAll("cases") PaymentCase given, @ForAll @IntRange(max = 1000) int seed) {
        PaymentRules rules = withDealSteps(given.rules(), new Random(seed));
        Random random = new Random(seed);
        BookedPostings entries = new BookedPostings();
        for (int month = 1; month <= PaymentCase.MONTHS; month++) {
            entries.book(month(month), given.postings(month));
            for (int i = 0; i < 2; i++) {
                List<ExplainedPosting> deals = deals(entries.view(), month, random);
                LedgerView before = entries.view();
                ResolvedPaymentRules resolved =
                        rules.resolve(given.inputs(limit(given)), month(month)).orThrow();
                PayRun run = PayRunCalculator.DEFAULT
                        .calculate(List.of(resolved), before, deals)
                        .orThrow();
                entries.book(month(month), run.booking());
                LedgerView after = entries.view();
                Money expected = before.owed(ANN, USD);
                for (Posting posting : run.booking().postings()) {
                    boolean changes = switch (posting.kind()) {
                        case TOP_UP, FORGIVENESS, PAYOUT, CLAWBACK, ADJUSTMENT -> true;
                        default -> false;
                    };
                    expected = changes && posting.payee().equals(ANN) ? expected.plus(posting.amount()) : expected;
                }
                assertThat(after.owed(ANN, USD)).isEqualTo(expected);
                assertThat(after.balance(ANN, USD, Balance.DRAW).signum()).isNotPositive();
                assertThat(after.balance(ANN, USD, Balance.RECEIVABLE).signum()).isNotPositive();
                run.pays().forEach(pay -> explained(pay, after));
                assertThat(PayRunCalculator.DEFAULT
                                .calculate(resolved, after)
                                .orThrow()
                                .booking()
                                .postings())
                        .isEmpty();
            }
        }
    }

    private static PaymentRules withDealSteps(PaymentRules rules, Random random) {
        List<PaymentStep> steps = new ArrayList<>(rules.steps());
        int movable = (int) steps.stream()
                .filter(step -> !(step instanceof PaymentStep.PayOut) && !(step instanceof PaymentStep.MinimumPayout))
                .count();
        steps.add(random.nextInt(movable + 1), new PaymentStep.HoldBack(StepId.of("hold")));
        steps.add(random.nextInt(movable + 2), new PaymentStep.ClawBack(StepId.of("claw")));
        return rules.withSteps(steps);
    }

    private static List<ExplainedPosting> deals(LedgerView view, int month, Random random) {
        List<ExplainedPosting> deals = new ArrayList<>();
        Money held = view.balance(ANN, USD, Balance.HELD);
        Money some = Money.ofMinor(random.nextInt(50_000) + 1L, USD);
        if (random.nextBoolean()) {
            deals.add(deal(EntryKind.HOLDBACK, some.negated(), month, PayReason.KEPT));
        } else if (held.signum() > 0) {
            deals.add(deal(EntryKind.RELEASE, held, month, PayReason.DUE));
        }
        if (random.nextInt(3) == 0) {
            deals.add(deal(EntryKind.CLAWBACK, some.negated(), month, PayReason.TAKEN_BACK));
        }
        if (random.nextInt(3) == 0) {
            deals.add(deal(EntryKind.ADJUSTMENT, some.negated(), month, PayReason.GIVEN_UP));
        }
        return deals;
    }

    private static ExplainedPosting deal(EntryKind kind, Money amount, int month, AuditCode reason) {
        Posting.Builder posting = Posting.builder()
                .kind(kind)
                .payee(ANN)
                .amount(amount)
                .source(PaySource.of(month(month)))
                .reason(reason);
        if (kind == EntryKind.CLAWBACK) {
            posting.balance(Balance.RECEIVABLE);
        }
        if (kind == EntryKind.HOLDBACK || kind == EntryKind.RELEASE) {
            posting.against(Balance.HELD);
        }
        return new ExplainedPosting(
                posting.build(), PaySteps.given("minimum", amount.signum() < 0 ? amount.negated() : amount));
    }
}
