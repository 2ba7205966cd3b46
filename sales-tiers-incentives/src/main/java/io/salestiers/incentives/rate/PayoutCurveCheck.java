package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;

/** What keeps knots from being a curve: all of it, each at its pointer. */
final class PayoutCurveCheck {
    private PayoutCurveCheck() {}

    static List<Finding> of(PayoutCurve curve) {
        List<Knot> knots = curve.knots();
        if (knots.isEmpty()) {
            return List.of(Finding.of(RateFinding.NO_KNOT, place("/knots")));
        }
        List<Finding> findings = new ArrayList<>();
        if (curve.below().signum() < 0) {
            findings.add(Finding.of(RateFinding.NEGATIVE_SHARE, place("/below"))
                    .with("share", curve.below().toArgument()));
        }
        if (curve.cap().isPresent() && curve.cap().get().compareTo(curve.below()) < 0) {
            findings.add(Finding.of(RateFinding.CAP_BELOW_START, place("/cap"))
                    .with("cap", curve.cap().get().toArgument())
                    .with("below", curve.below().toArgument()));
        }
        for (int i = 0; i < knots.size(); i++) {
            Knot knot = knots.get(i);
            if (knot.at().signum() < 0) {
                findings.add(Finding.of(RateFinding.NEGATIVE_ATTAINMENT, place("/knots/" + i + "/at"))
                        .with("at", knot.at().toArgument()));
            }
            if (knot.pays().signum() < 0) {
                findings.add(Finding.of(RateFinding.NEGATIVE_SHARE, place("/knots/" + i + "/pays"))
                        .with("share", knot.pays().toArgument()));
            }
            if (i > 0 && knot.at().compareTo(knots.get(i - 1).at()) <= 0) {
                findings.add(Finding.of(RateFinding.KNOT_NOT_AFTER, place("/knots/" + i))
                        .with("knot", i + 1)
                        .with("at", knot.at().toArgument())
                        .with("previous", knots.get(i - 1).at().toArgument()));
            }
            if (curve.cap().isPresent() && curve.cap().get().compareTo(knot.pays()) < 0) {
                findings.add(Finding.of(RateFinding.CAP_BELOW_KNOT, place("/cap"))
                        .with("cap", curve.cap().get().toArgument())
                        .with("at", knot.at().toArgument())
                        .with("share", knot.pays().toArgument()));
            }
        }
        beyond(curve, findings);
        return List.copyOf(findings);
    }

    private static void beyond(PayoutCurve curve, List<Finding> findings) {
        List<Knot> knots = curve.knots();
        if (curve.beyond() == BeyondLast.FLAT) {
            if (curve.cap().isPresent()) {
                findings.add(Finding.of(RateFinding.CAP_WITHOUT_EFFECT, place("/cap"))
                        .with("cap", curve.cap().get().toArgument()));
            }
        } else if (curve.form() == CurveForm.STEPS || knots.size() == 1) {
            findings.add(Finding.of(RateFinding.NO_LINE_TO_EXTEND, place("/beyond")));
        } else {
            Ratio last = knots.get(knots.size() - 1).pays();
            Ratio before = knots.get(knots.size() - 2).pays();
            if (last.compareTo(before) < 0) {
                findings.add(Finding.of(RateFinding.FALLS_WITHOUT_END, place("/beyond"))
                        .with("before", before.toArgument())
                        .with("last", last.toArgument()));
            }
        }
    }

    private static Place place(String pointer) {
        return Place.document("payout-curve", pointer);
    }
}
