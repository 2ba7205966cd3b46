package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.Bonuses.chain;
import static io.salestiers.incentives.testkit.plan.Bonuses.stated;
import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.bonus.ChainFund;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.bonus.FundUse;
import io.salestiers.incentives.bonus.NegativeFund;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.Coefficient;
import io.salestiers.incentives.plan.CoefficientChain;
import io.salestiers.incentives.plan.CoefficientSource;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.testkit.plan.Bonuses;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final MissingFigure WAITS = new MissingFigure.Waits();
    private static final ChainFunding UNFUNDED = new ChainFunding.Unfunded();
    private static final UnitLevel OFFICES = new UnitLevel.AtDepth(1);

    private final StatedFigures.Builder figures = StatedFigures.builder();
    private final Map<String, Money> bases = new TreeMap<>();
    private final List<Credit> credits = new ArrayList<>();

    private void company(String value) {
        number("company", Whose.COMPANY, Subject.of(UnitId.of("company")), value);
    }

    private void team(String unit, String value) {
        number("team", Whose.UNIT, Subject.of(UnitId.of(unit)), value);
    }

    private void person(String name, String base, String own, String attendance) {
        bases.put(name, usd(base));
        number("person", Whose.PAYEE, Subject.of(PersonId.of(name)), own);
        number("attendance", Whose.PAYEE, Subject.of(PersonId.of(name)), attendance);
    }

    private void number(String name, Whose whose, Subject subject, String value) {
        figures.figure(
                stated(name, whose), subject, QUARTER, Figure.stated(Quantity.of(Ratio.parse(value), Unit.RATIO)));
    }

    /** 1.05 for the company, 1.1 for the team of Ann and Bo, 1 for Dan's. */
    private void threePeople() {
        company("1.05");
        team("east-1", "1.1");
        team("east-2", "1");
        person("Ann", "8000.00", "0.9", "21/22");
        person("Bo", "6000.00", "1.2", "1");
        person("Dan", "7000.00", "1", "1");
    }

    private WithFindings<ResolvedPlan> resolve(PlanComponent component) {
        PlanInputs inputs = PlanInputs.builder()
                .organization(SmallCompany.organization())
                .credits(Credits.of(credits))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .figures(figures.build())
                .targetPay(Bonuses.targets(bases))
                .build();
        return SmallCompany.plan(component).resolve(inputs, QUARTER);
    }

    /** What comes out, with the last part of the key for who is paid nothing. */
    private Map<String, String> pays(PlanComponent component) {
        EarningRun run =
                IncentiveCalculator.DEFAULT.calculate(resolve(component).orThrow());
        Map<String, String> pays = new TreeMap<>();
        run.earnings().forEach(each -> {
            pays.put(each.payee().value(), each.amount().amount().toPlainString());
            Recalculation.verify(each.explanation());
            printed(each.explanation());
        });
        run.unpaid().forEach(each -> {
            String key = each.explanation().key();
            pays.put(each.payee().value(), key.substring(key.lastIndexOf('.') + 1));
            printed(each.explanation());
        });
        run.unassigned().forEach(each -> {
            pays.put(each.subject().key(), each.amount().amount().toPlainString());
            Recalculation.verify(each.explanation());
            printed(each.explanation());
        });
        pays.values().removeIf("no-target-pay"::equals);
        return pays;
    }

    private static void printed(Explanation explanation) {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
            assertThat(explanation.print(texts)).doesNotContain("[");
        }
    }

    private static ChainFunding funded(ChainFund fund, FundUse use) {
        return new ChainFunding.Funded(OFFICES, fund, use, NegativeFund.PAYS_NOTHING);
    }

    private static ChainFund amount(String amount) {
        return new ChainFund.FixedAmount(usd(amount));
    }

    @Nested
    class Unfunded {
        @Test
        void paysBaseTimesCoefficients() {
            threePeople();
            // 8,000 × 1.05 × 1.1 × 0.9 × 21/22; 6,000 × 1.05 × 1.1 × 1.2; 7,000 × 1.05
            assertThat(pays(chain(UNFUNDED, WAITS)))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("Ann", "7938.00", "Bo", "8316.00", "Dan", "7350.00"));
        }

        @Test
        void isExplainedFactorByFactorInOrder() {
            threePeople();
            EarningRun run = IncentiveCalculator.DEFAULT.calculate(
                    resolve(chain(UNFUNDED, WAITS)).orThrow());
            Texts texts = Texts.of(Language.ZH, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
            assertThat(run.of(PersonId.of("Ann"))
                            .get(0)
                            .explanation()
                            .print(texts)
                            .lines())
                    .filteredOn(line -> line.startsWith("    ") && line.charAt(4) != ' ')
                    .extracting(String::strip)
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("目标奖金 = USD 8"),
                            line -> assertThat(line).startsWith("公司系数 = 105%"),
                            line -> assertThat(line).startsWith("部门系数 = 110%"),
                            line -> assertThat(line).startsWith("个人系数 = 90%"),
                            line -> assertThat(line).startsWith("出勤系数 = 21/22"));
        }

        @Test
        void whereANumberIsMissingDoesWhatThePlanSays() {
            company("1.05");
            team("east-1", "1.1");
            bases.put("Ann", usd("8000.00"));
            number("person", Whose.PAYEE, Subject.of(PersonId.of("Ann")), "0.9");

            assertThat(pays(chain(UNFUNDED, WAITS))).containsEntry("Ann", "bonus-waits");
            assertThat(pays(chain(UNFUNDED, new MissingFigure.PaysNothing())))
                    .containsEntry("Ann", "bonus-without-figure");
            // 8,000 × 1.05 × 1.1 × 0.9 × 1
            assertThat(pays(chain(UNFUNDED, new MissingFigure.CountsAs(Ratio.ONE))))
                    .containsEntry("Ann", "8316.00");
        }

        @Test
        void aCoefficientIsNeverBelowZero() {
            threePeople();
            team("west-1", "1");
            person("Eve", "1000.00", "-0.2", "1");
            assertThat(pays(chain(UNFUNDED, WAITS))).containsEntry("Eve", "0.00");
        }

        @Test
        void takesCoefficientsFromCurvesAndFromThePlan() {
            CoefficientChain chain = new CoefficientChain(
                    Bonuses.BONUS,
                    LocalizedText.of("Performance pay", "绩效工资"),
                    Eligibility.of(TierId.of("rep")),
                    Bonuses.TARGET,
                    List.of(
                            new Coefficient(
                                    LocalizedText.of("Score", "考核系数"),
                                    new CoefficientSource.OfFigure(
                                            new FigureSource.Score(Whose.PAYEE),
                                            Optional.of(Bonuses.steps("60", "0.8", "90", "1.1", "100", "1.3")))),
                            new Coefficient(
                                    LocalizedText.of("Season", "季节系数"),
                                    new CoefficientSource.Fixed(Ratio.parse("1.5")))),
                    WAITS,
                    UNFUNDED,
                    List.of(),
                    AmountRounding.HALF_EVEN);
            bases.put("Ann", usd("1000.00"));
            figures.figure(
                    new FigureSource.Score(Whose.PAYEE),
                    Subject.of(PersonId.of("Ann")),
                    QUARTER,
                    Figure.stated(Quantity.of(Ratio.of(104), Unit.POINTS)));
            // 104 points have reached 1.3: 1,000 × 1.3 × 1.5
            assertThat(pays(chain)).containsEntry("Ann", "1950.00");
        }

        @Test
        void refusesPointsAndAmountsAsCoefficients() {
            try {
                new CoefficientSource.OfFigure(new FigureSource.Score(Whose.PAYEE), Optional.empty());
                throw new AssertionError("points were accepted as a coefficient");
            } catch (InvalidDefinitionException e) {
                assertThat(e.findings()).extracting(Finding::code).containsExactly(PlanFinding.SCORE_WITHOUT_CURVE);
            }
            bases.put("Ann", usd("1.00"));
            figures.figure(
                    stated("person", Whose.PAYEE),
                    Subject.of(PersonId.of("Ann")),
                    QUARTER,
                    Figure.stated(Quantity.count(3)));
            assertThat(resolve(chain(UNFUNDED, WAITS)).findings())
                    .extracting(Finding::code)
                    .contains(PlanFinding.COEFFICIENT_NOT_RATIO);
        }
    }

    @Nested
    class Funded {
        @Test
        void sharesTheWholeFundToTheLastCent() {
            threePeople();
            // products 7,938, 8,316 and 7,350, together 23,604; of 20,000.01:
            // 6,725.98201…, 7,046.26686…, 6,227.76112… → 6,725.98 + 7,046.26 + 6,227.76 leave a cent, which Bo's 0.686
            // gets
            Map<String, String> pays = pays(chain(funded(amount("20000.01"), FundUse.WHOLE_FUND), WAITS));

            assertThat(pays)
                    .containsEntry("Ann", "6725.98")
                    .containsEntry("Bo", "7046.27")
                    .containsEntry("Dan", "6227.76");
        }

        @Test
        void givesTheOddCentToTheSmallerIdWhereRemaindersAreEqual() {
            company("1");
            team("east-1", "1");
            for (String name : List.of("陈", "Bo", "Ann")) {
                person(name, "1000.00", "1", "1");
            }
            assertThat(pays(chain(funded(amount("100.01"), FundUse.WHOLE_FUND), WAITS)))
                    .containsEntry("Ann", "33.34")
                    .containsEntry("Bo", "33.34")
                    .containsEntry("陈", "33.33");
        }

        @Test
        void aFundOfWhichNobodyGetsAnythingIsAssignedToNobody() {
            threePeople();
            Map<String, String> pays = pays(chain(funded(amount("500.00"), FundUse.WHOLE_FUND), WAITS));
            assertThat(pays).containsEntry("unit:west", "500.00");
            assertThat(resolve(chain(funded(amount("500.00"), FundUse.WHOLE_FUND), WAITS))
                            .findings())
                    .extracting(Finding::code)
                    .contains(PlanFinding.FUND_WITHOUT_MEMBER);
        }

        @Test
        void whoHasAProductOfZeroGetsNothing() {
            threePeople();
            team("west-1", "1");
            person("Eve", "1000.00", "0", "1");
            person("Fay", "1000.00", "1", "1");
            assertThat(pays(chain(funded(amount("500.00"), FundUse.WHOLE_FUND), WAITS)))
                    .containsEntry("Eve", "chain-no-product")
                    .containsEntry("Fay", "500.00");
        }

        @Test
        void mayOnlyBeALimit() {
            threePeople();
            Map<String, String> within = pays(chain(funded(amount("23604.50"), FundUse.ONLY_SCALE_DOWN), WAITS));
            assertThat(within)
                    .containsEntry("Ann", "7938.00")
                    .containsEntry("Bo", "8316.00")
                    .containsEntry("Dan", "7350.00")
                    .containsEntry("unit:east", "0.50");
            Map<String, String> over = pays(chain(funded(amount("20000.01"), FundUse.ONLY_SCALE_DOWN), WAITS));
            assertThat(over).containsEntry("Dan", "6227.76");
        }

        @Test
        void asALimitIsNotPassedWhereItIsReachedExactly() {
            threePeople();
            EarningRun run = IncentiveCalculator.DEFAULT.calculate(
                    resolve(chain(funded(amount("23604.00"), FundUse.ONLY_SCALE_DOWN), WAITS))
                            .orThrow());
            assertThat(run.of(PersonId.of("Ann")).get(0).explanation().key())
                    .isEqualTo("incentives.explain.chain-within-fund");
            assertThat(run.unassigned()).extracting(Unassigned::subject).containsExactly(Subject.of(UnitId.of("west")));
        }

        @Test
        void asALimitLooksAtRoundedPay() {
            company("1");
            team("east-1", "1");
            // half a cent each is rounded up to a cent each, which is more than the fund of a cent
            for (String name : List.of("Ann", "Bo")) {
                person(name, "0.01", "0.5", "1");
            }
            CoefficientChain halfUp = chain(funded(amount("0.01"), FundUse.ONLY_SCALE_DOWN), WAITS);
            CoefficientChain chain = new CoefficientChain(
                    halfUp.id(),
                    halfUp.name(),
                    halfUp.earners(),
                    halfUp.base(),
                    halfUp.coefficients(),
                    halfUp.missing(),
                    halfUp.funding(),
                    halfUp.modifiers(),
                    AmountRounding.HALF_UP);
            assertThat(pays(chain)).containsEntry("Ann", "0.01").containsEntry("Bo", "0.00");
        }

        @Test
        void comesFromCreditsByOfficeAndMayBeBelowZero() {
            threePeople();
            credits.add(credit("T-1", "Ann", "2017-07-10", "1000.00"));
            credits.add(credit("T-2", "Dan", "2017-08-10", "-3000.00"));
            ChainFund rate = new ChainFund.RateOnCredits(
                    Ratio.parse("0.1"), CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT));
            assertThat(pays(chain(funded(rate, FundUse.WHOLE_FUND), WAITS)))
                    .containsEntry("Ann", "no-fund")
                    .containsEntry("unit:east", "-200.00");
            // −200 in the proportion of 7,938 : 8,316 : 7,350 is −67.26, −70.46 and −62.28
            assertThat(pays(chain(
                            new ChainFunding.Funded(OFFICES, rate, FundUse.WHOLE_FUND, NegativeFund.IS_SHARED), WAITS)))
                    .containsEntry("Ann", "-67.26")
                    .containsEntry("Bo", "-70.46")
                    .containsEntry("Dan", "-62.28");
        }

        @Test
        void aFundOfZeroPaysNobody() {
            threePeople();
            assertThat(pays(chain(funded(amount("0.00"), FundUse.WHOLE_FUND), WAITS)))
                    .containsEntry("Ann", "no-fund")
                    .doesNotContainKey("unit:east");
        }

        @Test
        void isStatedForEachUnitOrWaits() {
            threePeople();
            ChainFund named = new ChainFund.Stated(MeasureId.of("fund"));
            assertThat(pays(chain(funded(named, FundUse.WHOLE_FUND), WAITS)))
                    .containsEntry("Ann", "chain-fund-missing");
            figures.figure(
                    stated("fund", Whose.UNIT),
                    Subject.of(UnitId.of("east")),
                    QUARTER,
                    Figure.stated(Quantity.money(usd("20000.01"))));
            assertThat(pays(chain(funded(named, FundUse.WHOLE_FUND), WAITS))).containsEntry("Dan", "6227.76");
        }

        @Test
        void waitsForAllWhoShareItOrSharesItAmongTheOthers() {
            threePeople();
            bases.put("陈", usd("5000.00"));
            assertThat(pays(chain(funded(amount("100.00"), FundUse.WHOLE_FUND), WAITS)))
                    .containsEntry("陈", "bonus-waits")
                    .containsEntry("Ann", "chain-fund-waits");
            assertThat(pays(chain(funded(amount("20000.01"), FundUse.WHOLE_FUND), new MissingFigure.PaysNothing())))
                    .containsEntry("陈", "bonus-without-figure")
                    .containsEntry("Dan", "6227.76");
        }

        @Test
        void capsProductsBeforeItIsShared() {
            company("1");
            team("east-1", "1");
            person("Ann", "3000.00", "1", "1");
            person("Bo", "1000.00", "1", "1");
            Modifier cap = new Modifier.Cap(new PayLimit.Amount(usd("1000.00")), LimitScope.COMPONENT, CapExcess.LOST);
            assertThat(pays(chain(funded(amount("500.00"), FundUse.WHOLE_FUND), WAITS, cap)))
                    .containsEntry("Ann", "250.00")
                    .containsEntry("Bo", "250.00");
        }

        @Test
        void refusesACapThatKeepsItsExcess() {
            Modifier cap =
                    new Modifier.Cap(new PayLimit.Amount(usd("1000.00")), LimitScope.COMPONENT, CapExcess.DEFERRED);
            try {
                chain(funded(amount("500.00"), FundUse.WHOLE_FUND), WAITS, cap);
                throw new AssertionError("excess of a funded chain was accepted");
            } catch (InvalidDefinitionException e) {
                assertThat(e.findings()).extracting(Finding::code).containsExactly(PlanFinding.EXCESS_IN_FUND);
            }
        }

        @Test
        void isOfOneCurrency() {
            threePeople();
            ChainFund yuan = new ChainFund.FixedAmount(Money.of("500.00", Currency.of("CNY")));
            assertThat(pays(chain(funded(yuan, FundUse.WHOLE_FUND), WAITS)))
                    .containsEntry("Ann", "no-fund")
                    .containsEntry("unit:east", "500.00");
        }

        @Test
        void leavesOutWhoIsInNoUnitThatHasOne() {
            threePeople();
            ChainFunding west = new ChainFunding.Funded(
                    new UnitLevel.Listed(List.of(UnitId.of("west"))),
                    amount("500.00"),
                    FundUse.WHOLE_FUND,
                    NegativeFund.PAYS_NOTHING);
            assertThat(pays(chain(west, WAITS))).containsEntry("Ann", "chain-outside-fund");
            assertThat(resolve(chain(west, WAITS)).findings())
                    .extracting(Finding::code)
                    .contains(PlanFinding.OUTSIDE_FUND);
        }
    }
}
