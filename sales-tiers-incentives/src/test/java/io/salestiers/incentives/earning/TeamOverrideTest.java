package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.HouseAccountId;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.TeamOverride;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaForPart;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.quota.QuotaRule;
import io.salestiers.incentives.quota.WithoutQuota;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.MemberQuota;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.OverrideTeam;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.SeveralLevels;
import io.salestiers.incentives.team.TeamDay;
import io.salestiers.incentives.team.TeamQuota;
import io.salestiers.incentives.team.TeamReach;
import io.salestiers.incentives.team.VacantPosition;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The first quarter of 2017 has 90 days. Rates of 1 make it easy to see what counts. */
class TeamOverrideTest {
    private static final Period QUARTER = FiscalCalendar.CALENDAR_YEAR.parse("2017-Q1");
    private static final OverridePay ALL = new OverridePay.FixedRate(Ratio.ONE);
    private static final OverrideBase GROSS = new OverrideBase.Gross(REVENUE_CREDITS);

    /* Zoe leads the company; below her Mara with Ann, Bo and the manager Nils, who has Dan; and Olga with Eve. */
    private static OrganizationBuilder builder() {
        return bare().holder("Nils", "nils").holder("Mara", "mara");
    }

    private static OrganizationBuilder bare() {
        return Organization.builder(
                        Ladder.of(List.of(
                                new Tier(TierId.of("rep"), 1, LocalizedText.same("rep")),
                                new Tier(TierId.of("manager"), 2, LocalizedText.same("manager")),
                                new Tier(TierId.of("director"), 3, LocalizedText.same("director")))),
                        LocalDate.of(2016, 1, 1))
                .unit("company", LocalizedText.same("company"))
                .unit("east", LocalizedText.same("east"), "company")
                .unit("west", LocalizedText.same("west"), "company")
                .position("zoe", "director", "company")
                .holder("Zoe", "zoe")
                .position("mara", "manager", "east")
                .reportsTo("mara", "zoe")
                .position("nils", "manager", "east")
                .reportsTo("nils", "mara")
                .position("olga", "manager", "west")
                .reportsTo("olga", "zoe")
                .holder("Olga", "olga")
                .position("ann", "rep", "east")
                .reportsTo("ann", "mara")
                .holder("Ann", "ann")
                .position("bo", "rep", "east")
                .reportsTo("bo", "mara")
                .holder("Bo", "bo")
                .position("dan", "rep", "east")
                .reportsTo("dan", "nils")
                .holder("Dan", "dan")
                .position("eve", "rep", "west")
                .reportsTo("eve", "olga")
                .holder("Eve", "eve");
    }

    private static Credit credit(Organization organization, String payee, String day, String amount) {
        LocalDate date = LocalDate.parse(day);
        OrganizationDay on = organization.on(date);
        PositionId position = PositionId.of(payee.toLowerCase(java.util.Locale.ROOT));
        List<UnitId> units = on.path(on.unitOf(position).orElseThrow());
        return Credit.of(payee + day, PersonId.of(payee), position, units, date, usd(amount));
    }

    private static OverrideTeam team(TeamReach reach, OwnSales own, TeamDay day) {
        return new OverrideTeam(TierId.of("manager"), reach, own, day, VacantPosition.UNPAID, ActingHolder.SUBSTITUTE);
    }

    private static OverrideTeam team(VacantPosition vacant, ActingHolder acting) {
        return new OverrideTeam(
                TierId.of("manager"),
                TeamReach.UNTIL_NEXT_MANAGER,
                OwnSales.NOT_IN_TEAM,
                TeamDay.EACH_DAY,
                vacant,
                acting);
    }

    private static WithFindings<ResolvedPlan> resolve(
            Organization organization, QuotaLookup quotas, List<Credit> credits, PlanComponent... components) {
        return SmallCompany.plan(components)
                .resolve(
                        PlanInputs.builder()
                                .organization(organization)
                                .credits(Credits.of(credits))
                                .calendar(FiscalCalendar.CALENDAR_YEAR)
                                .quotas(quotas)
                                .build(),
                        QUARTER);
    }

    private static EarningRun run(
            Organization organization, QuotaLookup quotas, List<Credit> credits, PlanComponent... components) {
        return IncentiveCalculator.DEFAULT.calculate(
                resolve(organization, quotas, credits, components).orThrow());
    }

    private static List<String> paid(EarningRun run) {
        List<String> paid = new ArrayList<>();
        run.earnings().stream()
                .filter(earning -> earning.component().value().equals("override"))
                .forEach(earning -> {
                    Recalculation.verify(earning.explanation());
                    paid.add(earning.payee() + " " + earning.amount().amount());
                });
        run.unassigned().forEach(none -> {
            Recalculation.verify(none.explanation());
            paid.add(none.subject().key()
                    + none.house().map(house -> " " + house).orElse("") + " "
                    + none.amount().amount());
        });
        return paid;
    }

    private static List<String> paid(Organization organization, OverrideTeam team, Credit... credits) {
        return paid(run(organization, QuotaLookup.empty(), List.of(credits), SmallCompany.override(team, GROSS, ALL)));
    }

    @Test
    void teamsReachAsFarAsTheNamedChoiceSays() {
        Organization organization = builder().build();
        Credit[] sold = {
            credit(organization, "Ann", "2017-02-01", "100.00"),
            credit(organization, "Nils", "2017-02-01", "40.00"),
            credit(organization, "Dan", "2017-02-01", "300.00")
        };
        TeamReach whole = new TeamReach.WholeSubtree(SeveralLevels.EACH_TIME);

        assertThat(paid(
                        organization,
                        team(new TeamReach.DirectReports(), OwnSales.NOT_IN_TEAM, TeamDay.EACH_DAY),
                        sold))
                .containsExactly("Mara 140.00", "Nils 300.00");
        assertThat(paid(organization, team(TeamReach.UNTIL_NEXT_MANAGER, OwnSales.NOT_IN_TEAM, TeamDay.EACH_DAY), sold))
                .containsExactly("Mara 100.00", "Nils 300.00");
        assertThat(paid(organization, team(whole, OwnSales.NOT_IN_TEAM, TeamDay.EACH_DAY), sold))
                .containsExactly("Mara 440.00", "Nils 300.00");
        assertThat(paid(organization, team(new TeamReach.DirectReports(), OwnSales.IN_TEAM, TeamDay.EACH_DAY), sold))
                .containsExactly("Mara 140.00", "Nils 340.00");
        assertThat(paid(organization, team(TeamReach.UNTIL_NEXT_MANAGER, OwnSales.IN_TEAM, TeamDay.EACH_DAY), sold))
                .containsExactly("Mara 100.00", "Nils 340.00");
    }

    /** Mara acts for Nils' position, so she is twice above what Dan sells. */
    @Test
    void aPersonAtSeveralPlacesByTheNamedChoice() {
        Organization organization = bare().holder("Mara", "mara")
                .acting("Mara", "nils", DateRange.parse("2017-01-01/2018-01-01"))
                .build();
        Credit sold = credit(organization, "Dan", "2017-02-01", "300.00");

        for (SeveralLevels several : SeveralLevels.values()) {
            assertThat(paid(
                            organization,
                            team(new TeamReach.WholeSubtree(several), OwnSales.NOT_IN_TEAM, TeamDay.EACH_DAY),
                            sold))
                    .containsExactly(several == SeveralLevels.ONCE ? "Mara 300.00" : "Mara 600.00");
        }
    }

    /** Bo is in Mara's team until 14 February, that is for 45 of 90 days, then in Olga's. */
    @Test
    void aReorganisationSplitsAsTheNamedChoiceSays() {
        LocalDate day = LocalDate.of(2017, 2, 15);
        Organization organization = builder()
                .movePosition("bo", "west", day)
                .reportsTo("bo", "olga", day)
                .build();
        Credit[] sold = {
            credit(organization, "Bo", "2017-02-14", "100.00"), credit(organization, "Bo", "2017-02-15", "300.00")
        };
        OverrideTeam eachDay = team(TeamReach.UNTIL_NEXT_MANAGER, OwnSales.NOT_IN_TEAM, TeamDay.EACH_DAY);
        OverrideTeam end = team(TeamReach.UNTIL_NEXT_MANAGER, OwnSales.NOT_IN_TEAM, TeamDay.PERIOD_END);

        assertThat(paid(organization, eachDay, sold)).containsExactly("Mara 100.00", "Olga 300.00");
        assertThat(paid(organization, end, sold)).containsExactly("Olga 400.00");

        // 3 % of 400 on a quota of 1,000 is a commission of 12.00: half of it for each, or all for Olga
        QuotaLookup quotas = people(Map.of("Bo", "1000.00"));
        PlanComponent commission = SmallCompany.commission(SmallCompany.rates(Application.MARGINAL));
        OverrideBase earned = new OverrideBase.Earned(List.of(commission.id()));
        assertThat(paid(run(
                        organization, quotas, List.of(sold), commission, SmallCompany.override(eachDay, earned, ALL))))
                .containsExactly("Mara 6.00", "Olga 6.00");
        assertThat(paid(run(organization, quotas, List.of(sold), commission, SmallCompany.override(end, earned, ALL))))
                .containsExactly("Olga 12.00");
    }

    /** A position that is closed in the period has its last day's manager at the period's end. */
    @Test
    void aClosedPositionCountsWhereItWasLast() {
        Organization organization =
                builder().closePosition("bo", LocalDate.of(2017, 3, 1)).build();

        assertThat(paid(
                        organization,
                        team(TeamReach.UNTIL_NEXT_MANAGER, OwnSales.NOT_IN_TEAM, TeamDay.PERIOD_END),
                        credit(organization, "Bo", "2017-02-14", "100.00")))
                .containsExactly("Mara 100.00");
    }

    @Test
    void aVacantPositionByTheNamedChoice() {
        Organization organization = bare().holder("Mara", "mara").build();
        Credit sold = credit(organization, "Dan", "2017-02-01", "300.00");

        assertThat(paid(organization, team(VacantPosition.UNPAID, ActingHolder.SUBSTITUTE), sold))
                .containsExactly("position:nils 300.00");
        assertThat(paid(organization, team(VacantPosition.NEXT_ABOVE, ActingHolder.SUBSTITUTE), sold))
                .containsExactly("Mara 300.00");
        assertThat(paid(
                        organization,
                        team(new VacantPosition.ToHouse(HouseAccountId.of("house")), ActingHolder.SUBSTITUTE),
                        sold))
                .containsExactly("position:nils house 300.00");
    }

    /** Nils holds the position for 60 days, Wang acts for it in the other 30; 8,000 and 1,000 are sold. */
    @Test
    void whoActsByTheNamedChoice() {
        DateRange last = DateRange.parse("2017-03-02/2017-04-01");
        Organization left = bare().holder("Mara", "mara")
                .holder("Nils", "nils", DateRange.parse("2016-01-01/2017-03-02"))
                .acting("Wang", "nils", last)
                .build();
        Organization ill = builder().acting("Wang", "nils", last).build();
        Credit[] sold = {credit(left, "Dan", "2017-03-01", "8000.00"), credit(left, "Dan", "2017-03-02", "1000.00")};

        for (Organization organization : List.of(left, ill)) {
            assertThat(paid(organization, team(VacantPosition.UNPAID, ActingHolder.SUBSTITUTE), sold))
                    .containsExactly("Nils 8000.00", "Wang 1000.00");
            assertThat(paid(organization, team(VacantPosition.UNPAID, ActingHolder.BY_DAYS), sold))
                    .containsExactly("Nils 6000.00", "Wang 3000.00");
        }
        assertThat(paid(left, team(VacantPosition.UNPAID, ActingHolder.HOLDER), sold))
                .containsExactly("Nils 8000.00", "position:nils 1000.00");
        assertThat(paid(ill, team(VacantPosition.UNPAID, ActingHolder.HOLDER), sold))
                .containsExactly("Nils 9000.00");
    }

    private static QuotaLookup people(Map<String, String> amounts) {
        return (measure, subject, period) -> Optional.ofNullable(
                        amounts.get(subject.key().substring(subject.key().indexOf(':') + 1)))
                .map(amount -> Quota.stated(usd(amount)));
    }

    private static RateTable table(BandBounds bounds, String edge) {
        return RateTable.builder()
                .bounds(bounds)
                .application(Application.MARGINAL)
                .ties(TieRule.EDGE_IN_LOWER_BAND)
                .negative(NegativeAmount.PAYS_NEGATIVE)
                .addBands(RateBand.of("0", edge, "0.01"), RateBand.above(edge, "0.03"))
                .build();
    }

    private static final RateTable SHARES = table(BandBounds.SHARE_OF_QUOTA, "1");
    private static final QuotaRule RULE = new QuotaRule(REVENUE, WithoutQuota.PAYS_NOTHING);

    private static TeamOverride measured(OverridePay pay) {
        return SmallCompany.override(team(VacantPosition.UNPAID, ActingHolder.SUBSTITUTE), GROSS, pay);
    }

    /** Ann 1,500 and Bo 500 on quotas of 1,000 each, the team's being 2,000: 1 % of 2,000, or 10 + 15 and 5. */
    @Test
    void onTheTotalOrOnEachMember() {
        Organization organization = builder().build();
        List<Credit> sold = List.of(
                credit(organization, "Ann", "2017-02-01", "1500.00"),
                credit(organization, "Bo", "2017-02-01", "500.00"));
        QuotaLookup quotas = people(Map.of("Ann", "1000.00", "Bo", "1000.00", "Mara", "2000.00", "east", "1000.00"));

        assertThat(paid(run(
                        organization,
                        quotas,
                        sold,
                        measured(new OverridePay.OnTotal(SHARES, Optional.of(new TeamQuota.OfManager(RULE)))))))
                .containsExactly("Mara 20.00");
        // the unit's quota is 1,000: 1,000 at 1 % and 1,000 at 3 %
        assertThat(paid(run(
                        organization,
                        quotas,
                        sold,
                        measured(new OverridePay.OnTotal(
                                SHARES, Optional.of(new TeamQuota.OfUnit(RULE, QuotaForPart.WHOLE)))))))
                .containsExactly("Mara 40.00");
        assertThat(paid(run(
                        organization,
                        quotas,
                        sold,
                        measured(new OverridePay.OnEachMember(
                                SHARES, Optional.of(new MemberQuota(RULE, QuotaForPart.WHOLE)))))))
                .containsExactly("Mara 30.00");
        // edges in amounts: 1,200 at 1 % and 800 at 3 %; Ann 12 + 9 and Bo 5
        RateTable amounts = table(BandBounds.AMOUNT, "1200");
        assertThat(paid(run(organization, quotas, sold, measured(new OverridePay.OnTotal(amounts, Optional.empty())))))
                .containsExactly("Mara 36.00");
        assertThat(paid(run(
                        organization, quotas, sold, measured(new OverridePay.OnEachMember(amounts, Optional.empty())))))
                .containsExactly("Mara 26.00");
    }

    /** Olga leaves; Pia has her team for the last 30 of 90 days, in which it sells 330; the unit's quota is 900. */
    @Test
    void theQuotaOfAPartOfThePeriodByTheNamedChoice() {
        Organization organization = bare().position("pia", "manager", "west")
                .reportsTo("pia", "zoe")
                .holder("Otto", "pia", DateRange.parse("2016-01-01/2017-03-02"))
                .holder("Pia", "pia", DateRange.parse("2017-03-02/2018-01-01"))
                .position("gus", "rep", "west")
                .reportsTo("gus", "pia")
                .holder("Gus", "gus")
                .build();
        List<Credit> sold = List.of(credit(organization, "Gus", "2017-03-02", "330.00"));
        QuotaLookup quotas = people(Map.of("west", "900.00", "Gus", "900.00"));

        for (QuotaForPart part : QuotaForPart.values()) {
            // 1 % of 330; or of a quota of 300, 1 % of 300 and 3 % of 30
            String expected = part == QuotaForPart.WHOLE ? "Pia 3.30" : "Pia 3.90";
            assertThat(paid(run(
                            organization,
                            quotas,
                            sold,
                            measured(new OverridePay.OnTotal(SHARES, Optional.of(new TeamQuota.OfUnit(RULE, part)))))))
                    .containsExactly(expected);
            assertThat(paid(run(
                            organization,
                            quotas,
                            sold,
                            measured(new OverridePay.OnEachMember(SHARES, Optional.of(new MemberQuota(RULE, part)))))))
                    .containsExactly(expected);
        }
    }

    @Test
    void withoutAQuotaNothingIsPaidAndTheReasonIsStated() {
        Organization organization = builder().build();
        List<Credit> sold = List.of(credit(organization, "Ann", "2017-02-01", "1500.00"));
        TeamOverride override = measured(new OverridePay.OnTotal(SHARES, Optional.of(new TeamQuota.OfManager(RULE))));

        WithFindings<ResolvedPlan> resolved = resolve(organization, QuotaLookup.empty(), sold, override);
        assertThat(resolved.findings()).extracting(Finding::code).containsExactly(PlanFinding.NO_TEAM_QUOTA);
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolved.orThrow());
        assertThat(run.earnings()).isEmpty();
        assertThat(run.unpaidOf(PersonId.of("Mara"))).hasSize(1);

        QuotaRule refuses = new QuotaRule(REVENUE, WithoutQuota.REFUSES);
        assertThat(resolve(
                                organization,
                                QuotaLookup.empty(),
                                sold,
                                measured(
                                        new OverridePay.OnTotal(SHARES, Optional.of(new TeamQuota.OfManager(refuses)))))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PlanFinding.TEAM_QUOTA_REFUSED);
    }

    /** Ann has a quota, Bo has none: only 10 + 15 of Ann's are paid, and it says that one is left out. */
    @Test
    void aMemberWithoutQuotaIsLeftOut() {
        Organization organization = builder().build();
        List<Credit> sold = List.of(
                credit(organization, "Ann", "2017-02-01", "1500.00"),
                credit(organization, "Bo", "2017-02-01", "500.00"));
        TeamOverride override =
                measured(new OverridePay.OnEachMember(SHARES, Optional.of(new MemberQuota(RULE, QuotaForPart.WHOLE))));

        WithFindings<ResolvedPlan> resolved = resolve(organization, people(Map.of("Ann", "1000.00")), sold, override);
        assertThat(resolved.findings()).extracting(Finding::code).containsExactly(PlanFinding.NO_TEAM_QUOTA);
        assertThat(paid(IncentiveCalculator.DEFAULT.calculate(resolved.orThrow())))
                .containsExactly("Mara 25.00");
    }

    /**
     * A cap of 40 of which the excess is carried over: of 100 in the first quarter 60 are carried; in the second, without any
     * sale, 40 of them are paid and 20 carried on.
     */
    @Test
    void whatACapCarriesOverIsPaidLater() {
        Organization organization = builder().build();
        Credits sold = Credits.of(List.of(credit(organization, "Ann", "2017-02-01", "100.00")));
        TeamOverride plain = SmallCompany.override(team(VacantPosition.UNPAID, ActingHolder.SUBSTITUTE), GROSS, ALL);
        Modifier cap = new Modifier.Cap(new PayLimit.Amount(usd("40.00")), LimitScope.COMPONENT, CapExcess.CARRIED);
        IncentivePlan plan = SmallCompany.plan(new TeamOverride(
                plain.id(), plain.name(), plain.team(), plain.base(), plain.pay(), List.of(cap), plain.rounding()));
        PlanInputs first = PlanInputs.builder()
                .organization(organization)
                .credits(sold)
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .build();
        EarningRun before = IncentiveCalculator.DEFAULT.calculate(
                plan.resolve(first, QUARTER).orThrow());
        PlanInputs second = PlanInputs.builder()
                .organization(organization)
                .credits(sold)
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .earlier(EarlierPay.of(before.earlierPay()))
                .build();
        EarningRun after = IncentiveCalculator.DEFAULT.calculate(
                plan.resolve(second, FiscalCalendar.CALENDAR_YEAR.parse("2017-Q2"))
                        .orThrow());

        assertThat(paid(before)).containsExactly("Mara 40.00");
        assertThat(paid(after)).containsExactly("Mara 40.00");
        assertThat(after.earlierPay())
                .singleElement()
                .satisfies(item -> assertThat(item.carried()).isEqualTo(usd("20.00")));
    }

    @Test
    void earningsCannotBeMeasuredOnAQuota() {
        OverrideBase earned = new OverrideBase.Earned(List.of(ComponentId.of("commission")));
        OverridePay pay = new OverridePay.OnTotal(SHARES, Optional.of(new TeamQuota.OfManager(RULE)));

        assertThatThrownBy(
                        () -> SmallCompany.override(team(VacantPosition.UNPAID, ActingHolder.SUBSTITUTE), earned, pay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base must be gross");
        assertThatThrownBy(() -> new OverridePay.OnTotal(SHARES, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OverridePay.FixedRate(Ratio.of(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPositionWithoutManagerIsAFinding() {
        Organization organization = builder()
                .position("tom", "rep", "company")
                .reportsTo("tom", "zoe")
                .holder("Tom", "tom")
                .build();

        assertThat(resolve(
                                organization,
                                QuotaLookup.empty(),
                                List.of(credit(organization, "Tom", "2017-02-01", "1.00")),
                                SmallCompany.override(team(VacantPosition.UNPAID, ActingHolder.SUBSTITUTE), GROSS, ALL))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PlanFinding.NO_MANAGER);
    }
}
