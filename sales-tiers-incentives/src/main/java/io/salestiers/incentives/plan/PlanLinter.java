package io.salestiers.incentives.plan;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Warns of what a plan says that its author may not have meant. */
public final class PlanLinter {
    private PlanLinter() {}

    /**
     * Looks at a plan.
     *
     * <p>With a cap of 8 % of the quota, 7 % between 1.0 and 1.2 and 9 % above, on the whole amount, the cap is reached at
     * 1.2 already (1.2 × 7 % = 8.4 %), so the band of 9 % is without effect. The same bands applied marginally pay 5.4 %
     * at 1.2, and the band has an effect.
     *
     * @param plan the plan
     * @return warnings, each at the pointer of what it is about; empty if there is nothing to say
     */
    public static List<Finding> lint(IncentivePlan plan) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < plan.components().size(); i++) {
            if (plan.components().get(i) instanceof RateCommission commission) {
                lint(commission, "/components/" + i, findings);
            }
        }
        return List.copyOf(findings);
    }

    private static void lint(RateCommission commission, String pointer, List<Finding> findings) {
        RateTable table = commission.rates();
        if (table.application() == Application.INTERPOLATED
                || table.application() == Application.PER_BAND
                || table.bounds() != BandBounds.SHARE_OF_QUOTA
                || table.bands().get(0).rate().isEmpty()) {
            return;
        }
        for (int i = 1; i < table.bands().size(); i++) {
            RateBand band = table.bands().get(i);
            Ratio before = capped(commission, payAt(table, band.from(), i - 1));
            Ratio after = capped(commission, payAt(table, band.from(), i));
            Place place = Place.document("incentive-plan", pointer + "/rates/bands/" + i);
            if (cap(commission).isPresent()
                    && before.equals(cap(commission).get())
                    && after.equals(cap(commission).get())) {
                findings.add(finding(PlanFinding.BAND_WITHOUT_EFFECT, place, commission)
                        .with("band", i + 1)
                        .with("rate", band.rate().orElseThrow().toArgument())
                        .with("from", band.from().toArgument())
                        .with("reached", payAt(table, band.from(), i - 1).toArgument())
                        .with("cap", cap(commission).get().toArgument()));
            } else if (after.compareTo(before) < 0) {
                findings.add(finding(PlanFinding.PAY_FALLS, place, commission)
                        .with("band", i + 1)
                        .with("from", band.from().toArgument())
                        .with("before", before.toArgument())
                        .with("after", after.toArgument()));
            }
        }
        cap(commission).ifPresent(cap -> {
            Ratio target = table.pay(Ratio.ONE, Ratio.ONE);
            if (cap.compareTo(target) < 0) {
                findings.add(finding(
                                PlanFinding.CAP_BELOW_TARGET,
                                Place.document("incentive-plan", pointer + "/modifiers"),
                                commission)
                        .with("cap", cap.toArgument())
                        .with("target", target.toArgument()));
            }
        });
    }

    private static Finding finding(PlanFinding code, Place place, RateCommission commission) {
        return Finding.of(code, place).with("component", commission.id().value());
    }

    /* The pay at a point if it belonged to a band, both as shares of the quota: the limit from that band's side. */
    private static Ratio payAt(RateTable table, Ratio share, int band) {
        Ratio rate = table.bands().get(band).rate().orElseThrow();
        if (table.application() == Application.WHOLE_AMOUNT) {
            return share.multipliedBy(rate);
        }
        if (table.application() == Application.MARGINAL || band == 0) {
            return table.application() == Application.MARGINAL ? table.pay(share, Ratio.ONE) : share.multipliedBy(rate);
        }
        Ratio edge = table.bands().get(1).from();
        return edge.multipliedBy(table.bands().get(0).rate().orElseThrow())
                .plus(share.minus(edge).multipliedBy(rate));
    }

    private static Optional<Ratio> cap(RateCommission commission) {
        return commission.modifiers().stream()
                .filter(Modifier.Cap.class::isInstance)
                .map(modifier -> ((Modifier.Cap) modifier).limit())
                .filter(PayLimit.ShareOfQuota.class::isInstance)
                .map(limit -> ((PayLimit.ShareOfQuota) limit).share())
                .min(Comparator.naturalOrder());
    }

    private static Ratio capped(RateCommission commission, Ratio pay) {
        return cap(commission).map(pay::min).orElse(pay);
    }
}
