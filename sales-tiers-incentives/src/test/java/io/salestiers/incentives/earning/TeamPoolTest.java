package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Condition.IfMissing;
import io.salestiers.incentives.figure.Condition.Relation;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureLookup;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.statement.Statement;
import io.salestiers.incentives.statement.Statements;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolCap;
import io.salestiers.incentives.team.PoolCap.Excess;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolPresence;
import io.salestiers.incentives.team.RemainderTies;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamPoolTest {
    private static final FigureSource POINTS = new FigureSource.Stated(MeasureId.of("points"), Whose.PAYEE);

    private PoolFunding funding = new PoolFunding.FixedAmount(usd("100.00"));
    private List<Condition> gates = List.of();
    private PoolPresence presence = PoolPresence.ANY_DAY;
    private List<Condition> qualifiers = List.of();
    private PoolAllocation allocation = new PoolAllocation.Equal();
    private Optional<PoolCap> cap = Optional.empty();
    private RemainderTies ties = RemainderTies.LOWER_ID;
    private UnitLevel units = new UnitLevel.Listed(List.of(UnitId.of("east-1")));
    private Organization organization = SmallCompany.organization();
    private QuotaLookup quotas = QuotaLookup.empty();
    private FigureLookup figures = FigureLookup.empty();
    private final List<PlanComponent> before = new ArrayList<>();

    private TeamPool pool() {
        return new TeamPool(
                ComponentId.of("pool"),
                LocalizedText.of("Team pool", "团队奖金池"),
                units,
                funding,
                gates,
                AmountRounding.HALF_EVEN,
                Eligibility.of(TierId.of("rep")),
                presence,
                qualifiers,
                allocation,
                cap,
                ties);
    }

    private WithFindings<ResolvedPlan> resolve(Credit... credits) {
        List<PlanComponent> components = new ArrayList<>(before);
        components.add(pool());
        return SmallCompany.plan(components.toArray(PlanComponent[]::new))
                .resolve(
                        PlanInputs.builder()
                                .organization(organization)
                                .credits(Credits.of(List.of(credits)))
                                .calendar(FiscalCalendar.CALENDAR_YEAR)
                                .quotas(quotas)
                                .figures(figures)
                                .build(),
                        QUARTER);
    }

    private List<String> paid(Credit... credits) {
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolve(credits).orThrow());
        List<String> paid = new ArrayList<>();
        run.earnings().stream()
                .filter(earning -> earning.component().value().equals("pool"))
                .forEach(earning -> {
                    Recalculation.verify(earning.explanation());
                    paid.add(earning.payee() + " " + earning.amount().amount());
                });
        run.unpaid().stream()
                .filter(none -> none.component().value().equals("pool"))
                .forEach(none -> paid.add(
                        none.payee() + " " + none.explanation().key().substring("incentives.explain.".length())));
        run.unassigned().forEach(none -> {
            Recalculation.verify(none.explanation());
            paid.add(none.subject().key() + " " + none.amount().amount());
        });
        return paid;
    }

    private static FigureLookup points(Map<String, String> points) {
        return (source, subject, period) -> source.equals(POINTS) && subject instanceof Subject.OfPerson person
                ? Optional.ofNullable(points.get(person.id().value()))
                        .map(number -> Figure.stated(Quantity.ratio(Ratio.parse(number))))
                : Optional.empty();
    }

    private static Condition attainment(Whose whose, Relation relation, String value, IfMissing missing) {
        return new Condition(
                new FigureSource.QuotaAttainment(REVENUE, REVENUE_CREDITS, AttainmentBasis.OF_PERIOD, whose),
                relation,
                Ratio.parse(value),
                missing);
    }

    private static QuotaLookup quotas(Map<String, String> amounts) {
        return (measure, subject, period) ->
                Optional.ofNullable(amounts.get(subject.key())).map(amount -> Quota.stated(usd(amount)));
    }

    /** 10,000 ÷ 3 are 3,333.33 and a third: the odd cent goes to the lowest id. */
    @Test
    void equally() {
        funding = new PoolFunding.FixedAmount(usd("10000.00"));

        assertThat(paid()).containsExactly("Ann 3333.34", "Bo 3333.33", "陈 3333.33");
    }

    /** With 2, 1 and 1 of 4 points: 50, 25, 25; below zero and nothing stated are no points. */
    @Test
    void byPoints() {
        allocation = new PoolAllocation.ByPoints(POINTS);
        figures = points(Map.of("Ann", "2", "Bo", "1", "陈", "1"));
        assertThat(paid()).containsExactly("Ann 50.00", "Bo 25.00", "陈 25.00");

        figures = points(Map.of("Ann", "2", "Bo", "-1"));
        assertThat(paid()).containsExactly("Ann 100.00");
    }

    @Test
    void whereRemaindersAreEqualByTheNamedChoice() {
        allocation = new PoolAllocation.ByPoints(POINTS);
        funding = new PoolFunding.FixedAmount(usd("0.04"));
        figures = points(Map.of("Ann", "1", "Bo", "7"));

        assertThat(paid()).containsExactly("Ann 0.01", "Bo 0.03");
        ties = RemainderTies.LARGER_WEIGHT;
        assertThat(paid()).containsExactly("Ann 0.00", "Bo 0.04");
    }

    /** 100 in shares of 60, 30 and 10, with a cap of 40. */
    @Test
    void theCapByTheNamedChoice() {
        allocation = new PoolAllocation.ByPoints(POINTS);
        figures = points(Map.of("Ann", "60", "Bo", "30", "陈", "10"));

        cap = Optional.of(new PoolCap(usd("40.00"), Excess.KEPT));
        assertThat(paid()).containsExactly("Ann 40.00", "Bo 30.00", "陈 10.00", "unit:east-1 20.00");
        cap = Optional.of(new PoolCap(usd("40.00"), Excess.REDISTRIBUTED));
        assertThat(paid()).containsExactly("Ann 40.00", "Bo 40.00", "陈 20.00");
        cap = Optional.of(new PoolCap(usd("30.00"), Excess.REDISTRIBUTED));
        assertThat(paid()).containsExactly("Ann 30.00", "Bo 30.00", "陈 30.00", "unit:east-1 10.00");
    }

    /** Bo is in east-1 for the first 46 of 92 days, then in west-1. */
    @Test
    void aPartOfThePeriodByTheNamedChoice() {
        LocalDate day = LocalDate.of(2017, 8, 16);
        organization = SmallCompany.builder().movePosition("bo", "west-1", day).build();
        units = new UnitLevel.Listed(List.of(UnitId.of("east-1"), UnitId.of("west-1")));
        funding = new PoolFunding.FixedAmount(usd("50.00"));

        assertThat(paid()).containsExactly("Ann 16.67", "Bo 16.67", "Bo 16.67", "Eve 16.67", "Fay 16.66", "陈 16.66");
        // 50 in shares of 1, ½ and 1
        presence = PoolPresence.BY_DAYS;
        assertThat(paid()).containsExactly("Ann 20.00", "Bo 10.00", "Bo 10.00", "Eve 20.00", "Fay 20.00", "陈 20.00");
        presence = PoolPresence.PERIOD_END;
        assertThat(paid()).containsExactly("Ann 25.00", "Bo 16.67", "Eve 16.67", "Fay 16.66", "陈 25.00");
    }

    /**
     * Half of the quota is asked for. Ann has 500 of 1,000, Bo 499 of 1,000, 陈 has no quota, which is not met
     * (<a href="https://corecommissions.com/how-to-implement-pooled-commission-structure">Core Commissions</a>).
     */
    @Test
    void qualifiersDecideWhoShares() {
        qualifiers = List.of(attainment(Whose.PAYEE, Relation.AT_LEAST, "0.5", IfMissing.NOT_MET));
        quotas = quotas(Map.of("person:Ann", "1000.00", "person:Bo", "1000.00"));
        Credit[] sold = {credit("T-1", "Ann", "2017-07-01", "500.00"), credit("T-2", "Bo", "2017-07-01", "499.00")};

        assertThat(paid(sold)).containsExactly("Ann 100.00", "Bo not-qualified", "陈 not-qualified");
        // nobody qualifies: the fund is unassigned
        assertThat(paid())
                .containsExactly("Ann not-qualified", "Bo not-qualified", "陈 not-qualified", "unit:east-1 100.00");
        // one number is waited for: the shares of all depend on it
        qualifiers = List.of(attainment(Whose.PAYEE, Relation.AT_LEAST, "0.5", IfMissing.WAITS));
        assertThat(paid(sold)).containsExactly("Ann pool-waits", "Bo pool-waits", "陈 pool-waits");
        assertThat(resolve(sold).findings()).extracting(Finding::code).containsExactly(PlanFinding.GROUP_WAITS);
    }

    @Test
    void gatesDecideWhetherThereIsAFund() {
        gates = List.of(attainment(Whose.UNIT, Relation.AT_LEAST, "0.9", IfMissing.NOT_MET));
        quotas = quotas(Map.of("unit:east-1", "1000.00"));

        assertThat(paid(credit("T-1", "Ann", "2017-07-01", "899.99")))
                .containsExactly("Ann pool-gate", "Bo pool-gate", "陈 pool-gate");
        assertThat(paid(credit("T-1", "Ann", "2017-07-01", "900.00")))
                .containsExactly("Ann 33.34", "Bo 33.33", "陈 33.33");
        gates = List.of(attainment(Whose.COMPANY, Relation.ABOVE, "0", IfMissing.NOT_MET));
        assertThat(paid()).containsExactly("Ann pool-gate", "Bo pool-gate", "陈 pool-gate");
    }

    /**
     * A small case of a pool of 2 % of the representatives' capped commissions, funded from 90 % of the team's quota on, shared
     * by positive credit. Ann sells 1,500 on a quota of 1,000: 15 + 25 + 14 + 27 = 81, capped at 80. Bo sells 600 of 1,000:
     * 15 + 5 = 20. 陈 has −100 of 1,000: 3 % of −100 = −3. Together 97.00, of which 2 % are 1.94. By 1,500 : 600 Ann has
     * 138.57 cents, Bo 55.43: the cent that is left goes to the larger remainder, Ann's. The team's 2,000 are 90.9 % of 2,200.
     */
    @Test
    void onTheCommissionsOfATeamThatReachesItsQuota() {
        before.add(SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)));
        funding = new PoolFunding.RateOnEarnings(Ratio.parse("0.02"), List.of(ComponentId.of("commission")));
        gates = List.of(attainment(Whose.UNIT, Relation.AT_LEAST, "0.9", IfMissing.NOT_MET));
        presence = PoolPresence.PERIOD_END;
        allocation = new PoolAllocation.ByCredits(REVENUE_CREDITS);
        Map<String, String> amounts = new java.util.TreeMap<>(Map.of(
                "person:Ann", "1000.00", "person:Bo", "1000.00", "person:陈", "1000.00", "unit:east-1", "2200.00"));
        quotas = quotas(amounts);
        Credit[] sold = {
            credit("T-1", "Ann", "2017-07-01", "1500.00"),
            credit("T-2", "Bo", "2017-07-02", "600.00"),
            credit("T-3", "陈", "2017-07-03", "-100.00")
        };

        assertThat(paid(sold)).containsExactly("Ann 1.39", "Bo 0.55");
        // 2,000 of 2,223 are below 90 %
        amounts.put("unit:east-1", "2223.00");
        assertThat(paid(sold)).containsExactly("Ann pool-gate", "Bo pool-gate", "陈 pool-gate");
    }

    /** Commissions of 80 and 20 as weights: 80 % and 20 % of 100. */
    @Test
    void byEarnings() {
        before.add(SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)));
        allocation = new PoolAllocation.ByEarnings(List.of(ComponentId.of("commission")));
        presence = PoolPresence.BY_DAYS;
        quotas = quotas(Map.of("person:Ann", "1000.00", "person:Bo", "1000.00"));

        assertThat(paid(credit("T-1", "Ann", "2017-07-01", "1500.00"), credit("T-2", "Bo", "2017-07-02", "600.00")))
                .containsExactly("Ann 80.00", "Bo 20.00");
    }

    /** A unit without members keeps its fund. */
    @Test
    void aFixedFundIsThereForEachUnitOfTheLevel() {
        units = new UnitLevel.AtDepth(1);
        organization = SmallCompany.builder()
                .unit("north", LocalizedText.of("North", "北区"), "company")
                .build();

        assertThat(paid())
                .containsExactly(
                        "Ann 25.00", "Bo 25.00", "Dan 25.00", "Eve 50.00", "Fay 50.00", "陈 25.00", "unit:north 100.00");
    }

    /** Where two share, a fund of 100.00 beside the own 50.00 would tell what the other has. */
    @Test
    void ofTwoWhoShareEachSeesTheOwnShareOnly() {
        units = new UnitLevel.Listed(List.of(UnitId.of("west-1")));
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolve().orThrow());
        Texts english = Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue(), CoreMessages.catalogue());

        for (Statement statement : Statements.of(run)) {
            assertThat(statement.lines().get(0).explanation().print(english))
                    .contains("50.00")
                    .doesNotContain("100.00");
        }
        assertThat(run.earnings().get(0).explanation().print(english)).contains("Shared by Eve", "Shared by Fay");
    }

    @Test
    void refusesWhatHasNoMeaning() {
        gates = List.of(attainment(Whose.PAYEE, Relation.AT_LEAST, "1", IfMissing.MET));
        assertThatThrownBy(this::pool).hasMessageContaining("must look at the unit or the company");
        gates = List.of();
        allocation = new PoolAllocation.ByEarnings(List.of(ComponentId.of("commission")));
        assertThatThrownBy(this::pool).hasMessageContaining("by-days or period-end");
        allocation = new PoolAllocation.Equal();
        cap = Optional.of(new PoolCap(
                io.salestiers.core.money.Money.of("1.00", io.salestiers.core.money.Currency.of("EUR")), Excess.KEPT));
        assertThatThrownBy(this::pool).hasMessageContaining("currency of the fund, " + USD);
        funding = new PoolFunding.RateOnCredits(Ratio.parse("0.01"), REVENUE_CREDITS);
        assertThat(resolve(credit("T-1", "Ann", "2017-07-01", "1.00")).findings())
                .extracting(Finding::code)
                .contains(PlanFinding.CAP_CURRENCY);
        assertThatThrownBy(() -> new PoolFunding.RateOnEarnings(Ratio.ONE, List.of()))
                .hasMessageContaining("at least one component");
        assertThatThrownBy(() -> new PoolFunding.FixedAmount(usd("-0.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
