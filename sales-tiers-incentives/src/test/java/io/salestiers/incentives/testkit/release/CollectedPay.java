package io.salestiers.incentives.testkit.release;

import static io.salestiers.incentives.testkit.ledger.PaidCompany.COMMISSION;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.PLAN;

import io.salestiers.incentives.clawback.AttainmentEffect;
import io.salestiers.incentives.clawback.ClawbackAnchor;
import io.salestiers.incentives.clawback.ClawbackBand;
import io.salestiers.incentives.clawback.ClawbackClock;
import io.salestiers.incentives.clawback.ClawbackRule;
import io.salestiers.incentives.clawback.ClawbackRules;
import io.salestiers.incentives.clawback.EventShare;
import io.salestiers.incentives.clawback.Revival;
import io.salestiers.incentives.clawback.RevivePolicy;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.release.ComponentRelease;
import io.salestiers.incentives.release.DealsInProgress;
import io.salestiers.incentives.release.EarningEvents;
import io.salestiers.incentives.release.EventName;
import io.salestiers.incentives.release.HeldOnLeaving;
import io.salestiers.incentives.release.LeavingRules;
import io.salestiers.incentives.release.ReleaseRules;
import io.salestiers.incentives.release.ReleaseStep;
import java.util.List;
import java.util.Optional;

/** Rules for the commission of {@link io.salestiers.incentives.testkit.ledger.PaidCompany}, which follows the money. */
public final class CollectedPay {
    /** All of it is kept until the customer pays, in proportion; who leaves keeps what is earned. */
    public static final List<ReleaseRules> RELEASE = List.of(new ReleaseRules(
            PLAN,
            List.of(new ComponentRelease(
                    COMMISSION,
                    EarningEvents.ON_CASH,
                    ReleaseStep.all(EarningEvents.ON_CASH),
                    LeavingRules.always(HeldOnLeaving.UNEARNED_ENDS, new DealsInProgress.Ended())))));

    /** All of it is taken back after a cancellation in the first six months, half in the next six; a revival gives it again. */
    public static final List<ClawbackRules> CLAWBACK = List.of(new ClawbackRules(
            PLAN,
            List.of(new ClawbackRule(
                    COMMISSION,
                    new ClawbackClock.Months(new ClawbackAnchor.PeriodEnd()),
                    TieRule.EDGE_IN_UPPER_BAND,
                    List.of(ClawbackBand.of(0, "1"), ClawbackBand.of(6, "0.5"), ClawbackBand.of(12, "0")),
                    List.of(EventShare.byBands(EventName.CANCEL)),
                    Optional.of(new Revival(EventName.REVIVE, RevivePolicy.REPAYS_ALL)),
                    AttainmentEffect.STAYS,
                    AmountRounding.HALF_EVEN))));

    private CollectedPay() {}
}
