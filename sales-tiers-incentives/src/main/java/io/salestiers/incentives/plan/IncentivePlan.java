package io.salestiers.incentives.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.CreditSums;
import io.salestiers.incentives.modifier.PlanCurrency;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.quota.QuotaMovement;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What people earn on results, as the business writes it: components, each with its choices. The document
 * {@code incentive-plan} in JSON. Immutable and safe for use by several threads.
 *
 * <p>{@link #resolve} binds it to a period and to looked-up data; {@code IncentiveCalculator} then calculates.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface IncentivePlan extends WithIncentivePlan
        permits ImmutableIncentivePlan, ImmutableIncentivePlan.Json {
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

    /**
     * The currency in which it calculates.
     *
     * @return empty if nothing is converted: each currency is paid by itself, and credits beside a quota in another one are
     *     found and not paid
     */
    Optional<PlanCurrency> currency();

    /**
     * Whether late facts move a quota that was published.
     *
     * @return they don't if not said
     */
    @Value.Default
    default QuotaMovement quotaMovement() {
        return QuotaMovement.FROZEN_WHEN_PUBLISHED;
    }

    /**
     * Limits on several components together.
     *
     * @return in the order in which they are applied; none if not given
     */
    List<PlanLimit> limits();

    /** Refuses a plan without components, ids that are there twice, and components that read each other in a circle. */
    @Value.Check
    default void check() {
        List<Finding> findings = PlanChecks.check(this);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * The components in the order in which they are calculated.
     *
     * @return those whose earnings others are calculated from first, otherwise as they are written
     */
    default List<PlanComponent> calculationOrder() {
        return PlanChecks.order(components());
    }

    /**
     * Starts sums of credits from which the plan can be paid in a period, for those who have more transactions than memory:
     * give them all credits that the plan needs, in any number of batches, merge those of several threads, and bind the plan to
     * {@link CreditSums#finish()}. Amounts are those of a run on the credits themselves; the explanations end at the sums.
     *
     * @param organization the organization
     * @param period the period that will be calculated
     * @param calendar the calendar of the plan's periods
     * @return empty sums; or which components must see each credit, and whether the plan converts each
     */
    default WithFindings<CreditSums> creditSums(Organization organization, Period period, FiscalCalendar calendar) {
        return CreditSumRules.start(this, organization, period, calendar);
    }

    /**
     * Binds the plan to a period: which credits count for whom, by the organization of each credit's day.
     *
     * <p>Warnings are part of a result (someone without a quota, a vacant position); errors keep it from being one (the
     * plan does not hold in the period, a negative quota).
     *
     * @param inputs who is where, what is credited, quotas and results
     * @param period the period, such as a quarter
     * @return the bound plan and what was noticed
     */
    default WithFindings<ResolvedPlan> resolve(PlanInputs inputs, Period period) {
        return PlanResolver.resolve(this, inputs, period);
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
