package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * What a payee is paid for one deal of an amount.
 *
 * @param amount the amount
 * @param attainment amount ÷ quota; empty if the component is measured on none
 * @param place where the amount lies
 * @param pay what the plan pays for it, by a real run
 * @param profile the exact pay by the function of the rates and modifiers; empty if there is none
 * @param why why the plan pays it, by band and rate; its value is {@code pay}
 */
public record PayCurvePoint(
        Money amount,
        Optional<Ratio> attainment,
        Place place,
        Money pay,
        Optional<ExactMoney> profile,
        Explanation why) {
    /** Where a point of a curve lies. */
    public enum Place {
        /** The largest amount below an edge of a band. */
        JUST_BELOW,
        /** An edge of a band. */
        AT_EDGE,
        /** The smallest amount above an edge. */
        JUST_ABOVE,
        /** An attainment that was asked for. */
        ASKED;

        /**
         * The key of the words for it in {@link io.salestiers.incentives.IncentivesMessages}.
         *
         * @return for example {@code incentives.scenario.place.at-edge}
         */
        public String key() {
            return "incentives.scenario.place."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Refuses absent parts. */
    public PayCurvePoint {
        requireNonNull(amount, "amount");
        requireNonNull(attainment, "attainment");
        requireNonNull(place, "place");
        requireNonNull(pay, "pay");
        requireNonNull(profile, "profile");
        requireNonNull(why, "why");
    }
}
