package io.salestiers.incentives.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What people earn on results, as the business writes it: components, each with its choices. The document
 * {@code incentive-plan} in JSON. Immutable and safe for use by several threads.
 *
 * <p>{@link #resolve} binds it to a period and to looked-up data; {@code EarningCalculator} then calculates.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface IncentivePlan permits ImmutableIncentivePlan, ImmutableIncentivePlan.Json {
    /**
     * The id.
     *
     * @return the id
     */
    PlanId id();

    /**
     * What it is called.
     *
     * @return the name in both languages
     */
    LocalizedText name();

    /**
     * The days on which it holds.
     *
     * @return a period must lie inside to be calculated
     */
    DateRange effective();

    /**
     * What it pays.
     *
     * @return at least one component, each id once
     */
    List<PlanComponent> components();

    /** Refuses a plan without components and ids that are there twice. */
    @Value.Check
    default void check() {
        List<Finding> findings = new ArrayList<>();
        if (components().isEmpty()) {
            findings.add(Finding.of(PlanFinding.NO_COMPONENT, Place.document("incentive-plan", "/components")));
        }
        Set<ComponentId> ids = new HashSet<>();
        for (int i = 0; i < components().size(); i++) {
            ComponentId id = components().get(i).id();
            if (!ids.add(id)) {
                findings.add(Finding.of(
                                PlanFinding.DUPLICATE_COMPONENT,
                                Place.document("incentive-plan", "/components/" + i + "/id"))
                        .with("component", id.value()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * Binds the plan to a period: which credits count for whom, by the organization of each credit's day.
     *
     * <p>Warnings are part of a result (someone without a quota, a vacant position); errors keep it from being one (the
     * plan does not hold in the period, a negative quota).
     *
     * @param quotas the quotas of the period
     * @param credits the credits; those of other days are left aside
     * @param organization the organization, with the tiers that the plan names
     * @param period the period, such as a quarter
     * @return the bound plan and what was noticed
     */
    default WithFindings<ResolvedPlan> resolve(
            QuotaLookup quotas, Credits credits, Organization organization, Period period) {
        return new PlanResolver(this, quotas, credits.within(period.range()), organization, period).resolve();
    }

    /**
     * Starts a plan.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IncentivePlan fromJson(ImmutableIncentivePlan.Json json) {
        return ImmutableIncentivePlan.fromJson(json);
    }

    /** Builds plans. */
    final class Builder extends ImmutableIncentivePlan.Builder {
        Builder() {}
    }
}
