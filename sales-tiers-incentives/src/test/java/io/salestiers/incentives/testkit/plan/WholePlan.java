package io.salestiers.incentives.testkit.plan;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.bonus.ChainFund;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.bonus.FundUse;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.NegativeFund;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureLookup;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.Coefficient;
import io.salestiers.incentives.plan.CoefficientChain;
import io.salestiers.incentives.plan.CoefficientSource;
import io.salestiers.incentives.plan.Contest;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.LevelOverride;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.TargetBonus;
import io.salestiers.incentives.plan.TeamOverride;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.quota.QuotaMovement;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.incentives.quota.TargetPayLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.ContestMeasure;
import io.salestiers.incentives.team.ContestPrizes;
import io.salestiers.incentives.team.ContestScope;
import io.salestiers.incentives.team.ContestTies;
import io.salestiers.incentives.team.LevelRates;
import io.salestiers.incentives.team.MissingLevel;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.OverrideTeam;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolPresence;
import io.salestiers.incentives.team.RemainderTies;
import io.salestiers.incentives.team.SeveralLevels;
import io.salestiers.incentives.team.TeamDay;
import io.salestiers.incentives.team.TeamReach;
import io.salestiers.incentives.team.VacantPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The months of 2017 of {@link SmallCompany} under one plan in which much hangs on much: commissions on a running total and on
 * the month, overrides on credits, on what members earned and by level, a pool of each office that the members' commissions
 * fund and that the attainment of the office opens, a contest, a bonus on the attainment of the company and a chain with a
 * fund of each office; the quota of a month follows the credits of the month before.
 *
 * <p>It is written in plain values, so that an oracle can calculate from the same facts without the library.
 *
 * @param movement whether the credits of the month before move a quota that was published
 * @param sales what was sold, in no order
 * @param first the quotas of January in cents, by representative; who is not there has none but the published ones
 * @param published quotas that were published, in cents, by representative and month: {@code Ann 3}
 * @param units the quotas of a month in cents of {@code company}, {@code east} and {@code west}
 * @param percents the coefficients in percent: {@code company}, teams such as {@code east-1}, representatives; some may lack
 * @param funds the funds of the chain in cents, by office; one may lack
 * @param moves when Ann moves to the team {@code west-1}, if she does
 * @param leaves when Ann is no longer in her position, if she leaves it
 */
public record WholePlan(
        QuotaMovement movement,
        List<Sale> sales,
        SortedMap<String, Long> first,
        SortedMap<String, Long> published,
        SortedMap<String, Long> units,
        SortedMap<String, Long> percents,
        SortedMap<String, Long> funds,
        Optional<LocalDate> moves,
        Optional<LocalDate> leaves) {
    /** The representatives. */
    public static final List<String> REPS = List.of("Ann", "Bo", "陈", "Dan", "Eve", "Fay");
    /** The teams of the representatives, as long as nobody moves. */
    public static final Map<String, String> TEAMS =
            Map.of("Ann", "east-1", "Bo", "east-1", "陈", "east-1", "Dan", "east-2", "Eve", "west-1", "Fay", "west-1");
    /** The managers of the teams. */
    public static final Map<String, String> MANAGERS = Map.of("east-1", "Mara", "east-2", "Nils", "west-1", "Olga");

    private static final AmountRounding HALF_EVEN = AmountRounding.HALF_EVEN;
    private static final ComponentId BONUS = ComponentId.of("bonus");
    private static final ComponentId CHAIN = ComponentId.of("chain");
    private static final ComponentId COMMISSION = ComponentId.of("commission");
    private static final ComponentId MONTHLY = ComponentId.of("monthly");

    /**
     * Something sold.
     *
     * @param number the number of the transaction
     * @param rep who sold it
     * @param day when
     * @param cents the amount in cents, negative for a return
     */
    public record Sale(int number, String rep, LocalDate day, long cents) {
        /**
         * The month.
         *
         * @return 1 to 12
         */
        public int month() {
            return day.getMonthValue();
        }
    }

    /** Copies the values. */
    public WholePlan {
        sales = List.copyOf(sales);
        first = copy(first);
        published = copy(published);
        units = copy(units);
        percents = copy(percents);
        funds = copy(funds);
    }

    private static SortedMap<String, Long> copy(Map<String, Long> some) {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(some));
    }

    /* ---- changes ---- */

    /**
     * The same with other sales.
     *
     * @param others the sales
     * @return another value
     */
    public WholePlan withSales(List<Sale> others) {
        return new WholePlan(movement, others, first, published, units, percents, funds, moves, leaves);
    }

    /**
     * The same with other quotas of January.
     *
     * @param change what is done to a copy of them
     * @return another value
     */
    public WholePlan withFirst(UnaryOperator<SortedMap<String, Long>> change) {
        return new WholePlan(
                movement, sales, change.apply(new TreeMap<>(first)), published, units, percents, funds, moves, leaves);
    }

    /**
     * The same with other published quotas.
     *
     * @param change what is done to a copy of them
     * @return another value
     */
    public WholePlan withPublished(UnaryOperator<SortedMap<String, Long>> change) {
        return new WholePlan(
                movement, sales, first, change.apply(new TreeMap<>(published)), units, percents, funds, moves, leaves);
    }

    /**
     * The same with other quotas of units.
     *
     * @param change what is done to a copy of them
     * @return another value
     */
    public WholePlan withUnits(UnaryOperator<SortedMap<String, Long>> change) {
        return new WholePlan(
                movement, sales, first, published, change.apply(new TreeMap<>(units)), percents, funds, moves, leaves);
    }

    /**
     * The same with other coefficients.
     *
     * @param change what is done to a copy of them
     * @return another value
     */
    public WholePlan withPercents(UnaryOperator<SortedMap<String, Long>> change) {
        return new WholePlan(
                movement, sales, first, published, units, change.apply(new TreeMap<>(percents)), funds, moves, leaves);
    }

    /**
     * The same with other funds.
     *
     * @param change what is done to a copy of them
     * @return another value
     */
    public WholePlan withFunds(UnaryOperator<SortedMap<String, Long>> change) {
        return new WholePlan(
                movement, sales, first, published, units, percents, change.apply(new TreeMap<>(funds)), moves, leaves);
    }

    /**
     * The same with Ann moving, leaving or staying.
     *
     * @param moving when she moves
     * @param leaving when she leaves
     * @return another value
     */
    public WholePlan withAnn(Optional<LocalDate> moving, Optional<LocalDate> leaving) {
        return new WholePlan(movement, sales, first, published, units, percents, funds, moving, leaving);
    }

    /**
     * The same under the other choice of what moves a quota.
     *
     * @param other the choice
     * @return another value
     */
    public WholePlan withMovement(QuotaMovement other) {
        return new WholePlan(other, sales, first, published, units, percents, funds, moves, leaves);
    }

    /* ---- the plan ---- */

    /**
     * The plan.
     *
     * @return a plan for 2017
     */
    public IncentivePlan plan() {
        return IncentivePlan.builder()
                .id(PlanId.of("whole"))
                .name(LocalizedText.of("Whole plan", "完整方案"))
                .effective(DateRange.parse("2017-01-01/2018-01-01"))
                .addAllComponents(components())
                .quotaMovement(movement)
                .build();
    }

    /**
     * What the plan pays; some stand before what they are calculated from.
     *
     * @return the components
     */
    public static List<PlanComponent> components() {
        return List.of(
                earnedOverride(), commission(), monthly(), override(), levels(), pool(), contest(), bonus(), chain());
    }

    /** On the running total of the year, less what was paid. */
    private static PlanComponent commission() {
        return Commissions.of(SmallCompany.rates(Application.MARGINAL))
                .basis(new AttainmentBasis.ToDate(PeriodKind.YEAR))
                .trueUp(TrueUp.EARNED_LESS_PAID)
                .build();
    }

    /** On the month, a whole amount by the band reached; what a cap cuts off is carried over. */
    private static PlanComponent monthly() {
        return Commissions.of(SmallCompany.rates(Application.WHOLE_AMOUNT))
                .id("monthly")
                .modifiers(new Modifier.Cap(
                        new PayLimit.ShareOfQuota(Ratio.parse("0.08")), LimitScope.COMPONENT, CapExcess.CARRIED))
                .build();
    }

    private static PlanComponent override() {
        return SmallCompany.override(OwnSales.NOT_IN_TEAM, VacantPosition.UNPAID);
    }

    private static PlanComponent earnedOverride() {
        return new TeamOverride(
                ComponentId.of("earned"),
                LocalizedText.of("Override on earnings", "管理津贴"),
                new OverrideTeam(
                        TierId.of("manager"),
                        TeamReach.UNTIL_NEXT_MANAGER,
                        OwnSales.NOT_IN_TEAM,
                        TeamDay.EACH_DAY,
                        VacantPosition.UNPAID,
                        ActingHolder.SUBSTITUTE),
                new OverrideBase.Earned(List.of(COMMISSION, MONTHLY)),
                new OverridePay.FixedRate(Ratio.parse("0.1")),
                List.of(),
                HALF_EVEN);
    }

    private static PlanComponent levels() {
        return new LevelOverride(
                ComponentId.of("levels"),
                LocalizedText.of("Override by level", "层级提成"),
                SmallCompany.REVENUE_CREDITS,
                new LevelRates.ByTier(List.of(
                        new LevelRates.TierRate(TierId.of("manager"), Ratio.parse("0.005")),
                        new LevelRates.TierRate(TierId.of("director"), Ratio.parse("0.002")))),
                MissingLevel.UNPAID,
                SeveralLevels.ONCE,
                OwnSales.NOT_IN_TEAM,
                TeamDay.EACH_DAY,
                ActingHolder.SUBSTITUTE,
                List.of(),
                HALF_EVEN);
    }

    private static FigureSource attainment(Whose whose) {
        return new FigureSource.QuotaAttainment(
                SmallCompany.REVENUE, SmallCompany.REVENUE_CREDITS, AttainmentBasis.OF_PERIOD, whose);
    }

    private static PlanComponent pool() {
        return new TeamPool(
                ComponentId.of("pool"),
                LocalizedText.of("Office pool", "区域奖金池"),
                new UnitLevel.AtDepth(1),
                new PoolFunding.RateOnEarnings(Ratio.parse("0.05"), List.of(MONTHLY)),
                List.of(new Condition(
                        attainment(Whose.UNIT),
                        Condition.Relation.AT_LEAST,
                        Ratio.parse("0.5"),
                        Condition.IfMissing.NOT_MET)),
                HALF_EVEN,
                Bonuses.REPS,
                PoolPresence.PERIOD_END,
                List.of(),
                new PoolAllocation.ByCredits(SmallCompany.REVENUE_CREDITS),
                Optional.empty(),
                RemainderTies.LOWER_ID);
    }

    private static PlanComponent contest() {
        return new Contest(
                ComponentId.of("contest"),
                LocalizedText.of("Monthly contest", "月度竞赛"),
                Optional.empty(),
                ContestScope.COMPANY,
                Bonuses.REPS,
                new ContestMeasure.CreditTotal(SmallCompany.REVENUE_CREDITS, Optional.of(SmallCompany.USD)),
                Ratio.of(1),
                List.of(),
                new ContestPrizes.ByPlace(
                        List.of(SmallCompany.usd("100.00"), SmallCompany.usd("50.00"), SmallCompany.usd("25.00")),
                        ContestPrizes.Order.HIGHEST_FIRST,
                        ContestTies.SHARED));
    }

    private static PlanComponent bonus() {
        return new TargetBonus(
                BONUS,
                LocalizedText.of("Company bonus", "公司业绩奖金"),
                Bonuses.REPS,
                Bonuses.TARGET,
                Bonuses.on(
                        attainment(Whose.COMPANY),
                        Bonuses.lines("0.7", "0", "1", "1", "1.5", "2"),
                        new MissingPart.PaysNothing()),
                List.of(),
                HALF_EVEN);
    }

    private static PlanComponent chain() {
        return new CoefficientChain(
                CHAIN,
                LocalizedText.of("Performance pay", "绩效工资"),
                Bonuses.REPS,
                Bonuses.TARGET,
                List.of(
                        coefficient("company", "公司系数", Whose.COMPANY),
                        coefficient("team", "部门系数", Whose.UNIT),
                        coefficient("person", "个人系数", Whose.PAYEE)),
                new MissingFigure.PaysNothing(),
                new ChainFunding.Funded(
                        new UnitLevel.AtDepth(1),
                        new ChainFund.Stated(MeasureId.of("fund")),
                        FundUse.WHOLE_FUND,
                        NegativeFund.PAYS_NOTHING),
                List.of(),
                HALF_EVEN);
    }

    private static Coefficient coefficient(String name, String chinese, Whose whose) {
        return new Coefficient(
                LocalizedText.of(name, chinese),
                new CoefficientSource.OfFigure(Bonuses.stated(name, whose), Optional.empty()));
    }

    /* ---- what it is bound to ---- */

    /**
     * A month.
     *
     * @param month 1 to 12
     * @return the period
     */
    public static Period period(int month) {
        return FiscalCalendar.CALENDAR_YEAR.parse(String.format(Locale.ROOT, "2017-M%02d", month));
    }

    /**
     * The team of a representative.
     *
     * @param rep the representative
     * @param day a day
     * @return the unit
     */
    public String team(String rep, LocalDate day) {
        boolean moved =
                rep.equals("Ann") && moves.filter(since -> !day.isBefore(since)).isPresent();
        return moved ? "west-1" : TEAMS.getOrDefault(rep, "");
    }

    /**
     * The office of a representative.
     *
     * @param rep the representative
     * @param day a day
     * @return the unit
     */
    public String office(String rep, LocalDate day) {
        return team(rep, day).substring(0, 4);
    }

    /**
     * What somebody sold in a month.
     *
     * @param rep who
     * @param month 1 to 12
     * @return cents
     */
    public long sold(String rep, int month) {
        return sales.stream()
                .filter(sale -> sale.rep().equals(rep) && sale.month() == month)
                .mapToLong(Sale::cents)
                .sum();
    }

    /**
     * The credits.
     *
     * @return one for each sale, in the order of the sales
     */
    public List<Credit> credits() {
        List<Credit> credits = new ArrayList<>();
        for (Sale sale : sales) {
            credits.add(Credit.of(
                    "T-" + sale.number(),
                    PersonId.of(sale.rep()),
                    PositionId.of(sale.rep().toLowerCase(Locale.ROOT)),
                    List.of(
                            UnitId.of(team(sale.rep(), sale.day())),
                            UnitId.of(office(sale.rep(), sale.day())),
                            UnitId.of("company")),
                    sale.day(),
                    Money.ofMinor(sale.cents(), SmallCompany.USD)));
        }
        return credits;
    }

    /**
     * The organization.
     *
     * @return with Ann moving or leaving
     */
    public Organization organization() {
        return builder(annsDays()).build();
    }

    /**
     * The days of Ann.
     *
     * @return from 2016 on
     */
    public DateRange annsDays() {
        LocalDate from = LocalDate.of(2016, 1, 1);
        return leaves.map(end -> DateRange.of(from, end)).orElseGet(() -> DateRange.startingOn(from));
    }

    /**
     * The organization, to be changed.
     *
     * @param ann the days on which Ann holds her position
     * @return a builder in which Ann's position moves if it does
     */
    public OrganizationBuilder builder(DateRange ann) {
        OrganizationBuilder builder = SmallCompany.builder(ann);
        moves.ifPresent(day -> builder.movePosition("ann", "west-1", day).reportsTo("ann", "olga", day));
        return builder;
    }

    /**
     * The quotas of a month: 110 % of what was credited in the month before, if that is more than nothing; in January as they
     * are stated. Some were published otherwise.
     *
     * @return the look-up
     */
    public QuotaLookup quotas() {
        return (measure, subject, period) -> {
            if (!measure.equals(SmallCompany.REVENUE)) {
                return Optional.empty();
            }
            if (subject instanceof Subject.OfUnit unit) {
                return stated(units.get(unit.id().value()));
            }
            String rep = ((Subject.OfPerson) subject).id().value();
            int month = period.range().from().getMonthValue();
            Optional<Quota> told = stated(published.get(rep + " " + month));
            Optional<Quota> rule = rule(rep, month);
            return rule.isPresent() && told.isPresent()
                    ? Optional.of(rule.get().withPublished(told.get()))
                    : rule.or(() -> told);
        };
    }

    private Optional<Quota> rule(String rep, int month) {
        if (month == 1 || !first.containsKey(rep)) {
            return month == 1 ? stated(first.get(rep)) : Optional.empty();
        }
        long before = sold(rep, month - 1);
        if (before <= 0) {
            return Optional.empty();
        }
        Explanation credited = Explanation.given("incentives.explain.credited", Quantity.money(cents(before)));
        Explanation growth = Explanation.given("incentives.explain.rate", Quantity.ratio(Ratio.parse("1.1")));
        Quantity value = new Quantity(
                Ratio.of(before, 100).multipliedBy(Ratio.parse("1.1")),
                Quantity.money(cents(0)).unit(),
                Optional.of(SmallCompany.USD));
        Explanation explanation =
                Explanation.of("incentives.explain.stated-quota", Operation.PRODUCT, value, List.of(growth, credited));
        return Optional.of(new Quota(value, List.of(), Optional.empty(), explanation));
    }

    private static Optional<Quota> stated(@org.jspecify.annotations.Nullable Long cents) {
        return Optional.ofNullable(cents).map(some -> Quota.stated(cents(some)));
    }

    private static Money cents(long some) {
        return Money.ofMinor(some, SmallCompany.USD);
    }

    /**
     * The coefficients and the funds; they are the same in every month.
     *
     * @return the look-up
     */
    public FigureLookup figures() {
        return (source, subject, period) -> {
            String whom = subject instanceof Subject.OfUnit unit
                    ? unit.id().value()
                    : ((Subject.OfPerson) subject).id().value();
            return source.key().equals("fund")
                    ? Optional.ofNullable(funds.get(whom)).map(cents -> Figure.stated(Quantity.money(cents(cents))))
                    : Optional.ofNullable(percents.get(whom))
                            .map(percent -> Figure.stated(Quantity.ratio(Ratio.of(percent, 100))));
        };
    }

    private static TargetPayLookup targetPay() {
        Map<PersonId, TargetPay> bonus = new TreeMap<>();
        Map<PersonId, TargetPay> base = new TreeMap<>();
        for (int i = 0; i < REPS.size(); i++) {
            if (!REPS.get(i).equals("陈")) {
                bonus.put(PersonId.of(REPS.get(i)), TargetPay.stated(cents(100_000 + 10_000L * i)));
            }
            if (!REPS.get(i).equals("Dan")) {
                base.put(PersonId.of(REPS.get(i)), TargetPay.stated(cents(50_000 + 7_000L * i)));
            }
        }
        return TargetPayLookup.of(BONUS, bonus).combinedWith(TargetPayLookup.of(CHAIN, base));
    }

    /**
     * What the plan is bound to.
     *
     * @param earlier what was paid before
     * @return the inputs
     */
    public PlanInputs inputs(EarlierPay earlier) {
        return PlanInputs.builder()
                .organization(organization())
                .credits(Credits.of(credits()))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .quotas(quotas())
                .figures(figures())
                .targetPay(targetPay())
                .earlier(earlier)
                .build();
    }

    /**
     * A month, resolved.
     *
     * @param month 1 to 12
     * @param earlier what was paid before
     * @return the parts
     */
    public ResolvedPlan resolve(int month, EarlierPay earlier) {
        return plan().resolve(inputs(earlier), period(month)).orThrow();
    }

    /**
     * The months one after the other, each with what the ones before have paid.
     *
     * @param last the last month
     * @return a run for each month
     */
    public List<EarningRun> months(int last) {
        return months(last, UnaryOperator.identity());
    }

    /**
     * The months one after the other, from changed inputs.
     *
     * @param last the last month
     * @param change what is done to the inputs of each month
     * @return a run for each month
     */
    public List<EarningRun> months(int last, UnaryOperator<PlanInputs> change) {
        IncentivePlan plan = plan();
        List<EarningRun> runs = new ArrayList<>();
        PlanInputs inputs = change.apply(inputs(EarlierPay.none()));
        for (int month = 1; month <= last; month++) {
            runs.add(
                    IncentiveCalculator.DEFAULT.calculate(plan.resolve(inputs.withEarlier(earlier(runs)), period(month))
                            .orThrow()));
        }
        return runs;
    }

    /**
     * What some months have paid.
     *
     * @param runs the months
     * @return the same for the months after them
     */
    public static EarlierPay earlier(List<EarningRun> runs) {
        return EarlierPay.of(
                runs.stream().flatMap(run -> run.earlierPay().stream()).toList());
    }
}
