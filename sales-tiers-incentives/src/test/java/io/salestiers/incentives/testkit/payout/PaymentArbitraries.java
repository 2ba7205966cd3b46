package io.salestiers.incentives.testkit.payout;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.payout.DebtRecovery;
import io.salestiers.incentives.payout.DrawAgreement;
import io.salestiers.incentives.payout.DrawAmount;
import io.salestiers.incentives.payout.DrawDebt;
import io.salestiers.incentives.payout.DrawForm;
import io.salestiers.incentives.payout.Forgiveness;
import io.salestiers.incentives.payout.LeaverDebt;
import io.salestiers.incentives.payout.NegativeScope;
import io.salestiers.incentives.payout.PartPeriod;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.payout.PaymentStep;
import io.salestiers.incentives.payout.RecoveryLimit;
import io.salestiers.incentives.payout.RecoveryStart;
import io.salestiers.incentives.payout.RecoveryTerms;
import io.salestiers.incentives.payout.StepId;
import io.salestiers.incentives.payout.TakeHome;
import io.salestiers.kpi.target.Proration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Payment rules and what they are bound to, in US dollars, by months of 2025. */
public final class PaymentArbitraries {
    private static final StepId GUARANTEE = StepId.of("guarantee");

    private PaymentArbitraries() {}

    /**
     * Amounts of which many are equal, so that edges are met: cents, round hundreds, thousands.
     *
     * @return amounts above zero
     */
    public static Arbitrary<Money> amounts() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(
                                3, Arbitraries.longs().between(1, 20).map(hundreds -> hundreds * 10_000)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(1, 300_000)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(1, 9)))
                .map(cents -> Money.ofMinor(cents, SmallPayment.USD));
    }

    /**
     * Terms of recovery.
     *
     * @param ofDraw whether they may leave the amount of a draw
     * @return every kind of limit and take-home
     */
    public static Arbitrary<RecoveryTerms> terms(boolean ofDraw) {
        Arbitrary<RecoveryLimit> limits = Arbitraries.oneOf(
                Arbitraries.just(new RecoveryLimit.None()), amounts().map(RecoveryLimit.AtMost::new));
        List<Arbitrary<TakeHome>> takeHomes = new ArrayList<>();
        takeHomes.add(Arbitraries.just(new TakeHome.None()));
        takeHomes.add(amounts().map(TakeHome.AtLeast::new));
        if (ofDraw) {
            takeHomes.add(Arbitraries.just(new TakeHome.OfDraw()));
        }
        return Combinators.combine(
                        Arbitraries.of("1", "0.5", "1/3", "0.2").map(Ratio::parse),
                        limits,
                        Arbitraries.oneOf(takeHomes))
                .as(RecoveryTerms::new);
    }

    private static Arbitrary<DrawDebt> debts() {
        Arbitrary<RecoveryStart> starts = Arbitraries.of(
                new RecoveryStart.NextPeriod(),
                new RecoveryStart.FromPeriod(2),
                new RecoveryStart.FromPeriod(4),
                new RecoveryStart.AfterDraw(),
                new RecoveryStart.OnDay(LocalDate.of(2025, 3, 15)));
        Arbitrary<Forgiveness> forgiveness = Arbitraries.of(
                new Forgiveness.Never(), new Forgiveness.AfterPeriods(1), new Forgiveness.AfterPeriods(3));
        Arbitrary<DrawDebt> recoverable = Combinators.combine(
                        starts, terms(true), forgiveness, Arbitraries.of(LeaverDebt.class))
                .as(DrawDebt.Recoverable::new);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, recoverable),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new DrawDebt.NotRecoverable())));
    }

    private static Arbitrary<PartPeriod> parts() {
        return Arbitraries.of(
                new PartPeriod.ByDays(Proration.DayCount.CALENDAR_DAYS),
                new PartPeriod.ByDays(Proration.DayCount.THIRTY_DAY_MONTHS),
                new PartPeriod.Nothing());
    }

    /**
     * Rules of every kind of step in any order: with and without a draw {@code draw}, a guarantee {@code guarantee}, a recovery
     * of what there is, debts from balances below zero and from corrections, and a least payment.
     *
     * @return rules that can be resolved with a limit of deductions
     */
    public static Arbitrary<PaymentRules> rules() {
        Arbitrary<List<PaymentStep>> draws = Combinators.combine(Arbitraries.of(DrawForm.class), debts(), parts())
                .<PaymentStep>as(
                        (form, debt, part) -> new PaymentStep.Draw(SmallPayment.DRAW, form, debt, List.of(), part))
                .list()
                .ofMaxSize(1);
        Arbitrary<List<PaymentStep>> guarantees = parts().<PaymentStep>map(
                        part -> new PaymentStep.Guarantee(GUARANTEE, List.of(), part))
                .list()
                .ofMaxSize(1);
        Arbitrary<List<PaymentStep>> carries = Combinators.combine(
                        Arbitraries.of(NegativeScope.class), Arbitraries.of("0.00", "0.00", "50.00"))
                .<PaymentStep>as((scope, least) -> new PaymentStep.CarryNegative(
                        StepId.of(scope == NegativeScope.BALANCE ? "negative" : "corrections"),
                        scope,
                        SmallPayment.usd(least)))
                .list()
                .uniqueElements(PaymentStep::id)
                .ofMaxSize(2);
        Arbitrary<List<PaymentStep>> minimums = amounts()
                .<PaymentStep>map(amount -> new PaymentStep.MinimumPayout(StepId.of("minimum"), amount))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(
                        draws,
                        guarantees,
                        carries,
                        terms(false).list().ofMaxSize(2),
                        minimums,
                        Arbitraries.of(AmountRounding.class),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(PaymentArbitraries::rules)
                .withoutEdgeCases();
    }

    private static PaymentRules rules(
            List<PaymentStep> draws,
            List<PaymentStep> guarantees,
            List<PaymentStep> carries,
            List<RecoveryTerms> terms,
            List<PaymentStep> minimums,
            AmountRounding rounding,
            long order) {
        List<DebtRecovery> debts = new ArrayList<>();
        for (PaymentStep draw : draws) {
            if (((PaymentStep.Draw) draw).debt() instanceof DrawDebt.Recoverable) {
                debts.add(new DebtRecovery.OfDraw(draw.id()));
            }
        }
        if (!terms.isEmpty()) {
            debts.add(new DebtRecovery.OfReceivable(terms.get(0)));
        }
        if (terms.size() > 1) {
            debts.add(new DebtRecovery.OfOtherAdvances(terms.get(1)));
        }
        Random random = new Random(order);
        Collections.shuffle(debts, random);
        List<PaymentStep> steps = new ArrayList<>(draws);
        steps.addAll(guarantees);
        steps.addAll(carries);
        if (!debts.isEmpty()) {
            steps.add(SmallPayment.recover(debts.toArray(new DebtRecovery[0])));
        }
        Collections.shuffle(steps, random);
        steps.addAll(minimums);
        return SmallPayment.rules(steps.toArray(new PaymentStep[0])).withRounding(rounding);
    }

    /**
     * Agreements of a payee about the steps {@code draw} and {@code guarantee}: from any day of the first four months on, for a
     * month or several, at most one for each.
     *
     * @param payee with whom
     * @return agreements that do not overlap
     */
    public static Arbitrary<List<DrawAgreement>> agreements(PersonId payee) {
        Arbitrary<DateRange> days = Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(2, Arbitraries.of(0, 31, 59, 90)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 120))),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(2, Arbitraries.of(31, 90, 181)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 200))))
                .as((from, length) -> DateRange.of(
                        LocalDate.of(2025, 1, 1).plusDays(from),
                        LocalDate.of(2025, 1, 1).plusDays(from + length)));
        return Combinators.combine(Arbitraries.of(SmallPayment.DRAW, GUARANTEE), days, amounts())
                .as((step, range, amount) -> new DrawAgreement(payee, step, range, DrawAmount.of(amount)))
                .list()
                .uniqueElements(DrawAgreement::step)
                .ofMaxSize(2);
    }

    /**
     * Agreements of anybody about any step, with or without an end, of an amount or a share of target pay.
     *
     * @return agreements of which every part varies, for what stores them
     */
    public static Arbitrary<DrawAgreement> agreements() {
        Arbitrary<DrawAmount> some = Arbitraries.oneOf(
                amounts().map(DrawAmount::of),
                Combinators.combine(
                                Arbitraries.of("commission", "奖金").map(ComponentId::of),
                                Arbitraries.of("0.8", "1/3", "2").map(Ratio::parse))
                        .as(DrawAmount.ShareOfTargetPay::new));
        Arbitrary<DateRange> days = Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 400).optional(0.8))
                .as((from, length) -> {
                    LocalDate first = LocalDate.of(2024, 2, 29).plusDays(from);
                    return length.map(each -> DateRange.of(first, first.plusDays(each)))
                            .orElseGet(() -> DateRange.startingOn(first));
                });
        return Combinators.combine(
                        Arbitraries.of("P-17", "张三").map(PersonId::of),
                        Arbitraries.of(SmallPayment.DRAW, GUARANTEE),
                        days,
                        some)
                .as(DrawAgreement::new);
    }
}
