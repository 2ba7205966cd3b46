package io.salestiers.incentives.plan;

import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds a plan to a period: checks what needs the organization, then resolves one component after the other. */
final class PlanResolver {
    private PlanResolver() {}

    static WithFindings<ResolvedPlan> resolve(IncentivePlan plan, PlanInputs inputs, Period period) {
        return resolve(plan, inputs, period, plan.components(), true);
    }

    /** Binds a version of a plan that was selected by other dates than those of the period. */
    static WithFindings<ResolvedPlan> resolveSelected(
            IncentivePlan plan, PlanInputs inputs, Period period, boolean ofPeriod) {
        List<PlanComponent> components = plan.components().stream()
                .filter(component -> ofPeriod || component.paysForCredits())
                .toList();
        return resolve(plan, inputs, period, components, false);
    }

    private static WithFindings<ResolvedPlan> resolve(
            IncentivePlan plan,
            PlanInputs inputs,
            Period period,
            List<PlanComponent> components,
            boolean effectiveInPeriod) {
        Optional<CurrencyConverter> converter =
                plan.currency().map(currency -> new CurrencyConverter(currency, inputs, period));
        Resolution resolution = new Resolution(plan, converted(inputs, converter), period);
        check(resolution, effectiveInPeriod);
        if (resolution.failed()) {
            return WithFindings.failed(resolution.findings());
        }
        List<ResolvedComponent> resolved = new ArrayList<>();
        for (PlanComponent component : components) {
            resolved.addAll(resolve(component, resolution));
        }
        converter.ifPresent(each -> each.findings().forEach(resolution::add));
        return resolution.failed()
                ? WithFindings.failed(resolution.findings())
                : WithFindings.of(new ResolvedPlan(plan, period, resolved), resolution.findings());
    }

    private static PlanInputs converted(PlanInputs inputs, Optional<CurrencyConverter> converter) {
        return converter
                .<PlanInputs>map(each -> inputs.withCredits(each.credits()).withQuotas(each.quotas()))
                .orElse(inputs);
    }

    /* A new kind of component that is forgotten here fails the test that resolves one of each. */
    private static List<? extends ResolvedComponent> resolve(PlanComponent component, Resolution resolution) {
        if (component instanceof RateCommission commission) {
            return CommissionResolver.resolve(commission, resolution);
        }
        if (component instanceof TeamOverride override) {
            return OverrideResolver.resolve(override, resolution);
        }
        if (component instanceof TeamPool pool) {
            return PoolResolver.resolve(pool, resolution);
        }
        if (component instanceof TargetBonus bonus) {
            return BonusResolver.resolve(bonus, resolution);
        }
        if (component instanceof ScorecardBonus bonus) {
            return BonusResolver.resolve(bonus, resolution);
        }
        if (component instanceof Objectives objectives) {
            return BonusResolver.resolve(objectives, resolution);
        }
        if (component instanceof CoefficientChain chain) {
            return ChainResolver.resolve(chain, resolution);
        }
        if (component instanceof LevelOverride levels) {
            return LevelResolver.resolve(levels, resolution);
        }
        if (component instanceof Contest contest) {
            return ContestResolver.resolve(contest, resolution);
        }
        if (component instanceof Sharing sharing) {
            return SharingResolver.resolve(sharing, resolution);
        }
        if (component instanceof Trail trail) {
            return TrailResolver.resolve(trail, resolution);
        }
        throw new AssertionError(component);
    }

    private static void check(Resolution resolution, boolean effectiveInPeriod) {
        IncentivePlan plan = resolution.plan();
        if (effectiveInPeriod && !plan.effective().encloses(resolution.period().range())) {
            resolution.add(Finding.of(PlanFinding.NOT_EFFECTIVE, Place.document("incentive-plan", "/effective"))
                    .with("plan", plan.id().value())
                    .with("effective", Argument.days(plan.effective()))
                    .with("period", resolution.period().name()));
        }
        for (int i = 0; i < plan.components().size(); i++) {
            String at = "/components/" + i;
            plan.components().get(i).namedTiers().forEach((pointer, tier) -> checkTier(resolution, tier, at + pointer));
            plan.components().get(i).namedUnits().forEach((pointer, unit) -> checkUnit(resolution, unit, at + pointer));
        }
    }

    private static void checkTier(Resolution resolution, TierId tier, String pointer) {
        if (resolution.organization().ladders().find(tier).isEmpty()) {
            resolution.add(Finding.of(PlanFinding.UNKNOWN_TIER, Place.document("incentive-plan", pointer))
                    .with("tier", tier.value())
                    .with(
                            "known",
                            Argument.texts(resolution.organization().ladders().tiers().stream()
                                    .map(known -> known.id().value())
                                    .toList())));
        }
    }

    private static void checkUnit(Resolution resolution, UnitId unit, String pointer) {
        if (resolution.organization().findUnit(unit).isEmpty()) {
            resolution.add(Finding.of(PlanFinding.UNKNOWN_UNIT, Place.document("incentive-plan", pointer))
                    .with("unit", unit.value()));
        }
    }
}
