package io.salestiers.incentives.lint;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.lint.ModifiedProfile.Scale;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.rate.PayProfile;
import io.salestiers.incentives.rate.ProfilePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which neighboring modifiers give other pay if they change places. Where pay can be followed exactly this is proved by an
 * attainment or amount at which it differs; else it is said of limits beside factors and additions, which differ for some pay.
 */
final class ModifierOrder {
    private ModifierOrder() {}

    static List<Finding> lint(PlanComponent component, Optional<ModifiedProfile> profile, Scale scale, String pointer) {
        List<Finding> findings = new ArrayList<>();
        List<Modifier> modifiers = component.modifiers();
        for (int i = 0; i + 1 < modifiers.size(); i++) {
            Modifier first = modifiers.get(i);
            Modifier second = modifiers.get(i + 1);
            if (first.ofTransactions() != second.ofTransactions()) {
                continue; // limits of transactions can stand nowhere else
            }
            Optional<PayProfile> before = before(profile, i);
            Optional<PayProfile> written = before.flatMap(pay -> both(pay, first, second, scale));
            Optional<PayProfile> exchanged = before.flatMap(pay -> both(pay, second, first, scale));
            Place place = Place.document("incentive-plan", pointer + "/modifiers/" + (i + 1));
            if (written.isPresent() && exchanged.isPresent()) {
                Optional<Ratio> where = difference(written.get(), exchanged.get());
                if (where.isPresent()) {
                    findings.add(finding(PlanFinding.ORDER_MATTERS, place, component, i)
                            .with("at", where.get().toArgument())
                            .with("pay", written.get().at(where.get()).toArgument())
                            .with("exchanged", exchanged.get().at(where.get()).toArgument()));
                }
            } else if ((limits(first) && changes(second)) || (changes(first) && limits(second))) {
                findings.add(finding(PlanFinding.ORDER_MAY_MATTER, place, component, i));
            }
        }
        return findings;
    }

    private static Optional<PayProfile> before(Optional<ModifiedProfile> profile, int modifier) {
        return profile.filter(steps -> steps.steps().size() > modifier)
                .map(steps -> steps.steps().get(modifier));
    }

    private static Optional<PayProfile> both(PayProfile pay, Modifier first, Modifier second, Scale scale) {
        return ModifiedProfile.after(pay, first, scale).flatMap(next -> ModifiedProfile.after(next, second, scale));
    }

    /* Both are straight between their points, so they are equal if they are at the points, beside them, and in between. */
    private static Optional<Ratio> difference(PayProfile one, PayProfile other) {
        TreeSet<Ratio> points = new TreeSet<>();
        one.points().stream().map(ProfilePoint::at).forEach(points::add);
        other.points().stream().map(ProfilePoint::at).forEach(points::add);
        List<Ratio> candidates = new ArrayList<>();
        Ratio before = Ratio.ZERO;
        for (Ratio point : points) {
            candidates.add(before.plus(point).dividedBy(Ratio.of(2)));
            candidates.add(point);
            before = point;
        }
        candidates.add(before.plus(Ratio.ONE));
        candidates.add(before.plus(Ratio.of(2)));
        return candidates.stream()
                .filter(at -> !one.at(at).equals(other.at(at)))
                .findFirst();
    }

    private static boolean limits(Modifier modifier) {
        return modifier instanceof Modifier.Cap || modifier instanceof Modifier.Floor;
    }

    private static boolean changes(Modifier modifier) {
        return modifier instanceof Modifier.Kicker
                || modifier instanceof Modifier.DealKicker
                || modifier instanceof Modifier.Accelerator
                || modifier instanceof Modifier.Decelerator
                || (modifier instanceof Modifier.Multiplier multiplier
                        && !multiplier.factor().equals(Ratio.ONE));
    }

    private static Finding finding(PlanFinding code, Place place, PlanComponent component, int first) {
        return Finding.of(code, place)
                .with("component", component.id().value())
                .with("first", first + 1)
                .with("second", first + 2);
    }
}
