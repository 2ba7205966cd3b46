package io.salestiers.incentives.testkit.release;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.clawback.AttainmentEffect;
import io.salestiers.incentives.clawback.ClawbackAnchor;
import io.salestiers.incentives.clawback.ClawbackBand;
import io.salestiers.incentives.clawback.ClawbackClock;
import io.salestiers.incentives.clawback.ClawbackRule;
import io.salestiers.incentives.clawback.EventShare;
import io.salestiers.incentives.clawback.Revival;
import io.salestiers.incentives.clawback.RevivePolicy;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.release.CashShare;
import io.salestiers.incentives.release.ComponentRelease;
import io.salestiers.incentives.release.DealsInProgress;
import io.salestiers.incentives.release.EarningEvent;
import io.salestiers.incentives.release.EarningEvents;
import io.salestiers.incentives.release.EventName;
import io.salestiers.incentives.release.HeldOnLeaving;
import io.salestiers.incentives.release.LeavingReason;
import io.salestiers.incentives.release.LeavingRules;
import io.salestiers.incentives.release.ReleaseStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rules of release and of clawback with every choice: each event, clock, anchor, tie and policy, shares that are no decimals. */
public final class ReleaseArbitraries {
    private ReleaseArbitraries() {}

    /**
     * What pay waits for; stated days lie in 2026.
     *
     * @return events of every kind
     */
    public static Arbitrary<EarningEvent> events() {
        return Arbitraries.oneOf(
                Arbitraries.just(EarningEvents.WHEN_CALCULATED),
                Arbitraries.of(EventName.INVOICE, EventName.DELIVERY, EventName.of("set-up-paid"))
                        .map(EarningEvent.OnEvent::new),
                Arbitraries.of(CashShare.class).map(EarningEvent.OnCash::new),
                Arbitraries.integers().between(0, 6).map(EarningEvent.MonthsLater::new),
                Arbitraries.integers().between(0, 6).map(EarningEvent.Tenure::new),
                Arbitraries.integers()
                        .between(0, 364)
                        .map(days ->
                                new EarningEvent.OnDay(LocalDate.of(2026, 1, 1).plusDays(days))));
    }

    /**
     * Steps whose shares add up to 1.
     *
     * @return one to four steps
     */
    public static Arbitrary<List<ReleaseStep>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7).list().ofMinSize(1).ofMaxSize(4),
                        events().list().ofSize(4))
                .as((weights, events) -> {
                    int sum = weights.stream().mapToInt(Integer::intValue).sum();
                    List<ReleaseStep> steps = new ArrayList<>();
                    for (int i = 0; i < weights.size(); i++) {
                        steps.add(new ReleaseStep(Ratio.of(weights.get(i), sum), events.get(i)));
                    }
                    return steps;
                });
    }

    private static Arbitrary<DealsInProgress> deals() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 90).map(DealsInProgress.PaidUntil::new),
                Arbitraries.integers().between(0, 7).map(sevenths -> new DealsInProgress.Split(Ratio.of(sevenths, 7))),
                Arbitraries.just(new DealsInProgress.Ended()));
    }

    /**
     * The rule of the component of {@link SmallLedger}.
     *
     * @return rules that are valid: pay that is earned when it is calculated never ends
     */
    public static Arbitrary<ComponentRelease> releases() {
        Arbitrary<LeavingRules.Rule> rules = Combinators.combine(Arbitraries.of(HeldOnLeaving.class), deals())
                .as(LeavingRules.Rule::new);
        return Combinators.combine(events(), steps(), rules, rules).as((earned, steps, resignation, otherwise) -> {
            boolean all = earned.equals(EarningEvents.WHEN_CALCULATED);
            return new ComponentRelease(
                    SmallLedger.COMMISSION,
                    earned,
                    steps,
                    new LeavingRules(
                            List.of(new LeavingRules.ByReason(
                                    LeavingReason.RESIGNATION, all ? waits(resignation) : resignation)),
                            all ? waits(otherwise) : otherwise));
        });
    }

    private static LeavingRules.Rule waits(LeavingRules.Rule rule) {
        return rule.held() == HeldOnLeaving.UNEARNED_ENDS
                ? new LeavingRules.Rule(HeldOnLeaving.WAITS, rule.deals())
                : rule;
    }

    /**
     * Rules of clawback of the component of {@link SmallLedger}: cancel and lapse by bands, withdraw with a share of its own, and
     * mostly a revival.
     *
     * @return rules
     */
    public static Arbitrary<ClawbackRule> clawbacks() {
        Arbitrary<ClawbackAnchor> anchors =
                Arbitraries.of(new ClawbackAnchor.PeriodEnd(), new ClawbackAnchor.DealDay(EventName.of("order")));
        Arbitrary<ClawbackClock> clocks = Arbitraries.oneOf(
                Arbitraries.just(new ClawbackClock.Instalments()),
                anchors.map(ClawbackClock.Months::new),
                anchors.map(ClawbackClock.Days::new));
        Arbitrary<Ratio> shares = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 7).map(sevenths -> Ratio.of(sevenths, 7))),
                Tuple.of(1, Arbitraries.of(Ratio.ZERO, Ratio.ONE)));
        Arbitrary<List<ClawbackBand>> bands = Combinators.combine(
                        Arbitraries.integers().between(1, 5).list().ofMaxSize(3),
                        shares.list().ofSize(4))
                .as((widths, values) -> {
                    List<ClawbackBand> all = new ArrayList<>();
                    int from = 0;
                    for (int i = 0; i <= widths.size(); i++) {
                        all.add(new ClawbackBand(from, values.get(i)));
                        from += i < widths.size() ? widths.get(i) : 0;
                    }
                    return all;
                });
        Arbitrary<Optional<Revival>> revivals = Arbitraries.of(RevivePolicy.class)
                .map(policy -> new Revival(EventName.REVIVE, policy))
                .optional();
        return Combinators.combine(
                        clocks,
                        Arbitraries.of(TieRule.class),
                        bands,
                        shares,
                        revivals,
                        Arbitraries.of(AttainmentEffect.class),
                        Arbitraries.of(AmountRounding.class))
                .as((clock, ties, some, withdraw, revival, attainment, rounding) -> new ClawbackRule(
                        SmallLedger.COMMISSION,
                        clock,
                        ties,
                        some,
                        List.of(
                                EventShare.byBands(EventName.CANCEL),
                                EventShare.byBands(EventName.LAPSE),
                                new EventShare(EventName.WITHDRAW, Optional.of(withdraw))),
                        revival,
                        attainment,
                        rounding));
    }
}
