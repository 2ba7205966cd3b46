package io.salestiers.incentives.testkit.plan;

import io.salestiers.core.time.PieceJoining;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.plan.RateCommission;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class CommissionArbitrariesTest {
    @Provide
    Arbitrary<RateCommission> commissions() {
        return CommissionArbitraries.commissions();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyChoiceOccurs(@ForAll("commissions") RateCommission rule) {
        occurs("segments", rule.pieces().joining() == PieceJoining.SEGMENTED);
        occurs("at the start", rule.pieces().joining() == PieceJoining.AT_START);
        occurs("blended", rule.pieces().joining() == PieceJoining.BLENDED);
        occurs("each transaction", rule.counting().unit() == ApplicationUnit.EACH_TRANSACTION);
        occurs("running total", rule.counting().unit() == ApplicationUnit.RUNNING_TOTAL);
        occurs("true-up", rule.counting().trueUp() == TrueUp.EARNED_LESS_PAID);
        occurs("rolling", rule.counting().basis() instanceof AttainmentBasis.Rolling);
        occurs("reversal", rule.counting().returns() == ReturnRule.REVERSES_WHAT_IT_EARNED);
        occurs("carry", rule.counting().negative() == NegativePeriod.ZERO_AND_CARRIES);
        occurs("no quota", rule.quota().isEmpty());
        occurs("quota prorated", rule.pieces().proration().prorated().ofQuota());
    }

    private static void occurs(String what, boolean so) {
        Statistics.label(what).collect(so);
        Statistics.label(what).coverage(coverage -> coverage.check(true).percentage(percent -> percent > 1.0));
    }
}
