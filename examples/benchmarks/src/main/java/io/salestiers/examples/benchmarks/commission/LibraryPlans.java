package io.salestiers.examples.benchmarks.commission;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.Counting;
import io.salestiers.incentives.commission.CreditBase;
import io.salestiers.incentives.commission.CutTotal;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.PayCurrency;
import io.salestiers.incentives.commission.PieceRule;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.ActingCover;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.BadDebtEffect;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditRelease;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditRuleId;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.CreditWeight;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.CreditingPlanId;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.ExcessReturn;
import io.salestiers.incentives.credit.HouseAccountId;
import io.salestiers.incentives.credit.JointHolders;
import io.salestiers.incentives.credit.OtherValues;
import io.salestiers.incentives.credit.ParticipantRole;
import io.salestiers.incentives.credit.Placing;
import io.salestiers.incentives.credit.RepeatedPayee;
import io.salestiers.incentives.credit.ReturnCrediting;
import io.salestiers.incentives.credit.RollUpDay;
import io.salestiers.incentives.credit.RollUpLine;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.credit.SplitShares;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.VacantCredit;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.quota.ProrationRule;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.quota.QuotaRule;
import io.salestiers.incentives.quota.WithoutQuota;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.BandValue;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolPresence;
import io.salestiers.incentives.team.RemainderTies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sales force and its plans as a host of the library writes them. */
final class LibraryPlans {
    /** A quarter of 91 days, the days 0 to 90. */
    static final Period PERIOD = FiscalCalendar.CALENDAR_YEAR.parse("2024-Q1");

    static final Currency CURRENCY = Currency.of("CNY");
    static final DimensionId CATEGORY = DimensionId.of("category");
    static final ComponentId POOL = ComponentId.of("pool");

    private static final MeasureId REVENUE = MeasureId.of("revenue");
    private static final DateRange EFFECTIVE = DateRange.parse("2023-01-01/2025-01-01");
    private static final CreditFilter DIRECT = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);
    private static final ParticipantRole FIRST = ParticipantRole.of("first");
    private static final ParticipantRole SECOND = ParticipantRole.of("second");

    private LibraryPlans() {}

    /** Ids of one length, so that their order is that of the numbers. */
    static PersonId person(int payee) {
        return PersonId.of(String.format(Locale.ROOT, "p%05d", payee));
    }

    static ComponentId commission(Level level) {
        return ComponentId.of(tier(level));
    }

    static List<String> categories() {
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < CommissionPlan.weights().size(); i++) {
            categories.add("c" + i);
        }
        return categories;
    }

    private static String tier(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static LocalizedText text(String text) {
        return LocalizedText.same(text);
    }

    /* A unit for the country, each region and each team, headed by its manager. */
    static Organization organization(SalesForce salesForce) {
        List<Tier> tiers = new ArrayList<>();
        for (Level level : Level.values()) {
            tiers.add(new Tier(TierId.of(tier(level)), Level.values().length - level.depth(), text(tier(level))));
        }
        OrganizationBuilder builder =
                Organization.builder(Ladder.of(tiers), EFFECTIVE.from()).unit(unit(0), text(unit(0)));
        for (int head = 1; head < SalesForce.FIRST_REPRESENTATIVE; head++) {
            builder.unit(unit(head), text(unit(head)), unit(salesForce.superior(head)));
        }
        for (int payee = 0; payee < SalesForce.PAYEES; payee++) {
            String position = "s" + person(payee);
            boolean heads = payee < SalesForce.FIRST_REPRESENTATIVE;
            String unit = unit(heads ? payee : salesForce.superior(payee));
            builder.position(position, tier(SalesForce.level(payee)), unit)
                    .holder(person(payee).value(), position);
            if (payee > 0) {
                builder.reportsTo(position, "s" + person(salesForce.superior(payee)));
            }
            if (heads) {
                builder.head(unit, position);
            }
        }
        return builder.build();
    }

    private static String unit(int head) {
        return "u" + person(head);
    }

    static CreditingPlan crediting() {
        SortedMap<String, Ratio> weights = new TreeMap<>();
        for (int i = 0; i < CommissionPlan.weights().size(); i++) {
            weights.put("c" + i, Ratio.of(CommissionPlan.weights().get(i), 100));
        }
        CreditTerms terms = CreditTerms.builder()
                .type(CreditType.REVENUE)
                .basis(CreditBasis.GROSS)
                .addWeights(new CreditWeight.ByValue(CATEGORY, weights, new OtherValues.Refused()))
                .release(CreditRelease.WITH_THE_SALE)
                .rounding(AmountRounding.HALF_EVEN)
                .build();
        return CreditingPlan.builder()
                .id(CreditingPlanId.of("w2"))
                .name(text("W2"))
                .effective(EFFECTIVE)
                .putDay(TransactionKind.BOOKING, DateName.ORDER)
                .addRules(
                        new CreditRule.Split(
                                CreditRuleId.of("split"),
                                terms,
                                new SplitShares.Stated(List.of(FIRST, SECOND)),
                                SplitRemainder.LAST_TAKES_REST),
                        new CreditRule.RollUp(
                                CreditRuleId.of("up"),
                                CreditType.REVENUE,
                                new RollUpLine.ReportingLine(),
                                new RollUpDay.SaleDay(),
                                RepeatedPayee.ONCE))
                .placing(new Placing(ActingCover.CREDITED, JointHolders.FIRST, VacantCredit.TO_HOUSE))
                .house(HouseAccountId.of("house"))
                .returns(ReturnCrediting.AS_THE_ORIGINAL)
                .excess(ExcessReturn.TAKES_BACK_WHAT_WAS_CREDITED)
                .badDebt(BadDebtEffect.STOPS_THE_REMAINDER)
                .build();
    }

    static IncentivePlan incentives() {
        return commissions().addComponents(pool()).build();
    }

    /** The plan without its pool, so that nobody's pay depends on a colleague's. */
    static IncentivePlan incentivesWithoutPool() {
        return commissions().build();
    }

    private static IncentivePlan.Builder commissions() {
        IncentivePlan.Builder plan =
                IncentivePlan.builder().id(PlanId.of("w2")).name(text("W2")).effective(EFFECTIVE);
        for (Level level : Level.values()) {
            plan.addComponents(commissionOf(level));
        }
        return plan;
    }

    private static RateCommission commissionOf(Level level) {
        CreditKind counted = level == Level.REPRESENTATIVE ? CreditKind.DIRECT : CreditKind.ROLL_UP;
        return new RateCommission(
                commission(level),
                text(tier(level)),
                Eligibility.of(TierId.of(tier(level))),
                new CreditBase(
                        CreditFilter.of(CreditType.REVENUE, counted),
                        Measured.AMOUNT,
                        Optional.empty(),
                        PayCurrency.OF_QUOTA),
                Optional.of(new QuotaRule(REVENUE, WithoutQuota.PAYS_NOTHING)),
                rates(level),
                new Counting(
                        ApplicationUnit.PERIOD_TOTAL,
                        AttainmentBasis.OF_PERIOD,
                        TrueUp.EACH_PERIOD_BY_ITSELF,
                        ReturnRule.NETS_ON_ARRIVAL,
                        NegativePeriod.ZERO),
                new PieceRule(
                        io.salestiers.core.time.PieceJoining.BLENDED, CutTotal.BEGINS_ANEW, ProrationRule.NEITHER),
                List.of(new Modifier.Cap(
                        new PayLimit.ShareOfQuota(Ratio.of(level.cap(), 10_000)),
                        LimitScope.COMPONENT,
                        CapExcess.LOST)),
                AmountRounding.HALF_EVEN);
    }

    private static RateTable rates(Level level) {
        RateTable.Builder table = RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(Application.MARGINAL)
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .negative(NegativeAmount.PAYS_ZERO);
        List<Integer> edges = CommissionPlan.edges();
        for (int i = 0; i < edges.size(); i++) {
            table.addBands(new RateBand(
                    Ratio.of(edges.get(i), 100),
                    i + 1 < edges.size() ? Optional.of(Ratio.of(edges.get(i + 1), 100)) : Optional.empty(),
                    new BandValue.Rate(Ratio.of(level.rates().get(i), 10_000)),
                    Optional.empty()));
        }
        return table.build();
    }

    private static TeamPool pool() {
        return new TeamPool(
                POOL,
                text("pool"),
                new UnitLevel.AtDepth(2),
                new PoolFunding.RateOnEarnings(
                        Ratio.of(CommissionPlan.POOL_PERCENT, 100), List.of(commission(Level.REPRESENTATIVE))),
                List.of(new Condition(
                        new FigureSource.QuotaAttainment(REVENUE, DIRECT, AttainmentBasis.OF_PERIOD, Whose.UNIT),
                        Condition.Relation.AT_LEAST,
                        Ratio.of(CommissionPlan.POOL_THRESHOLD, 100),
                        Condition.IfMissing.NOT_MET)),
                AmountRounding.HALF_EVEN,
                Eligibility.of(TierId.of(tier(Level.REPRESENTATIVE))),
                PoolPresence.PERIOD_END,
                List.of(),
                new PoolAllocation.ByCredits(DIRECT),
                Optional.empty(),
                RemainderTies.LOWER_ID);
    }

    static PlanInputs inputs(SalesForce salesForce, Organization organization) {
        return PlanInputs.builder()
                .organization(organization)
                .credits(Credits.of(List.of()))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .quotas(quotas(salesForce))
                .build();
    }

    /* A team's quota is its supervisor's; ids of people and units end with the number of the payee. */
    private static QuotaLookup quotas(SalesForce salesForce) {
        return (measure, subject, period) -> {
            String id = subject instanceof Subject.OfPerson person
                    ? person.id().value()
                    : subject instanceof Subject.OfUnit unit ? unit.id().value().substring(1) : "";
            return id.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Quota.stated(Money.ofMinor(salesForce.quota(Integer.parseInt(id.substring(1))), CURRENCY)));
        };
    }

    static int firstDay() {
        LocalDate first = PERIOD.range().from();
        return Math.toIntExact(first.toEpochDay());
    }
}
