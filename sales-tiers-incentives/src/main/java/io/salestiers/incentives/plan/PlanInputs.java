package io.salestiers.incentives.plan;

import io.salestiers.core.org.Organization;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.assignment.PlanAssignments;
import io.salestiers.incentives.bonus.ObjectiveLookup;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.FigureLookup;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.quota.TargetPayLookup;
import io.salestiers.kpi.measure.ExchangeRates;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a plan is bound to: who is where, what is credited, which quotas and results there are. Nothing is looked up later.
 *
 * <p>What a plan does not ask for need not be given: without bonuses no target incentives, without gates no figures.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface PlanInputs extends WithPlanInputs permits ImmutablePlanInputs, ImmutablePlanInputs.Json {
    /**
     * Who is where on which day.
     *
     * @return the organization, with the tiers that the plan names
     */
    Organization organization();

    /**
     * What is credited. Credits of days before the period matter to what is measured to date or pays later; others are left
     * aside.
     *
     * @return the credits
     */
    Credits credits();

    /**
     * In which calendar the periods lie that a plan adds up.
     *
     * @return the calendar
     */
    FiscalCalendar calendar();

    /**
     * The quotas.
     *
     * @return nobody has one if not given
     */
    @Value.Default
    default QuotaLookup quotas() {
        return QuotaLookup.empty();
    }

    /**
     * KPI values, scores and stated numbers.
     *
     * @return none if not given
     */
    @Value.Default
    default FigureLookup figures() {
        return FigureLookup.empty();
    }

    /**
     * The target incentives.
     *
     * @return nobody has one if not given
     */
    @Value.Default
    default TargetPayLookup targetPay() {
        return TargetPayLookup.empty();
    }

    /**
     * The scores of objectives, and those that were agreed with payees.
     *
     * @return none if not given
     */
    @Value.Default
    default ObjectiveLookup objectives() {
        return ObjectiveLookup.empty();
    }

    /**
     * What earlier periods have given.
     *
     * @return nothing if not given
     */
    @Value.Default
    default EarlierPay earlier() {
        return EarlierPay.none();
    }

    /**
     * The exchange rates, for plans that convert.
     *
     * @return no rate is known if not given
     */
    @Value.Default
    default ExchangeRates rates() {
        return (from, to, day) -> Optional.empty();
    }

    /**
     * Which days are working days, for plans that count them.
     *
     * @return needed only if a plan counts working days
     */
    Optional<BusinessCalendar> businessDays();

    /**
     * Who is paid by which plan.
     *
     * @return empty if everybody in an eligible position is paid by every plan
     */
    Optional<PlanAssignments> assignments();

    /**
     * Starts inputs.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds inputs. */
    final class Builder extends ImmutablePlanInputs.Builder {
        Builder() {}
    }
}
