package io.salestiers.incentives.testkit.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.TeamOverride;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.BandMode;
import io.salestiers.incentives.rate.BeyondLast;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.OverrideTeam;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolPresence;
import io.salestiers.incentives.team.RemainderTies;
import io.salestiers.incentives.team.TeamDay;
import io.salestiers.incentives.team.TeamReach;
import io.salestiers.incentives.team.VacantPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A company of two offices for tests: in the east the teams {@code east-1} (manager Mara, representatives Ann, Bo, 陈) and
 * {@code east-2} (manager Nils, representative Dan), in the west the team {@code west-1} (manager Olga, representatives
 * Eve, Fay). Positions are called like their holders, in lower case.
 */
public final class SmallCompany {
    /** The quarter of all examples: 2017-Q3. */
    public static final Period QUARTER = FiscalCalendar.CALENDAR_YEAR.parse("2017-Q3");
    /** US dollars. */
    public static final Currency USD = Currency.of("USD");
    /** The measure whose target is the quota. */
    public static final MeasureId REVENUE = MeasureId.of("revenue");
    /** The direct credits of revenue. */
    public static final CreditFilter REVENUE_CREDITS = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);
    /** The representatives with their teams and offices: name, team, office. */
    private static final String[][] REPS = {
        {"Ann", "east-1", "east"},
        {"Bo", "east-1", "east"},
        {"陈", "east-1", "east"},
        {"Dan", "east-2", "east"},
        {"Eve", "west-1", "west"},
        {"Fay", "west-1", "west"}
    };

    /**
     * A quarter: quotas, credits and the plan that pays them.
     *
     * @param plan the plan
     * @param quotas the quotas; some representatives have none, some one of zero
     * @param credits the credits, in no order
     */
    public record Quarter(IncentivePlan plan, Map<PersonId, Money> quotas, List<Credit> credits) {
        /**
         * The quotas as stated.
         *
         * @return the look-up
         */
        public QuotaLookup lookup() {
            Map<PersonId, Quota> stated = new TreeMap<>();
            quotas.forEach((payee, quota) -> stated.put(payee, Quota.stated(quota)));
            return QuotaLookup.of(REVENUE, QUARTER, stated);
        }
    }

    private SmallCompany() {}

    /**
     * What a plan is bound to.
     *
     * @param quotas the quotas
     * @param credits the credits
     * @param organization who is where
     * @return the inputs, in calendar years
     */
    public static PlanInputs inputs(QuotaLookup quotas, Credits credits, Organization organization) {
        return PlanInputs.builder()
                .organization(organization)
                .credits(credits)
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .quotas(quotas)
                .build();
    }

    /**
     * The organization.
     *
     * @return an organization that stays the same from 2016 on
     */
    public static Organization organization() {
        return builder().build();
    }

    /**
     * The organization, to be changed.
     *
     * @return a builder that has all units, positions and holders
     */
    public static io.salestiers.core.org.OrganizationBuilder builder() {
        return builder(DateRange.parse("2016-01-01/"));
    }

    /**
     * The organization in which Ann holds her position on some days only; it is vacant on the others.
     *
     * @param ann the days of Ann
     * @return a builder that has all units, positions and holders
     */
    public static io.salestiers.core.org.OrganizationBuilder builder(DateRange ann) {
        Ladder ladder = Ladder.of(List.of(
                new Tier(TierId.of("rep"), 1, LocalizedText.of("Representative", "销售代表")),
                new Tier(TierId.of("manager"), 2, LocalizedText.of("Manager", "销售经理")),
                new Tier(TierId.of("director"), 3, LocalizedText.of("Director", "总监"))));
        var builder = Organization.builder(ladder, LocalDate.of(2016, 1, 1))
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("east", LocalizedText.of("East", "东区"), "company")
                .unit("west", LocalizedText.of("West", "西区"), "company")
                .unit("east-1", LocalizedText.of("East 1", "东区一部"), "east")
                .unit("east-2", LocalizedText.of("East 2", "东区二部"), "east")
                .unit("west-1", LocalizedText.of("West 1", "西区一部"), "west")
                .position("zoe", "director", "company")
                .holder("Zoe", "zoe")
                .position("mara", "manager", "east-1")
                .position("nils", "manager", "east-2")
                .position("olga", "manager", "west-1");
        for (String manager : List.of("Mara", "Nils", "Olga")) {
            String position = manager.toLowerCase(java.util.Locale.ROOT);
            builder.reportsTo(position, "zoe").holder(manager, position);
        }
        for (String[] rep : REPS) {
            String manager = rep[1].equals("east-1") ? "mara" : rep[1].equals("east-2") ? "nils" : "olga";
            String position = rep[0].toLowerCase(java.util.Locale.ROOT);
            builder.position(position, "rep", rep[1]).reportsTo(position, manager);
            if (rep[0].equals("Ann")) {
                builder.holder("Ann", position, ann);
            } else {
                builder.holder(rep[0], position);
            }
        }
        return builder;
    }

    /**
     * A credit of a representative.
     *
     * @param transaction the id of the transaction
     * @param rep the name of the representative
     * @param day the day
     * @param amount the amount in US dollars
     * @return the credit
     */
    public static Credit credit(String transaction, String rep, String day, String amount) {
        return credit(transaction, rep, LocalDate.parse(day), usd(amount));
    }

    private static Credit credit(String transaction, String rep, LocalDate day, Money amount) {
        for (String[] known : REPS) {
            if (known[0].equals(rep)) {
                return Credit.of(
                        transaction,
                        PersonId.of(rep),
                        PositionId.of(rep.toLowerCase(java.util.Locale.ROOT)),
                        List.of(UnitId.of(known[1]), UnitId.of(known[2]), UnitId.of("company")),
                        day,
                        amount);
            }
        }
        throw new IllegalArgumentException(rep);
    }

    /**
     * Many credits as one value.
     *
     * @param credits the credits
     * @return the same
     */
    public static Credits credits(Credit... credits) {
        return Credits.of(List.of(credits));
    }

    /**
     * An amount of US dollars.
     *
     * @param amount the amount
     * @return the amount
     */
    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    /**
     * The bands of the reference plan: 3 % to half of the quota, 5 % to all of it, 7 % to 120 %, 9 % above; an edge belongs
     * to the lower band. Interpolated, the last band ends at twice the quota and goes on beyond; band by band, the second
     * one counts from the first unit and the others marginally.
     *
     * @param application how the rates apply
     * @return the table
     */
    public static RateTable rates(Application application) {
        boolean interpolated = application == Application.INTERPOLATED;
        List<RateBand> bands = new ArrayList<>(List.of(
                RateBand.of("0", "0.5", "0.03"),
                RateBand.of("0.5", "1", "0.05"),
                RateBand.of("1", "1.2", "0.07"),
                interpolated ? RateBand.of("1.2", "2", "0.09") : RateBand.above("1.2", "0.09")));
        if (application == Application.PER_BAND) {
            bands.replaceAll(band ->
                    band.withMode(band.from().equals(Ratio.parse("0.5")) ? BandMode.WHOLE_AMOUNT : BandMode.MARGINAL));
        }
        return RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(application)
                .ties(TieRule.EDGE_IN_LOWER_BAND)
                .negative(NegativeAmount.PAYS_NEGATIVE)
                .addAllBands(bands)
                .beyond(interpolated ? Optional.of(BeyondLast.EXTENDED) : Optional.empty())
                .build();
    }

    /**
     * The commission of the reference plan, capped at 8 % of the quota.
     *
     * @param rates the rates
     * @return the component {@code commission}
     */
    public static RateCommission commission(RateTable rates) {
        return Commissions.of(rates).modifiers(Modifier.capOfQuota("0.08")).build();
    }

    /**
     * The override of the reference plan: 1 % of the team's revenue.
     *
     * @param own whether the manager's own sales count
     * @param vacant who is paid while the position is vacant
     * @return the component {@code override}
     */
    public static TeamOverride override(OwnSales own, VacantPosition vacant) {
        return override(
                new OverrideTeam(
                        TierId.of("manager"),
                        TeamReach.UNTIL_NEXT_MANAGER,
                        own,
                        TeamDay.EACH_DAY,
                        vacant,
                        ActingHolder.SUBSTITUTE),
                new OverrideBase.Gross(REVENUE_CREDITS),
                new OverridePay.FixedRate(Ratio.parse("0.01")));
    }

    /**
     * An override of any kind.
     *
     * @param team whose results count for which manager
     * @param base what of them counts
     * @param pay what is paid on it
     * @return the component {@code override}, rounded half-even
     */
    public static TeamOverride override(OverrideTeam team, OverrideBase base, OverridePay pay) {
        return new TeamOverride(
                ComponentId.of("override"),
                LocalizedText.of("Team override", "管理提成"),
                team,
                base,
                pay,
                List.of(),
                AmountRounding.HALF_EVEN);
    }

    /**
     * The pool of the reference plan: 0.5 % of the office's revenue.
     *
     * @return the component {@code pool}
     */
    public static TeamPool pool() {
        return pool(new UnitLevel.AtDepth(1));
    }

    /**
     * The pool of the reference plan for other units.
     *
     * @param units the units that have a pool
     * @return the component {@code pool}
     */
    public static TeamPool pool(UnitLevel units) {
        return new TeamPool(
                ComponentId.of("pool"),
                LocalizedText.of("Office pool", "区域奖金池"),
                units,
                new PoolFunding.RateOnCredits(Ratio.parse("0.005"), REVENUE_CREDITS),
                List.of(),
                AmountRounding.HALF_EVEN,
                Eligibility.of(TierId.of("rep")),
                PoolPresence.ANY_DAY,
                List.of(),
                new PoolAllocation.ByCredits(REVENUE_CREDITS),
                Optional.empty(),
                RemainderTies.LOWER_ID);
    }

    /**
     * The reference plan with a table of its own.
     *
     * @param rates the rates of the commission
     * @return commission, override and pool
     */
    public static IncentivePlan plan(RateTable rates) {
        return plan(commission(rates), override(OwnSales.NOT_IN_TEAM, VacantPosition.UNPAID), pool());
    }

    /**
     * A plan of some components.
     *
     * @param components the components
     * @return a plan for 2017
     */
    public static IncentivePlan plan(PlanComponent... components) {
        return IncentivePlan.builder()
                .id(PlanId.of("reference"))
                .name(LocalizedText.of("Reference plan", "参考方案"))
                .effective(DateRange.parse("2017-01-01/2018-01-01"))
                .addComponents(components)
                .build();
    }

    /**
     * Quarters: up to 40 credits, some of them returns, some on the days beside the quarter; quotas at round numbers, so
     * that band edges are met, zero or absent.
     *
     * @param tables the rate tables of the plans
     * @return quarters
     */
    public static Arbitrary<Quarter> quarters(Arbitrary<RateTable> tables) {
        Arbitrary<Long> amounts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.longs().between(1, 200_000)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(50_000L, 100_000L, 120_000L)),
                net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(-100_000, -1)));
        Arbitrary<String[]> reps = Arbitraries.of(REPS);
        Arbitrary<Integer> days = Arbitraries.integers().between(-2, 93);
        Arbitrary<List<Credit>> credits = Combinators.combine(reps, days, amounts)
                .as((rep, day, cents) ->
                        credit("T", rep[0], QUARTER.range().from().plusDays(day), Money.ofMinor(cents, USD)))
                .list()
                .ofMaxSize(40)
                .map(SmallCompany::numbered);
        Arbitrary<List<Long>> quotas = Arbitraries.of(-1L, 0L, 50_000L, 100_000L, 100_001L, 333_333L)
                .list()
                .ofSize(REPS.length);
        return Combinators.combine(tables, quotas, credits)
                .as((table, cents, some) -> new Quarter(plan(table), quotaMap(cents), some));
    }

    private static Map<PersonId, Money> quotaMap(List<Long> cents) {
        Map<PersonId, Money> quotas = new TreeMap<>();
        for (int i = 0; i < REPS.length; i++) {
            if (cents.get(i) >= 0) {
                quotas.put(PersonId.of(REPS[i][0]), Money.ofMinor(cents.get(i), USD));
            }
        }
        return quotas;
    }

    private static List<Credit> numbered(List<Credit> credits) {
        List<Credit> numbered = new ArrayList<>();
        for (Credit credit : credits) {
            numbered.add(Credit.of(
                    "TX-" + (1000 + numbered.size()),
                    credit.payee(),
                    credit.position(),
                    credit.units(),
                    credit.day(),
                    credit.amount()));
        }
        return numbered;
    }
}
