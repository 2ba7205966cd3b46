package io.salestiers.incentives.json;

import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.HouseAccountId;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.Contest;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.LevelOverride;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.quota.QuotaForPart;
import io.salestiers.incentives.quota.QuotaRule;
import io.salestiers.incentives.quota.WithoutQuota;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.ContestMeasure;
import io.salestiers.incentives.team.ContestPrizes;
import io.salestiers.incentives.team.ContestScope;
import io.salestiers.incentives.team.ContestTies;
import io.salestiers.incentives.team.LevelRates;
import io.salestiers.incentives.team.MemberQuota;
import io.salestiers.incentives.team.MissingLevel;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.OverrideTeam;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolCap;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolPresence;
import io.salestiers.incentives.team.RemainderTies;
import io.salestiers.incentives.team.SeveralLevels;
import io.salestiers.incentives.team.TeamDay;
import io.salestiers.incentives.team.TeamQuota;
import io.salestiers.incentives.team.TeamReach;
import io.salestiers.incentives.team.VacantPosition;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every choice of overrides, levels, pools and contests is written and read again alike by both libraries. */
class TeamDocumentsTest {
    private static final ComponentId COMMISSION = ComponentId.of("commission");
    private static final QuotaRule RULE = new QuotaRule(REVENUE, WithoutQuota.REFUSES);
    private static final FigureSource POINTS = new FigureSource.Stated(MeasureId.of("points"), Whose.PAYEE);

    static Stream<PlanComponent> components() {
        List<PlanComponent> all = new ArrayList<>();
        for (TeamReach reach : List.of(
                new TeamReach.DirectReports(),
                TeamReach.UNTIL_NEXT_MANAGER,
                new TeamReach.WholeSubtree(SeveralLevels.ONCE),
                new TeamReach.WholeSubtree(SeveralLevels.EACH_TIME))) {
            all.add(override(
                    new OverrideTeam(
                            TierId.of("manager"),
                            reach,
                            OwnSales.IN_TEAM,
                            TeamDay.PERIOD_END,
                            new VacantPosition.ToHouse(HouseAccountId.of("house")),
                            ActingHolder.BY_DAYS),
                    new OverrideBase.Gross(REVENUE_CREDITS),
                    new OverridePay.FixedRate(Ratio.parse("1/3"))));
        }
        OverrideTeam team = new OverrideTeam(
                TierId.of("manager"),
                TeamReach.UNTIL_NEXT_MANAGER,
                OwnSales.NOT_IN_TEAM,
                TeamDay.EACH_DAY,
                VacantPosition.NEXT_ABOVE,
                ActingHolder.HOLDER);
        OverrideBase gross = new OverrideBase.Gross(REVENUE_CREDITS);
        all.add(override(team, new OverrideBase.Earned(List.of(COMMISSION)), new OverridePay.FixedRate(Ratio.ONE)));
        all.add(override(
                team,
                gross,
                new OverridePay.OnTotal(
                        SmallCompany.rates(Application.MARGINAL), Optional.of(new TeamQuota.OfManager(RULE)))));
        all.add(override(
                team,
                gross,
                new OverridePay.OnTotal(
                        SmallCompany.rates(Application.MARGINAL),
                        Optional.of(new TeamQuota.OfUnit(RULE, QuotaForPart.BY_DAYS)))));
        all.add(override(
                team,
                gross,
                new OverridePay.OnEachMember(
                        SmallCompany.rates(Application.WHOLE_AMOUNT),
                        Optional.of(new MemberQuota(RULE, QuotaForPart.WHOLE)))));
        all.add(levels(
                new LevelRates.ByTier(List.of(new LevelRates.TierRate(TierId.of("manager"), Ratio.parse("0.05"))))));
        all.add(levels(new LevelRates.ByLine(List.of(Ratio.parse("0.02"), Ratio.parse("0.01")))));
        all.add(levels(new LevelRates.ByPaidAs(
                POINTS, List.of(new LevelRates.PaidAsRates(Ratio.of(3), List.of(Ratio.parse("0.02")))))));
        all.add(pool(
                new PoolFunding.FixedAmount(usd("250.00")),
                new PoolAllocation.ByPoints(POINTS),
                Optional.of(new PoolCap(usd("40.00"), PoolCap.Excess.KEPT))));
        all.add(pool(
                new PoolFunding.RateOnEarnings(Ratio.parse("0.02"), List.of(COMMISSION)),
                new PoolAllocation.ByEarnings(List.of(COMMISSION)),
                Optional.of(new PoolCap(usd("40.00"), PoolCap.Excess.REDISTRIBUTED))));
        all.add(pool(
                new PoolFunding.RateOnCredits(Ratio.parse("0.02"), REVENUE_CREDITS),
                new PoolAllocation.Equal(),
                Optional.empty()));
        all.add(SmallCompany.override(OwnSales.NOT_IN_TEAM, VacantPosition.UNPAID));
        all.add(SmallCompany.pool());
        for (ContestTies ties : List.of(
                ContestTies.SHARED,
                new ContestTies.BetterPrize(),
                new ContestTies.Earlier(),
                new ContestTies.ByFigure(POINTS))) {
            all.add(contest(
                    Optional.of(DateRange.parse("2017-08-01/2017-09-01")),
                    new ContestScope.EachUnit(new UnitLevel.AtDepth(1)),
                    new ContestMeasure.CreditTotal(REVENUE_CREDITS, Optional.of(USD)),
                    new ContestPrizes.ByPlace(
                            List.of(usd("100.00"), usd("50.00")), ContestPrizes.Order.LOWEST_FIRST, ties)));
        }
        all.add(contest(
                Optional.empty(),
                ContestScope.COMPANY,
                new ContestMeasure.CreditTotal(REVENUE_CREDITS, Optional.empty()),
                new ContestPrizes.ByThreshold(
                        List.of(new ContestPrizes.Threshold(Ratio.of(500), usd("100.00"))),
                        ContestPrizes.Reached.EACH)));
        all.add(contest(
                Optional.empty(),
                ContestScope.COMPANY,
                new ContestMeasure.OfFigure(POINTS),
                new ContestPrizes.ByThreshold(
                        List.of(new ContestPrizes.Threshold(Ratio.of(500), usd("100.00"))),
                        ContestPrizes.Reached.HIGHEST)));
        return all.stream();
    }

    private static PlanComponent override(OverrideTeam team, OverrideBase base, OverridePay pay) {
        return SmallCompany.override(team, base, pay);
    }

    private static PlanComponent levels(LevelRates rates) {
        return new LevelOverride(
                ComponentId.of("levels"),
                LocalizedText.of("Levels", "层级提成"),
                REVENUE_CREDITS,
                rates,
                MissingLevel.COMPRESSED,
                SeveralLevels.EACH_TIME,
                OwnSales.NOT_IN_TEAM,
                TeamDay.EACH_DAY,
                ActingHolder.SUBSTITUTE,
                List.of(),
                AmountRounding.UP);
    }

    private static PlanComponent pool(PoolFunding funding, PoolAllocation allocation, Optional<PoolCap> cap) {
        return new TeamPool(
                ComponentId.of("pool"),
                LocalizedText.of("Pool", "奖金池"),
                new UnitLevel.HeadedBy(TierId.of("manager")),
                funding,
                List.of(condition(new FigureSource.Score(Whose.UNIT))),
                AmountRounding.DOWN,
                Eligibility.of(TierId.of("rep")),
                PoolPresence.PERIOD_END,
                List.of(condition(POINTS)),
                allocation,
                cap,
                RemainderTies.LARGER_WEIGHT);
    }

    private static Condition condition(FigureSource source) {
        return new Condition(source, Condition.Relation.AT_LEAST, Ratio.of(90), Condition.IfMissing.WAITS);
    }

    private static PlanComponent contest(
            Optional<DateRange> days, ContestScope scope, ContestMeasure measure, ContestPrizes prizes) {
        return new Contest(
                ComponentId.of("contest"),
                LocalizedText.of("Contest", "竞赛"),
                days,
                scope,
                Eligibility.of(TierId.of("rep")),
                measure,
                Ratio.parse("0.5"),
                List.of(condition(POINTS)),
                prizes);
    }

    private static IncentivePlan plan(PlanComponent component) {
        return SmallCompany.plan(component, SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)));
    }

    @ParameterizedTest
    @MethodSource("components")
    void isWrittenAndReadAgainAlikeByBothJacksons(PlanComponent component) {
        SalesTiersJson jackson2 = SalesTiersJson.jackson2();
        SalesTiersJson jackson3 = SalesTiersJson.jackson3();
        byte[] bytes = jackson3.write(plan(component), IncentiveDocuments.PLAN);

        assertThat(jackson2.write(plan(component), IncentiveDocuments.PLAN)).isEqualTo(bytes);
        assertThat(jackson3.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan(component));
        assertThat(jackson2.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan(component));
    }

    /** A variant that is added to a family and forgotten here fails. */
    @Test
    void everyVariantIsThere() {
        String all = components().toList().toString();
        Set<String> forgotten = new TreeSet<>();
        for (Class<?> family : List.of(
                TeamReach.class,
                VacantPosition.class,
                OverrideBase.class,
                OverridePay.class,
                TeamQuota.class,
                LevelRates.class,
                PoolFunding.class,
                PoolAllocation.class,
                ContestScope.class,
                ContestMeasure.class,
                ContestTies.class,
                ContestPrizes.class)) {
            for (Class<?> variant : family.getPermittedSubclasses()) {
                if (!all.contains(variant.getSimpleName() + "[")) {
                    forgotten.add(variant.getName());
                }
            }
        }
        assertThat(forgotten).isEmpty();
    }
}
