package io.salestiers.incentives.json;

import static io.salestiers.incentives.testkit.plan.Bonuses.bonus;
import static io.salestiers.incentives.testkit.plan.Bonuses.chain;
import static io.salestiers.incentives.testkit.plan.Bonuses.lines;
import static io.salestiers.incentives.testkit.plan.Bonuses.objectives;
import static io.salestiers.incentives.testkit.plan.Bonuses.scorecard;
import static io.salestiers.incentives.testkit.plan.Bonuses.stated;
import static io.salestiers.incentives.testkit.plan.Bonuses.steps;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.bonus.ChainFund;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.bonus.FundUse;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.NegativeFund;
import io.salestiers.incentives.bonus.Objective;
import io.salestiers.incentives.bonus.ObjectiveId;
import io.salestiers.incentives.bonus.WeightedFigure;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.BonusMeasure;
import io.salestiers.incentives.plan.Coefficient;
import io.salestiers.incentives.plan.CoefficientChain;
import io.salestiers.incentives.plan.CoefficientSource;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.ObjectiveList;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.ScoreMeasure;
import io.salestiers.incentives.plan.TargetBonus;
import io.salestiers.incentives.quota.TargetPayDays;
import io.salestiers.incentives.quota.TargetPayRule;
import io.salestiers.incentives.quota.WithoutTargetPay;
import io.salestiers.incentives.testkit.plan.BonusArbitraries;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.target.Proration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BonusDocumentsTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();
    private static final MissingFigure WAITS = new MissingFigure.Waits();
    private static final FigureSource ATTAINED = stated("attained", Whose.COMPANY);

    /** One of each variant, so that a form that is forgotten fails. */
    static Stream<PlanComponent> components() {
        Proration days = new Proration(
                Proration.DayCount.THIRTY_DAY_MONTHS,
                Proration.Ends.FIRST_NOT_COUNTED,
                new Proration.Snapping.WholeMonths(16, Proration.OnTheDay.MONTH_COUNTS));
        TargetBonus plain = bonus(new BonusMeasure.Weighted(
                List.of(
                        new WeightedFigure(Ratio.parse("1/3"), ATTAINED, lines("0.7", "0", "1", "1")),
                        new WeightedFigure(
                                Ratio.parse("2/3"),
                                new FigureSource.Score(Whose.UNIT),
                                steps("60", "0.5", "100", "1"))),
                new MissingPart.Renormalise(Ratio.parse("0.5"))));
        TargetBonus prorated = new TargetBonus(
                plain.id(),
                plain.name(),
                plain.earners(),
                new TargetPayRule(WithoutTargetPay.REFUSES, new TargetPayDays.ByParticipation(days)),
                plain.measure(),
                List.of(new Modifier.Cap(
                        new PayLimit.ShareOfTargetPay(Ratio.of(2)), LimitScope.COMPONENT, CapExcess.DEFERRED)),
                plain.rounding());
        return Stream.of(
                plain,
                prorated,
                bonus(new BonusMeasure.Weighted(
                        List.of(new WeightedFigure(Ratio.ONE, ATTAINED, lines("1", "1"))),
                        new MissingPart.PaysNothing())),
                scorecard(new ScoreMeasure.ByScore(Whose.PAYEE, lines("60", "0.5", "120", "1.5")), WAITS),
                scorecard(
                        new ScoreMeasure.ByRating(
                                Whose.UNIT,
                                List.of(
                                        new ScoreMeasure.RatingShare(RatingId.of("A"), Ratio.parse("1.2")),
                                        new ScoreMeasure.RatingShare(RatingId.of("优秀"), Ratio.ONE))),
                        new MissingFigure.CountsAs(Ratio.parse("0.8"))),
                objectives(new ObjectiveList.Agreed(), "1.2", new MissingPart.Waits()),
                objectives(
                        new ObjectiveList.InPlan(List.of(
                                Objective.of("a", LocalizedText.of("A", "甲"), "0.4"),
                                new Objective(
                                        ObjectiveId.of("b"),
                                        LocalizedText.of("B", "乙"),
                                        Ratio.parse("0.6"),
                                        Optional.of(steps("0.5", "1"))))),
                        "1",
                        new MissingPart.CountsAs(Ratio.ONE)),
                chain(new ChainFunding.Unfunded(), new MissingFigure.PaysNothing()),
                fromThePlan(),
                funded(new ChainFund.FixedAmount(usd("1000.00")), FundUse.WHOLE_FUND, NegativeFund.IS_SHARED),
                funded(new ChainFund.Stated(MeasureId.of("fund")), FundUse.ONLY_SCALE_DOWN, NegativeFund.PAYS_NOTHING),
                funded(
                        new ChainFund.RateOnCredits(
                                Ratio.parse("0.02"), CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT)),
                        FundUse.WHOLE_FUND,
                        NegativeFund.PAYS_NOTHING));
    }

    private static PlanComponent funded(ChainFund fund, FundUse use, NegativeFund negative) {
        return chain(
                new ChainFunding.Funded(new UnitLevel.HeadedBy(TierId.of("director")), fund, use, negative), WAITS);
    }

    private static PlanComponent fromThePlan() {
        CoefficientChain chain = chain(new ChainFunding.Unfunded(), WAITS);
        List<Coefficient> coefficients = new ArrayList<>(chain.coefficients());
        coefficients.add(
                new Coefficient(LocalizedText.of("Season", "季节系数"), new CoefficientSource.Fixed(Ratio.parse("1.5"))));
        coefficients.add(new Coefficient(
                LocalizedText.of("Score", "考核系数"),
                new CoefficientSource.OfFigure(
                        new FigureSource.Score(Whose.PAYEE), Optional.of(steps("60", "0.8", "90", "1.1")))));
        return new CoefficientChain(
                chain.id(),
                chain.name(),
                chain.earners(),
                chain.base(),
                coefficients,
                chain.missing(),
                chain.funding(),
                chain.modifiers(),
                chain.rounding());
    }

    @ParameterizedTest
    @MethodSource("components")
    void isWrittenAndReadAgainAlikeByBothJacksons(PlanComponent component) {
        check(SmallCompany.plan(component));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void weightsCurvesAndMatricesSurvive(@ForAll("measures") BonusMeasure measure) {
        check(SmallCompany.plan(bonus(measure)));
    }

    @Provide
    Arbitrary<BonusMeasure> measures() {
        return BonusArbitraries.weights()
                .flatMap(weights -> Combinators.combine(
                                RateArbitraries.curves().list().ofSize(weights.size()), BonusArbitraries.missingParts())
                        .as((curves, missing) -> {
                            List<WeightedFigure> figures = new ArrayList<>();
                            for (int i = 0; i < weights.size(); i++) {
                                figures.add(new WeightedFigure(weights.get(i), ATTAINED, curves.get(i)));
                            }
                            return new BonusMeasure.Weighted(figures, missing);
                        }));
    }

    private static void check(IncentivePlan plan) {
        byte[] bytes = JACKSON_3.write(plan, IncentiveDocuments.PLAN);

        assertThat(JACKSON_2.write(plan, IncentiveDocuments.PLAN)).isEqualTo(bytes);
        assertThat(JACKSON_3.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan);
        assertThat(JACKSON_2.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan);
    }

    private static List<String> findings(PlanComponent component, String text, String instead) {
        String json = new String(
                JACKSON_3.write(SmallCompany.plan(component), IncentiveDocuments.PLAN), StandardCharsets.UTF_8);
        assertThat(json).contains(text);
        byte[] wrong = json.replace(text, instead).getBytes(StandardCharsets.UTF_8);
        WithFindings<IncentivePlan> read = JACKSON_3.read("plan.json", wrong, IncentiveDocuments.PLAN);
        assertThat(JACKSON_2.read("plan.json", wrong, IncentiveDocuments.PLAN).findings())
                .isEqualTo(read.findings());
        return read.findings().stream().map(BonusDocumentsTest::shown).toList();
    }

    private static String shown(Finding finding) {
        return finding.code() + " " + finding.place();
    }

    @Test
    void findingsAreAtTheirPlacesInTheDocument() {
        assertThat(findings(components().toList().get(0), "\"weight\": \"1/3\"", "\"weight\": \"1/4\""))
                .containsExactly("WEIGHTS_NOT_ONE plan.json#/components/0/measure/figures");
        assertThat(findings(components().toList().get(6), "\"weight\": \"0.4\"", "\"weight\": \"0\""))
                .containsExactly(
                        "WEIGHT_NOT_POSITIVE plan.json#/components/0/objectives/objectives/0/weight",
                        "WEIGHTS_NOT_ONE plan.json#/components/0/objectives/objectives");
        assertThat(findings(components().toList().get(4), "\"优秀\"", "\"A\""))
                .containsExactly("DUPLICATE_RATING plan.json#/components/0/measure/shares/1");
    }
}
