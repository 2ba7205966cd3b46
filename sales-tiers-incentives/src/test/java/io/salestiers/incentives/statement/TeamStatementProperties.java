package io.salestiers.incentives.statement;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.TierId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Condition.IfMissing;
import io.salestiers.incentives.figure.Condition.Relation;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.Contest;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.LevelOverride;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaForPart;
import io.salestiers.incentives.quota.QuotaRule;
import io.salestiers.incentives.quota.WithoutQuota;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.ContestMeasure;
import io.salestiers.incentives.team.ContestPrizes;
import io.salestiers.incentives.team.ContestPrizes.Order;
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
import io.salestiers.incentives.testkit.plan.SmallCompany.Quarter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What overrides, levels, pools and contests tell a payee of others: totals of two or more, and nothing else. */
class TeamStatementProperties {
    static final List<String> EVERYBODY = List.of("Ann", "Bo", "陈", "Dan", "Eve", "Fay", "Mara", "Nils", "Olga", "Zoe");
    static final ComponentId COMMISSION = ComponentId.of("commission");
    private static final QuotaRule RULE = new QuotaRule(REVENUE, WithoutQuota.PAYS_NOTHING);
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9][0-9,]*\\.[0-9]{2}(?![0-9])");

    @Provide
    Arbitrary<Quarter> quarters() {
        return SmallCompany.quarters(Arbitraries.just(SmallCompany.rates(Application.MARGINAL)));
    }

    @Provide
    Arbitrary<PlanComponent> components() {
        return Arbitraries.of(
                override(new OverrideBase.Earned(List.of(COMMISSION)), new OverridePay.FixedRate(Ratio.parse("0.1"))),
                override(
                        new OverrideBase.Gross(REVENUE_CREDITS),
                        new OverridePay.OnTotal(
                                SmallCompany.rates(Application.MARGINAL),
                                Optional.of(new TeamQuota.OfUnit(RULE, QuotaForPart.BY_DAYS)))),
                override(
                        new OverrideBase.Gross(REVENUE_CREDITS),
                        new OverridePay.OnEachMember(
                                SmallCompany.rates(Application.WHOLE_AMOUNT),
                                Optional.of(new MemberQuota(RULE, QuotaForPart.BY_DAYS)))),
                new LevelOverride(
                        ComponentId.of("levels"),
                        LocalizedText.of("Levels", "层级"),
                        REVENUE_CREDITS,
                        new LevelRates.ByLine(List.of(Ratio.parse("0.02"), Ratio.parse("0.01"))),
                        MissingLevel.COMPRESSED,
                        SeveralLevels.ONCE,
                        OwnSales.IN_TEAM,
                        TeamDay.PERIOD_END,
                        ActingHolder.HOLDER,
                        List.of(),
                        AmountRounding.HALF_UP),
                pool(
                        new PoolFunding.RateOnEarnings(Ratio.parse("0.1"), List.of(COMMISSION)),
                        new PoolAllocation.ByCredits(REVENUE_CREDITS),
                        PoolCap.Excess.REDISTRIBUTED),
                pool(
                        new PoolFunding.FixedAmount(usd("77.77")),
                        new PoolAllocation.ByEarnings(List.of(COMMISSION)),
                        PoolCap.Excess.KEPT),
                contest(new ContestTies.Shared(), ContestScope.COMPANY),
                contest(new ContestTies.Earlier(), new ContestScope.EachUnit(new UnitLevel.AtDepth(1))));
    }

    static PlanComponent override(OverrideBase base, OverridePay pay) {
        return SmallCompany.override(
                new OverrideTeam(
                        TierId.of("manager"),
                        TeamReach.UNTIL_NEXT_MANAGER,
                        OwnSales.NOT_IN_TEAM,
                        TeamDay.EACH_DAY,
                        VacantPosition.UNPAID,
                        ActingHolder.BY_DAYS),
                base,
                pay);
    }

    static Condition attained(Whose whose, String least) {
        return new Condition(
                new FigureSource.QuotaAttainment(REVENUE, REVENUE_CREDITS, AttainmentBasis.OF_PERIOD, whose),
                Relation.AT_LEAST,
                Ratio.parse(least),
                IfMissing.MET);
    }

    static PlanComponent pool(PoolFunding funding, PoolAllocation allocation, PoolCap.Excess excess) {
        return new TeamPool(
                ComponentId.of("pool"),
                LocalizedText.of("Pool", "奖金池"),
                new UnitLevel.AtDepth(1),
                funding,
                List.of(attained(Whose.UNIT, "0.1")),
                AmountRounding.HALF_EVEN,
                Eligibility.of(TierId.of("rep")),
                PoolPresence.BY_DAYS,
                List.of(attained(Whose.PAYEE, "0.05")),
                allocation,
                Optional.of(new PoolCap(usd("20.01"), excess)),
                RemainderTies.LARGER_WEIGHT);
    }

    static PlanComponent contest(ContestTies ties, ContestScope scope) {
        return new Contest(
                ComponentId.of("contest"),
                LocalizedText.of("Contest", "竞赛"),
                Optional.empty(),
                scope,
                Eligibility.of(TierId.of("rep")),
                new ContestMeasure.CreditTotal(REVENUE_CREDITS, Optional.of(USD)),
                Ratio.ONE,
                List.of(attained(Whose.PAYEE, "0.05")),
                new ContestPrizes.ByPlace(List.of(usd("11.11"), usd("7.77"), usd("3.33")), Order.HIGHEST_FIRST, ties));
    }

    private static EarningRun run(Quarter quarter, PlanComponent component) {
        IncentivePlan plan =
                SmallCompany.plan(component, SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)));
        return IncentiveCalculator.DEFAULT.calculate(plan.resolve(
                        PlanInputs.builder()
                                .organization(SmallCompany.organization())
                                .credits(Credits.of(quarter.credits()))
                                .calendar(FiscalCalendar.CALENDAR_YEAR)
                                .quotas(quarter.lookup()
                                        .combinedWith((measure, subject, period) ->
                                                subject.key().startsWith("unit")
                                                        ? Optional.of(Quota.stated(usd("1234.56")))
                                                        : Optional.empty()))
                                .build(),
                        QUARTER)
                .orThrow());
    }

    @Property(tries = 300)
    void nobodyElseIsInAStatement(@ForAll("quarters") Quarter quarter, @ForAll("components") PlanComponent component) {
        EarningRun run = run(quarter, component);
        run.earnings().forEach(earning -> Recalculation.verify(earning.explanation()));
        run.unassigned().forEach(none -> Recalculation.verify(none.explanation()));
        for (Statement statement : Statements.of(run)) {
            String payee = statement.payee().value();
            StringBuilder all = new StringBuilder();
            for (Language language : Language.values()) {
                Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
                statement.lines().forEach(line -> all.append(line.explanation().print(texts)));
                all.append(statement.text(texts, NameLookup.empty()));
                all.append(statement.html(texts, NameLookup.empty()));
                run.of(statement.payee())
                        .forEach(earning ->
                                assertThat(earning.explanation().print(texts)).doesNotContain("["));
                run.unassigned()
                        .forEach(none ->
                                assertThat(none.explanation().print(texts)).doesNotContain("["));
            }
            assertThat(all).doesNotContain("[");
            String text = all.toString();
            for (Credit credit : quarter.credits()) {
                if (!credit.payee().value().equals(payee)) {
                    assertThat(text).doesNotContain(credit.transaction().toString());
                }
            }
            for (String other : EVERYBODY) {
                if (!other.equals(payee)) {
                    assertThat(text.split("[^\\p{IsAlphabetic}]+", -1)).doesNotContain(other);
                }
            }
            ofOthersOnly(quarter, payee)
                    .forEach(amount -> assertThat(amounts(text)).doesNotContain(amount));
        }
    }

    static Set<String> amounts(String text) {
        Set<String> amounts = new HashSet<>();
        AMOUNT.matcher(text).results().map(MatchResult::group).forEach(amount -> amounts.add(amount.replace(",", "")));
        return amounts;
    }

    /* What one other person alone is credited with, where it is too large and too odd to be met by chance among own amounts. */
    static List<String> ofOthersOnly(Quarter quarter, String payee) {
        SortedMap<String, Long> credited = new TreeMap<>();
        Set<String> own = new HashSet<>();
        for (Credit credit : quarter.credits()) {
            if (QUARTER.range().contains(credit.day())) {
                credited.merge(credit.payee().value(), credit.amount().minorUnits(), Long::sum);
            }
            if (credit.payee().value().equals(payee)) {
                own.add(credit.amount().amount().toPlainString());
            }
        }
        own.add(amount(credited.getOrDefault(payee, 0L)));
        // quotas are drawn from a few values, so the own one may be what a colleague has sold
        quarter.quotas().values().forEach(quota -> own.add(quota.amount().toPlainString()));
        return credited.entrySet().stream()
                .filter(each -> !each.getKey().equals(payee) && each.getValue() > 100_000 && each.getValue() % 100 != 0)
                .map(each -> amount(each.getValue()))
                .filter(amount -> !own.contains(amount))
                .toList();
    }

    private static String amount(long cents) {
        return Money.ofMinor(cents, USD).amount().toPlainString();
    }
}
