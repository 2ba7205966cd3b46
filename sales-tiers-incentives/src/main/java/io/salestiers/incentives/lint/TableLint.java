package io.salestiers.incentives.lint;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.lint.ModifiedProfile.Scale;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.Cliff;
import io.salestiers.incentives.rate.PayProfile;
import io.salestiers.incentives.rate.ProfilePart;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may not be meant in a function of pay: where it falls, what a cap makes ineffective, and what it takes at target. */
final class TableLint {
    private final PlanComponent component;
    private final String pointer;
    private final ModifiedProfile profile;
    private final List<Finding> findings = new ArrayList<>();

    private TableLint(PlanComponent component, String pointer, ModifiedProfile profile) {
        this.component = component;
        this.pointer = pointer;
        this.profile = profile;
    }

    /** Of a rate table at a pointer inside a component. */
    static List<Finding> of(PlanComponent component, RateTable table, String pointer, String tablePointer) {
        Scale scale = table.bounds() == BandBounds.SHARE_OF_QUOTA ? Scale.QUOTA : Scale.MONEY;
        ModifiedProfile profile = ModifiedProfile.of(PayProfile.of(table, Ratio.ONE), component.modifiers(), scale);
        TableLint lint = new TableLint(component, pointer, profile);
        lint.bands(table.bands(), pointer + tablePointer + "/bands/");
        lint.cliffs(table.bands());
        lint.declines();
        if (scale == Scale.QUOTA) {
            lint.excess();
            lint.target(Ratio.ONE);
        }
        lint.findings.addAll(ModifierOrder.lint(component, Optional.of(profile), scale, pointer));
        return lint.findings;
    }

    /** Of a curve, in shares of the target pay; {@code target} is what it is read at on target. */
    static List<Finding> of(PlanComponent component, PayProfile curve, Ratio target, String pointer) {
        ModifiedProfile profile = ModifiedProfile.of(curve, component.modifiers(), Scale.TARGET_PAY);
        TableLint lint = new TableLint(component, pointer, profile);
        lint.cliffs(List.of());
        lint.declines();
        lint.target(target);
        lint.findings.addAll(ModifierOrder.lint(component, Optional.of(profile), Scale.TARGET_PAY, pointer));
        return lint.findings;
    }

    private void bands(List<RateBand> bands, String at) {
        List<ProfilePart> flat = profile.last().flatUnlike(profile.base());
        for (int i = 1; i < bands.size(); i++) {
            RateBand band = bands.get(i);
            Ratio from = band.from();
            boolean whole = flat.stream().anyMatch(part -> covers(part, band));
            if (whole && profile.last().justBelow(from).equals(profile.last().justAbove(from))) {
                findings.add(Finding.of(PlanFinding.BAND_WITHOUT_EFFECT, Place.document("incentive-plan", at + i))
                        .with("component", component.id().value())
                        .with("band", i + 1)
                        .with(
                                "rate",
                                band.rate().or(band::amount).orElse(Ratio.ZERO).toArgument())
                        .with("from", from.toArgument())
                        .with("reached", profile.base().justBelow(from).toArgument())
                        .with("cap", profile.last().at(from).toArgument()));
            } else {
                profile.last().cliffs().stream()
                        .filter(cliff -> cliff.at().equals(from))
                        .forEach(cliff -> findings.add(Finding.of(
                                        PlanFinding.PAY_FALLS,
                                        Place.document("incentive-plan", at + bandOf(cliff, bands)))
                                .with("component", component.id().value())
                                .with("band", bandOf(cliff, bands) + 1)
                                .with("from", cliff.at().toArgument())
                                .with("before", cliff.from().toArgument())
                                .with("after", cliff.to().toArgument())));
            }
        }
    }

    private static int bandOf(Cliff cliff, List<RateBand> bands) {
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from().equals(cliff.at())) {
                return i;
            }
        }
        throw new AssertionError(cliff);
    }

    private static boolean covers(ProfilePart part, RateBand band) {
        return part.from().compareTo(band.from()) <= 0
                && (part.to().isEmpty()
                        || band.to()
                                .filter(end -> part.to().get().compareTo(end) >= 0)
                                .isPresent());
    }

    private void cliffs(List<RateBand> bands) {
        for (Cliff cliff : profile.last().cliffs()) {
            if (bands.stream().noneMatch(band -> band.from().equals(cliff.at()))) {
                cliff(cliff);
            }
        }
    }

    /*
     * A factor on all that lies above the first step makes pay a curve, of which the profile says nothing; but where a lower
     * factor takes the place of a higher one pay falls, however the curve runs, by what the excess is paid less. A modifier behind
     * it, such as a cap, may make up for that, so then nothing is said.
     */
    private void excess() {
        int next = profile.steps().size() - 1;
        if (next != component.modifiers().size() - 1
                || !(component.modifiers().get(next) instanceof Modifier.Accelerator accelerator)
                || accelerator.scope() != Modifier.Accelerator.Scope.WHOLE_EXCESS) {
            return;
        }
        List<Modifier.Accelerator.Step> steps = accelerator.steps();
        for (int i = 1; i < steps.size(); i++) {
            Ratio at = steps.get(i).from();
            Ratio pay = profile.last().at(at);
            Ratio below = pay.multipliedBy(steps.get(0).from().dividedBy(at));
            Ratio excess = pay.minus(below);
            Ratio before = below.plus(excess.multipliedBy(steps.get(i - 1).factor()));
            Ratio after = below.plus(excess.multipliedBy(steps.get(i).factor()));
            if (after.compareTo(before) < 0) {
                cliff(new Cliff(at, before, after));
            }
        }
    }

    private void cliff(Cliff cliff) {
        findings.add(Finding.of(PlanFinding.CLIFF, Place.document("incentive-plan", pointer))
                .with("component", component.id().value())
                .with("at", cliff.at().toArgument())
                .with("before", cliff.from().toArgument())
                .with("after", cliff.to().toArgument()));
    }

    private void declines() {
        profile.last().parts().stream()
                .filter(part -> part.slope().signum() < 0)
                .findFirst()
                .ifPresent(part ->
                        findings.add(Finding.of(PlanFinding.PAY_DECLINES, Place.document("incentive-plan", pointer))
                                .with("component", component.id().value())
                                .with("from", part.from().toArgument())));
    }

    private void target(Ratio on) {
        for (int i = 0; i + 1 < profile.steps().size(); i++) {
            Ratio target = profile.steps().get(i).at(on);
            Ratio capped = profile.steps().get(i + 1).at(on);
            if (component.modifiers().get(i) instanceof Modifier.Cap && capped.compareTo(target) < 0) {
                findings.add(Finding.of(
                                PlanFinding.CAP_BELOW_TARGET,
                                Place.document("incentive-plan", pointer + "/modifiers/" + i))
                        .with("component", component.id().value())
                        .with("cap", capped.toArgument())
                        .with("target", target.toArgument()));
            }
        }
    }
}
