package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.Bonuses.bonus;
import static io.salestiers.incentives.testkit.plan.Bonuses.stated;
import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.WeightedFigure;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.BonusMeasure;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.TargetBonus;
import io.salestiers.incentives.rate.BeyondLast;
import io.salestiers.incentives.rate.CurveForm;
import io.salestiers.incentives.rate.Knot;
import io.salestiers.incentives.rate.PayoutCurve;
import io.salestiers.incentives.rate.RateMatrix;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.BonusArbitraries;
import io.salestiers.incentives.testkit.plan.Bonuses;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BonusProperties {
    private static final PersonId ANN = PersonId.of("Ann");

    /**
     * A bonus of one or more numbers.
     *
     * @param parts the parts; the number of part n is called {@code n}
     * @param numbers Ann's numbers; absent where missing
     * @param missing what follows then
     * @param target Ann's target pay in cents
     */
    record Case(List<WeightedFigure> parts, List<Optional<Ratio>> numbers, MissingPart missing, long target) {
        TargetBonus component() {
            return bonus(new BonusMeasure.Weighted(parts, missing));
        }

        PlanInputs inputs() {
            StatedFigures.Builder figures = StatedFigures.builder();
            for (int i = 0; i < parts.size(); i++) {
                FigureSource source = parts.get(i).figure();
                numbers.get(i)
                        .ifPresent(number -> figures.figure(
                                source, Subject.of(ANN), QUARTER, Figure.stated(Quantity.ratio(number))));
            }
            return BonusProperties.inputs(figures, target);
        }

        Case with(int part, Ratio number) {
            List<Optional<Ratio>> other = new ArrayList<>(numbers);
            other.set(part, Optional.of(number));
            return new Case(parts, other, missing, target);
        }
    }

    private static PlanInputs inputs(StatedFigures.Builder figures, long target) {
        return PlanInputs.builder()
                .organization(SmallCompany.organization())
                .credits(SmallCompany.credits())
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .figures(figures.build())
                .targetPay(Bonuses.targets(Map.of("Ann", Money.ofMinor(target, USD))))
                .build();
    }

    private static Arbitrary<Case> cases(Arbitrary<PayoutCurve> curves) {
        Arbitrary<Long> targets = Arbitraries.longs().between(0, 2_000_000);
        Arbitrary<Optional<Ratio>> numbers = RateArbitraries.attainments().optional(0.8);
        return BonusArbitraries.weights()
                .flatMap(weights -> Combinators.combine(
                                curves.list().ofSize(weights.size()),
                                numbers.list().ofSize(weights.size()),
                                BonusArbitraries.missingParts(),
                                targets)
                        .as((some, given, missing, target) -> {
                            List<WeightedFigure> parts = new ArrayList<>();
                            for (int i = 0; i < weights.size(); i++) {
                                parts.add(new WeightedFigure(
                                        weights.get(i), stated(String.valueOf(i), Whose.PAYEE), some.get(i)));
                            }
                            return new Case(parts, given, missing, target);
                        }));
    }

    @Provide
    Arbitrary<Case> anyCases() {
        return cases(RateArbitraries.curves());
    }

    @Provide
    Arbitrary<Case> risingCases() {
        return cases(RateArbitraries.curves().rising());
    }

    private static ResolvedPlan resolve(Case given) {
        return SmallCompany.plan(given.component())
                .resolve(given.inputs(), QUARTER)
                .orThrow();
    }

    private static EarningRun run(Case given) {
        return IncentiveCalculator.DEFAULT.calculate(resolve(given));
    }

    private static Optional<Long> cents(Case given) {
        List<Earning> earnings = run(given).of(ANN);
        earnings.forEach(earning -> Recalculation.verify(earning.explanation()));
        return earnings.stream().map(earning -> earning.amount().minorUnits()).findFirst();
    }

    /* What a curve says, from its knots alone. */
    private static BigRational share(PayoutCurve curve, Ratio number) {
        List<Knot> knots = curve.knots();
        int reached = -1;
        for (int i = 0; i < knots.size(); i++) {
            int order = number.compareTo(knots.get(i).at());
            reached = order > 0 || (order == 0 && curve.ties() == TieRule.EDGE_IN_UPPER_BAND) ? i : reached;
        }
        if (reached < 0) {
            return BigRational.of(curve.below());
        }
        BigRational pays = BigRational.of(knots.get(reached).pays());
        boolean last = reached == knots.size() - 1;
        if (curve.form() == CurveForm.STEPS || (last && curve.beyond() == BeyondLast.FLAT)) {
            return pays;
        }
        Knot from = knots.get(last ? reached - 1 : reached);
        Knot to = knots.get(last ? reached : reached + 1);
        BigRational slope = BigRational.of(to.pays())
                .plus(BigRational.of(from.pays()).negated())
                .times(BigRational.of(to.at())
                        .plus(BigRational.of(from.at()).negated())
                        .inverse());
        BigRational above = BigRational.of(number)
                .plus(BigRational.of(knots.get(reached).at()).negated());
        BigRational share = pays.plus(slope.times(above));
        return curve.cap()
                .map(BigRational::of)
                .filter(cap -> cap.compareTo(share) < 0)
                .orElse(share);
    }

    /* The whole bonus once more, in big fractions; empty for nothing paid. */
    private static Optional<Long> expected(Case given) {
        BigRational sum = BigRational.ZERO;
        BigRational present = BigRational.ZERO;
        int absent = 0;
        for (int i = 0; i < given.parts().size(); i++) {
            WeightedFigure part = given.parts().get(i);
            BigRational weight = BigRational.of(part.weight());
            if (given.numbers().get(i).isPresent()) {
                sum = sum.plus(
                        weight.times(share(part.curve(), given.numbers().get(i).get())));
                present = present.plus(weight);
            } else {
                absent++;
                if (given.missing() instanceof MissingPart.CountsAs fixed) {
                    sum = sum.plus(weight.times(BigRational.of(fixed.share())));
                }
            }
        }
        if (absent > 0) {
            boolean none = absent == given.parts().size() && !(given.missing() instanceof MissingPart.CountsAs);
            if (none || given.missing() instanceof MissingPart.Waits) {
                return Optional.empty();
            }
            if (given.missing() instanceof MissingPart.Renormalise least) {
                if (present.compareTo(BigRational.of(least.leastPresentWeight())) < 0) {
                    return Optional.empty();
                }
                sum = sum.times(present.inverse());
            }
        }
        BigRational cents = sum.times(BigRational.of(given.target())).rounded(0, RoundingMode.HALF_EVEN);
        return Optional.of(cents.numerator().longValueExact());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void paysWhatACalculationInBigFractionsGives(@ForAll("anyCases") Case given) {
        assertThat(cents(given)).isEqualTo(expected(given));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aBetterNumberNeverPaysLess(
            @ForAll("risingCases") Case given, @ForAll @IntRange(max = 4) int which, @ForAll("more") Ratio more) {
        int part = which % given.parts().size();
        Ratio number = given.numbers().get(part).orElse(Ratio.ONE);
        Optional<Long> before = cents(given.with(part, number));
        Optional<Long> after = cents(given.with(part, number.plus(more)));
        assertThat(after.isPresent()).isEqualTo(before.isPresent());
        before.ifPresent(cents -> assertThat(after.orElseThrow()).isGreaterThanOrEqualTo(cents));
    }

    @Provide
    Arbitrary<Ratio> more() {
        return Arbitraries.integers().between(0, 200).map(parts -> Ratio.of(parts, 100));
    }

    /** On a line from threshold on, pay moves by no more than slope × target × the step of the number, and a cent. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void onLinesPayHasNoJump(
            @ForAll("more") Ratio pays,
            @ForAll @IntRange(min = 100, max = 900) int at,
            @ForAll @IntRange(max = 900) int from) {
        PayoutCurve curve = PayoutCurve.builder()
                .form(CurveForm.LINES)
                .below(Ratio.ZERO)
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .beyond(BeyondLast.FLAT)
                .addKnots(
                        new Knot(Ratio.parse("0.05"), Ratio.ZERO),
                        new Knot(Ratio.of(at, 1000), pays),
                        new Knot(Ratio.ONE, pays.plus(Ratio.parse("0.5"))))
                .build();
        List<WeightedFigure> one = List.of(new WeightedFigure(Ratio.ONE, stated("0", Whose.PAYEE), curve));
        Ratio number = Ratio.of(from, 1000);
        Case given = new Case(one, List.of(Optional.of(number)), new MissingPart.Waits(), 1_000_000);
        long step = cents(given.with(0, number.plus(Ratio.parse("0.001")))).orElseThrow()
                - cents(given).orElseThrow();
        // the steepest line rises by 2 within 0.05, or by 0.5 within 0.1: 40 × 0.001 of 10,000.00
        assertThat(step).isBetween(0L, 40_000L + 1);
    }

    /** It is either not paid at all, or the explanation says which part is missing or what stands in for it. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsMissingNeverCountsAsZeroUnsaid(@ForAll("anyCases") Case given) {
        EarningRun run = run(given);
        boolean missing = given.numbers().stream().anyMatch(Optional::isEmpty);
        for (Earning earning : run.of(ANN)) {
            boolean said = earning.explanation().flatten().stream()
                    .anyMatch(step -> step.key().equals("incentives.explain.part-missing")
                            || step.key().equals("incentives.explain.counts-as"));
            assertThat(said).isEqualTo(missing);
        }
        assertThat(run.of(ANN).size() + run.unpaidOf(ANN).size()).isEqualTo(1);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void onARisingMatrixABetterNumberNeverPaysLess(
            @ForAll("risingMatrices") RateMatrix matrix,
            @ForAll("numbers") List<Ratio> numbers,
            @ForAll @IntRange(max = 2) int which,
            @ForAll("more") Ratio more) {
        int axes = matrix.axes().size();
        List<Ratio> better = new ArrayList<>(numbers);
        better.set(which % axes, numbers.get(which % axes).plus(more));
        Optional<Long> before = cents(matrix, numbers.subList(0, axes));
        Optional<Long> after = cents(matrix, better.subList(0, axes));
        if (before.isPresent() && after.isPresent()) {
            assertThat(after.get()).isGreaterThanOrEqualTo(before.get());
        }
    }

    @Provide
    Arbitrary<RateMatrix> risingMatrices() {
        return RateArbitraries.matrices()
                .rising()
                .filter(matrix -> matrix.axes().stream()
                        .allMatch(axis -> axis instanceof io.salestiers.incentives.rate.MatrixAxis.Numbers));
    }

    @Provide
    Arbitrary<List<Ratio>> numbers() {
        return RateArbitraries.attainments().list().ofSize(3);
    }

    private static Optional<Long> cents(RateMatrix matrix, List<Ratio> numbers) {
        StatedFigures.Builder figures = StatedFigures.builder();
        List<FigureSource> sources = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            sources.add(stated(String.valueOf(i), Whose.PAYEE));
            figures.figure(sources.get(i), Subject.of(ANN), QUARTER, Figure.stated(Quantity.ratio(numbers.get(i))));
        }
        TargetBonus component = bonus(new BonusMeasure.Matrix(matrix, sources, new MissingFigure.Waits()));
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(SmallCompany.plan(component)
                .resolve(inputs(figures, 1_000_000), QUARTER)
                .orThrow());
        run.of(ANN).forEach(earning -> Recalculation.verify(earning.explanation()));
        return run.of(ANN).stream()
                .map(earning -> earning.amount().minorUnits())
                .findFirst();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void onlyWhoseNumberHasChangedIsCalculatedAgain(@ForAll("anyCases") Case given, @ForAll("more") Ratio more) {
        ResolvedPlan before = resolve(given);
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(before);
        assertThat(resolve(given)).isEqualTo(before);
        Case changed = given.with(0, given.numbers().get(0).orElse(Ratio.ZERO).plus(more));
        Recalculated again = IncentiveCalculator.DEFAULT.recalculate(run, resolve(changed));
        assertThat(again.run()).isEqualTo(run(changed));
        assertThat(again.parts())
                .allMatch(part -> part.part().equals("person:Ann"))
                .hasSize(changed.numbers().equals(given.numbers()) ? 0 : 1);
    }
}
