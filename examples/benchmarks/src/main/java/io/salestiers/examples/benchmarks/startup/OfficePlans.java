package io.salestiers.examples.benchmarks.startup;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.examples.benchmarks.commission.PlanBinding;
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
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.quota.ProrationRule;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The plans of an office of four: services count 120 %, credits roll up; commissions in bands of the quota; two percent of the
 * team's commissions shared by credits.
 *
 * @param crediting who is credited with what
 * @param incentives what credits earn
 */
public record OfficePlans(CreditingPlan crediting, IncentivePlan incentives) {
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final CreditFilter DIRECT = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);
    private static final ComponentId COMMISSION = ComponentId.of("commission");

    /** Refuses what is absent. */
    public OfficePlans {
        requireNonNull(crediting, "crediting");
        requireNonNull(incentives, "incentives");
    }

    /**
     * As the business wrote them.
     *
     * @return the plans
     */
    public static OfficePlans fromJson() {
        SalesTiersJson json = SalesTiersJson.jackson3();
        return new OfficePlans(
                read(json, "crediting-plan.json", IncentiveDocuments.CREDITING_PLAN),
                read(json, "incentive-plan.json", IncentiveDocuments.PLAN));
    }

    private static <T> T read(SalesTiersJson json, String name, JsonDocument<T> document) {
        try (InputStream in = OfficePlans.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return json.read(name, in.readAllBytes(), document).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same, written in Java.
     *
     * @return equal plans
     */
    public static OfficePlans inJava() {
        return new OfficePlans(creditingInJava(), incentivesInJava());
    }

    /**
     * The plans with what they are bound to.
     *
     * @return the four of the office and their quotas, without sales
     */
    public PlanBinding binding() {
        return new PlanBinding(
                crediting,
                incentives,
                Office.inputs(Office.organization(), Credits.of(List.of())),
                Office.QUARTER,
                Office.CURRENCY,
                Office.CATEGORY,
                List.of("device", "service"));
    }

    private static CreditingPlan creditingInJava() {
        CreditTerms terms = CreditTerms.builder()
                .type(CreditType.REVENUE)
                .basis(CreditBasis.GROSS)
                .addWeights(new CreditWeight.ByValue(
                        Office.CATEGORY,
                        new TreeMap<>(Map.of("device", Ratio.ONE, "service", Ratio.parse("1.2"))),
                        new OtherValues.Refused()))
                .release(CreditRelease.WITH_THE_SALE)
                .rounding(AmountRounding.HALF_EVEN)
                .build();
        return CreditingPlan.builder()
                .id(CreditingPlanId.of("office"))
                .name(LocalizedText.of("Credits of the office", "办事处业绩归属"))
                .effective(YEAR)
                .putDay(TransactionKind.BOOKING, DateName.ORDER)
                .putDay(TransactionKind.RETURN, DateName.of("return"))
                .addRules(
                        new CreditRule.Split(
                                CreditRuleId.of("split"),
                                terms,
                                new SplitShares.Stated(
                                        List.of(ParticipantRole.of("first"), ParticipantRole.of("second"))),
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

    private static IncentivePlan incentivesInJava() {
        return IncentivePlan.builder()
                .id(PlanId.of("office"))
                .name(LocalizedText.of("Pay of the office", "办事处激励方案"))
                .effective(YEAR)
                .addComponents(
                        commission(
                                COMMISSION,
                                LocalizedText.of("Commission", "提成"),
                                "representative",
                                CreditKind.DIRECT,
                                List.of("0.02", "0.04", "0.06")),
                        commission(
                                ComponentId.of("team-commission"),
                                LocalizedText.of("Commission on the team", "团队提成"),
                                "supervisor",
                                CreditKind.ROLL_UP,
                                List.of("0.004", "0.008", "0.012")),
                        pool())
                .build();
    }

    private static RateCommission commission(
            ComponentId id, LocalizedText name, String tier, CreditKind counted, List<String> rates) {
        RateTable.Builder table = RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(Application.MARGINAL)
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .negative(NegativeAmount.PAYS_ZERO);
        List<Ratio> edges = List.of(Ratio.ZERO, Ratio.parse("0.5"), Ratio.ONE);
        for (int i = 0; i < edges.size(); i++) {
            table.addBands(new RateBand(
                    edges.get(i),
                    i + 1 < edges.size() ? Optional.of(edges.get(i + 1)) : Optional.empty(),
                    new BandValue.Rate(Ratio.parse(rates.get(i))),
                    Optional.empty()));
        }
        return new RateCommission(
                id,
                name,
                Eligibility.of(TierId.of(tier)),
                new CreditBase(
                        CreditFilter.of(CreditType.REVENUE, counted),
                        Measured.AMOUNT,
                        Optional.empty(),
                        PayCurrency.OF_QUOTA),
                Optional.of(new QuotaRule(Office.REVENUE, WithoutQuota.PAYS_NOTHING)),
                table.build(),
                new Counting(
                        ApplicationUnit.PERIOD_TOTAL,
                        AttainmentBasis.OF_PERIOD,
                        TrueUp.EACH_PERIOD_BY_ITSELF,
                        ReturnRule.NETS_ON_ARRIVAL,
                        NegativePeriod.ZERO),
                new PieceRule(PieceJoining.BLENDED, CutTotal.BEGINS_ANEW, ProrationRule.NEITHER),
                List.of(),
                AmountRounding.HALF_EVEN);
    }

    private static TeamPool pool() {
        return new TeamPool(
                ComponentId.of("pool"),
                LocalizedText.of("Team pool", "团队奖金池"),
                new UnitLevel.AtDepth(0),
                new PoolFunding.RateOnEarnings(Ratio.parse("0.02"), List.of(COMMISSION)),
                List.of(new Condition(
                        new FigureSource.QuotaAttainment(Office.REVENUE, DIRECT, AttainmentBasis.OF_PERIOD, Whose.UNIT),
                        Condition.Relation.AT_LEAST,
                        Ratio.parse("0.9"),
                        Condition.IfMissing.NOT_MET)),
                AmountRounding.HALF_EVEN,
                Eligibility.of(TierId.of("representative")),
                PoolPresence.PERIOD_END,
                List.of(),
                new PoolAllocation.ByCredits(DIRECT),
                Optional.empty(),
                RemainderTies.LOWER_ID);
    }
}
