package io.salestiers.incentives.testkit.plan;

import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.CutTotal;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.quota.Prorated;
import io.salestiers.incentives.quota.ProrationRule;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Commissions with every choice that goes together with the others: each unit, basis, joining, proration and rounding, with a
 * quota or without, on the direct credits of revenue of representatives, without modifiers.
 */
public final class CommissionArbitraries {
    private CommissionArbitraries() {}

    /**
     * Commissions with tables of every form.
     *
     * @return commissions that a plan accepts
     */
    public static Arbitrary<RateCommission> commissions() {
        return commissions(RateArbitraries.tables());
    }

    /**
     * Commissions with some tables.
     *
     * @param tables the tables
     * @return commissions that a plan accepts
     */
    public static Arbitrary<RateCommission> commissions(Arbitrary<RateTable> tables) {
        Arbitrary<AttainmentBasis> bases = Arbitraries.of(
                AttainmentBasis.OF_PERIOD,
                AttainmentBasis.OF_PERIOD,
                new AttainmentBasis.ToDate(PeriodKind.YEAR),
                new AttainmentBasis.ToDate(PeriodKind.QUARTER),
                new AttainmentBasis.ToDateOfWhole(PeriodKind.QUARTER),
                new AttainmentBasis.Rolling(2));
        Arbitrary<Commissions> counted = Combinators.combine(
                        tables,
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(ApplicationUnit.class),
                        bases,
                        Arbitraries.of(TrueUp.class),
                        Arbitraries.of(
                                ReturnRule.NETS_ON_ARRIVAL,
                                ReturnRule.NETS_ON_ARRIVAL,
                                ReturnRule.REVERSES_WHAT_IT_EARNED),
                        Arbitraries.of(NegativePeriod.class))
                .as((table, withQuota, unit, basis, trueUp, returns, negative) -> {
                    Commissions commission = Commissions.of(table)
                            .unit(unit)
                            .basis(basis)
                            .trueUp(trueUp)
                            .returns(returns)
                            .negative(negative);
                    return withQuota ? commission : commission.withoutQuota(SmallCompany.USD);
                });
        return Combinators.combine(
                        counted,
                        Arbitraries.of(
                                PieceJoining.BLENDED,
                                PieceJoining.SEGMENTED,
                                PieceJoining.SEGMENTED,
                                PieceJoining.AT_START,
                                PieceJoining.AT_END),
                        Arbitraries.of(CutTotal.class),
                        Arbitraries.of(Prorated.class),
                        Arbitraries.of(AmountRounding.class))
                .as((commission, joining, totals, prorated, rounding) -> commission
                        .joining(joining)
                        .totals(totals)
                        .proration(new ProrationRule(prorated, ProrationRule.NEITHER.days()))
                        .rounding(rounding)
                        .build())
                .filter(CommissionArbitraries::allowed);
    }

    private static boolean allowed(RateCommission rule) {
        try {
            SmallCompany.plan(rule);
            return true;
        } catch (InvalidDefinitionException e) {
            return false;
        }
    }
}
