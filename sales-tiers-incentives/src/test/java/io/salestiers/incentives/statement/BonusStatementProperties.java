package io.salestiers.incentives.statement;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.bonus.ChainFund;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.bonus.FundUse;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.NegativeFund;
import io.salestiers.incentives.bonus.Objective;
import io.salestiers.incentives.bonus.ObjectiveScore;
import io.salestiers.incentives.bonus.WeightedFigure;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.BonusMeasure;
import io.salestiers.incentives.plan.Coefficient;
import io.salestiers.incentives.plan.CoefficientChain;
import io.salestiers.incentives.plan.CoefficientSource;
import io.salestiers.incentives.plan.ObjectiveList;
import io.salestiers.incentives.plan.Objectives;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.TargetBonus;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.incentives.quota.TargetPayLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.Bonuses;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany.Quarter;
import io.salestiers.kpi.scorecard.EvidenceId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a payee is told of bonuses that look at the unit and the company, of scores that a manager gave, and of funds that are
 * shared, tells of no colleague.
 */
class BonusStatementProperties {
    private static final List<String> EVERYBODY =
            List.of("Ann", "Bo", "陈", "Dan", "Eve", "Fay", "Mara", "Nils", "Olga", "Zoe");
    private static final CreditFilter DIRECT = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);

    /**
     * A quarter that pays bonuses.
     *
     * @param quarter its credits and quotas
     * @param missing what follows where a number is missing
     * @param use whether the fund is a limit
     * @param pools which units have a fund
     */
    record Paid(Quarter quarter, MissingPart missing, FundUse use, UnitLevel pools) {}

    @Provide
    Arbitrary<Paid> quarters() {
        Arbitrary<MissingPart> missing = Arbitraries.of(
                new MissingPart.PaysNothing(),
                new MissingPart.CountsAs(Ratio.ONE),
                new MissingPart.Renormalise(Ratio.parse("0.2")));
        Arbitrary<UnitLevel> pools = Arbitraries.integers().between(0, 2).map(UnitLevel.AtDepth::new);
        return Combinators.combine(
                        SmallCompany.quarters(Arbitraries.just(SmallCompany.rates(Application.MARGINAL))),
                        missing,
                        Arbitraries.of(FundUse.class),
                        pools)
                .as(Paid::new);
    }

    private static FigureSource attainment(Whose whose) {
        return new FigureSource.QuotaAttainment(REVENUE, DIRECT, AttainmentBasis.OF_PERIOD, whose);
    }

    private static TargetBonus bonus(MissingPart missing) {
        return Bonuses.bonus(new BonusMeasure.Weighted(
                List.of(part("0.5", Whose.PAYEE), part("0.3", Whose.UNIT), part("0.2", Whose.COMPANY)), missing));
    }

    private static WeightedFigure part(String weight, Whose whose) {
        return new WeightedFigure(Ratio.parse(weight), attainment(whose), Bonuses.lines("0", "0", "2", "2"));
    }

    static CoefficientChain chain(Paid paid) {
        return new CoefficientChain(
                ComponentId.of("chain"),
                LocalizedText.of("Performance pay", "绩效工资"),
                Bonuses.REPS,
                Bonuses.TARGET,
                List.of(
                        new Coefficient(
                                LocalizedText.of("Company", "公司系数"),
                                new CoefficientSource.OfFigure(attainment(Whose.COMPANY), Optional.empty())),
                        new Coefficient(
                                LocalizedText.of("Person", "个人系数"),
                                new CoefficientSource.OfFigure(attainment(Whose.PAYEE), Optional.empty()))),
                new MissingFigure.CountsAs(Ratio.parse("0.5")),
                new ChainFunding.Funded(
                        paid.pools(),
                        new ChainFund.RateOnCredits(Ratio.parse("0.01"), DIRECT),
                        paid.use(),
                        NegativeFund.IS_SHARED),
                List.of(),
                AmountRounding.HALF_EVEN);
    }

    private static Objectives objectives(MissingPart missing) {
        return new Objectives(
                ComponentId.of("objectives"),
                LocalizedText.of("Objectives", "目标管理奖金"),
                Bonuses.REPS,
                Bonuses.TARGET,
                new ObjectiveList.InPlan(List.of(
                        Objective.of("first", LocalizedText.of("First", "任务一"), "0.4"),
                        Objective.of("second", LocalizedText.of("Second", "任务二"), "0.6"))),
                Ratio.ONE,
                missing,
                List.of(),
                AmountRounding.HALF_EVEN);
    }

    private static EarningRun run(Paid paid) {
        Quarter quarter = paid.quarter();
        QuotaLookup units = (measure, subject, period) ->
                subject instanceof Subject.OfUnit ? Optional.of(Quota.stated(usd("5000.00"))) : Optional.empty();
        TargetPayLookup targets = (component, payee, period) -> Optional.of(
                TargetPay.stated(Money.ofMinor(100_001L * payee.value().length(), SmallCompany.USD)));
        PlanInputs inputs = PlanInputs.builder()
                .organization(SmallCompany.organization())
                .credits(Credits.of(quarter.credits()))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .quotas(quarter.lookup().combinedWith(units))
                .targetPay(targets)
                .objectives((component, payee, objective, period) ->
                        objective.value().equals("second") && payee.equals(PersonId.of("Ann"))
                                ? Optional.empty()
                                : Optional.of(new ObjectiveScore(
                                        Ratio.parse("0.9"), PersonId.of("Mara"), EvidenceId.of("E-" + payee))))
                .build();
        return IncentiveCalculator.DEFAULT.calculate(
                SmallCompany.plan(bonus(paid.missing()), chain(paid), objectives(paid.missing()))
                        .resolve(inputs, QUARTER)
                        .orThrow());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nobodyElseIsInAStatement(@ForAll("quarters") Paid paid) {
        for (Statement statement : Statements.of(run(paid))) {
            String payee = statement.payee().value();
            StringBuilder all = new StringBuilder();
            for (Language language : Language.values()) {
                Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
                statement.lines().forEach(line -> all.append(line.explanation().print(texts)));
                statement
                        .payments()
                        .forEach(payment -> all.append(
                                statement.explanation(payment.currency()).print(texts)));
                all.append(statement.text(texts, NameLookup.empty()));
                all.append(statement.html(texts, NameLookup.empty()));
            }
            // a key without a text and a placeholder without a value are shown in brackets
            assertThat(all).doesNotContain("[");
            all.append(statement);
            for (Credit credit : paid.quarter().credits()) {
                if (!credit.payee().value().equals(payee)) {
                    assertThat(all).doesNotContain(credit.transaction().toString());
                }
            }
            for (String other : EVERYBODY) {
                if (!other.equals(payee)) {
                    assertThat(all.toString().split("[^\\p{IsAlphabetic}]+", -1))
                            .doesNotContain(other);
                }
            }
        }
    }

    /** Dan is alone in his team, Eve and Fay are two: an attainment of the team shows them each other's sales, or nothing. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aTotalOfOneOtherIsNotShown(@ForAll("quarters") Paid paid) {
        for (Statement statement : Statements.of(run(paid))) {
            String payee = statement.payee().value();
            if (payee.equals("Eve") || payee.equals("Fay")) {
                String other = payee.equals("Eve") ? "Fay" : "Eve";
                boolean sold = paid.quarter().credits().stream()
                        .anyMatch(credit -> credit.payee().value().equals(other)
                                && QUARTER.range().contains(credit.day()));
                if (sold) {
                    statement.lines().stream()
                            .filter(line -> line.component().equals(Bonuses.BONUS))
                            .flatMap(line -> line.explanation().flatten().stream())
                            .forEach(step -> assertThat(step.key()).isNotEqualTo("incentives.explain.unit-credited"));
                }
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsShownCanBeCalculatedAgain(@ForAll("quarters") Paid paid) {
        EarningRun run = run(paid);
        run.earnings().forEach(earning -> Recalculation.verify(earning.explanation()));
        run.unassigned().forEach(none -> Recalculation.verify(none.explanation()));
        for (Statement statement : Statements.of(run)) {
            for (StatementLine line : statement.lines()) {
                Explanation shown = line.explanation();
                Recalculation.verify(shown);
                assertThat(shown.value().isPresent()).isEqualTo(line.amount().isPresent());
            }
        }
    }
}
