package io.salestiers.incentives.lint;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.modifier.KickerExtra;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.rate.PayProfile;
import io.salestiers.incentives.rate.TieRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a component pays as a function of what it is measured on, before and after each of its modifiers. Conditions on other
 * numbers are taken as met, because then the most is paid. Where a modifier bends pay so that it is no longer made of straight
 * lines, or states an amount beside shares, nothing is said from there on.
 *
 * @param steps the function before the first modifier, then after each one; it ends where nothing can be said
 */
record ModifiedProfile(List<PayProfile> steps) {
    /** In which unit the function is. */
    enum Scale {
        /** Of attainments, in shares of the quota. */
        QUOTA,
        /** Of attainments or scores, in shares of the target pay. */
        TARGET_PAY,
        /** Of amounts, in money. */
        MONEY
    }

    static ModifiedProfile of(PayProfile base, List<Modifier> modifiers, Scale scale) {
        List<PayProfile> steps = new ArrayList<>();
        steps.add(base);
        for (Modifier modifier : modifiers) {
            Optional<PayProfile> next = after(steps.get(steps.size() - 1), modifier, scale);
            if (next.isEmpty()) {
                break;
            }
            steps.add(next.get());
        }
        return new ModifiedProfile(List.copyOf(steps));
    }

    PayProfile base() {
        return steps.get(0);
    }

    /** The function after as many modifiers as can be said. */
    PayProfile last() {
        return steps.get(steps.size() - 1);
    }

    /** The function after one modifier; empty if nothing can be said. */
    static Optional<PayProfile> after(PayProfile pay, Modifier modifier, Scale scale) {
        if (modifier.ofTransactions()) {
            return Optional.empty();
        }
        if (modifier instanceof Modifier.Threshold threshold) {
            return scale == Scale.QUOTA
                    ? Optional.of(pay.zeroBelow(threshold.attainment(), TieRule.EDGE_IN_UPPER_BAND))
                    : Optional.empty();
        }
        if (modifier instanceof Modifier.Decelerator decelerator) {
            return scale == Scale.QUOTA ? Optional.of(decelerated(pay, decelerator)) : Optional.empty();
        }
        if (modifier instanceof Modifier.Accelerator accelerator) {
            return scale == Scale.QUOTA ? accelerated(pay, accelerator) : Optional.empty();
        }
        if (modifier instanceof Modifier.Multiplier multiplier) {
            return Optional.of(pay.times(multiplier.factor()));
        }
        if (modifier instanceof Modifier.Kicker kicker) {
            return kicked(pay, kicker.extra(), scale);
        }
        if (modifier instanceof Modifier.DealKicker) {
            return Optional.empty();
        }
        if (modifier instanceof Modifier.Gate) {
            return Optional.of(pay);
        }
        if (modifier instanceof Modifier.Cap cap) {
            return limit(cap.limit(), scale).map(pay::atMost);
        }
        if (modifier instanceof Modifier.Floor floor) {
            return limit(floor.limit(), scale).map(pay::atLeast);
        }
        throw new AssertionError(modifier);
    }

    private static PayProfile decelerated(PayProfile pay, Modifier.Decelerator decelerator) {
        if (decelerator.factor().signum() == 0) {
            return pay.zeroBelow(decelerator.below(), TieRule.EDGE_IN_UPPER_BAND);
        }
        return pay.times(decelerator.factor())
                .timesFrom(decelerator.below(), TieRule.EDGE_IN_UPPER_BAND, Ratio.ONE.dividedBy(decelerator.factor()));
    }

    /* A part of pay by its share of the credits is a straight line only if all pay is one rate on all credits. */
    private static Optional<PayProfile> accelerated(PayProfile pay, Modifier.Accelerator accelerator) {
        List<Modifier.Accelerator.Step> steps = accelerator.steps();
        if (steps.stream().anyMatch(step -> step.factor().signum() == 0)) {
            return Optional.empty();
        }
        PayProfile result = pay;
        Ratio before = Ratio.ONE;
        switch (accelerator.scope()) {
            case ALL -> {
                for (Modifier.Accelerator.Step step : steps) {
                    result = result.timesFrom(
                            step.from(), accelerator.ties(), step.factor().dividedBy(before));
                    before = step.factor();
                }
                return Optional.of(result);
            }
            case SLICE -> {
                if (!proportional(pay)) {
                    return Optional.empty();
                }
                for (Modifier.Accelerator.Step step : steps) {
                    result = result.timesAbove(step.from(), step.factor().dividedBy(before));
                    before = step.factor();
                }
                return Optional.of(result);
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private static boolean proportional(PayProfile pay) {
        return pay.continuous()
                && pay.points().size() == 1
                && pay.at(Ratio.ZERO).signum() == 0;
    }

    private static Optional<PayProfile> kicked(PayProfile pay, KickerExtra extra, Scale scale) {
        if (extra instanceof KickerExtra.RateOnCredits on) {
            return scale == Scale.TARGET_PAY
                    ? Optional.empty()
                    : Optional.of(pay.plus(PayProfile.proportional(on.rate())));
        }
        if (extra instanceof KickerExtra.Amount amount) {
            return scale == Scale.MONEY
                    ? Optional.of(pay.plusFrom(
                            Ratio.ZERO,
                            TieRule.EDGE_IN_UPPER_BAND,
                            amount.amount().ratio()))
                    : Optional.empty();
        }
        throw new AssertionError(extra);
    }

    private static Optional<Ratio> limit(PayLimit limit, Scale scale) {
        if (limit instanceof PayLimit.Amount amount) {
            return scale == Scale.MONEY ? Optional.of(amount.amount().ratio()) : Optional.empty();
        }
        if (limit instanceof PayLimit.ShareOfQuota share) {
            return scale == Scale.QUOTA ? Optional.of(share.share()) : Optional.empty();
        }
        if (limit instanceof PayLimit.ShareOfTargetPay share) {
            return scale == Scale.TARGET_PAY ? Optional.of(share.share()) : Optional.empty();
        }
        throw new AssertionError(limit);
    }
}
