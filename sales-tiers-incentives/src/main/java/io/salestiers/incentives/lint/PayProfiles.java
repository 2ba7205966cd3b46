package io.salestiers.incentives.lint;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.lint.ModifiedProfile.Scale;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.PayProfile;
import java.util.Optional;

/** What a component pays as an exact function, after its modifiers. */
public final class PayProfiles {
    private PayProfiles() {}

    /**
     * The pay of a commission by the amount that is credited in one deal.
     *
     * <p>Conditions on other numbers are taken as met. Rounding plays no part.
     *
     * @param commission the commission
     * @param quota the quota, above zero; without effect if the bands are amounts
     * @return the profile; empty if pay follows no straight lines (interpolated rates), depends on other periods or on pieces, or a
     *     modifier has no function of the amount alone
     */
    public static Optional<PayProfile> of(RateCommission commission, Ratio quota) {
        boolean alone = !commission.counting().addsUp() && commission.base().measured() == Measured.AMOUNT;
        if (!alone || !PayProfile.linear(commission.rates())) {
            return Optional.empty();
        }
        boolean shares = commission.rates().bounds() == BandBounds.SHARE_OF_QUOTA;
        ModifiedProfile profile = ModifiedProfile.of(
                PayProfile.of(commission.rates(), Ratio.ONE),
                commission.modifiers(),
                shares ? Scale.QUOTA : Scale.MONEY);
        if (profile.steps().size() <= commission.modifiers().size()) {
            return Optional.empty();
        }
        return Optional.of(shares ? profile.last().times(quota).stretched(quota) : profile.last());
    }
}
