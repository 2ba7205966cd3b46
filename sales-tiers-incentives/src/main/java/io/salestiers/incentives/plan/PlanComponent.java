package io.salestiers.incentives.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One earning rule of a plan. Each kind is a record that states every choice; what it gives is calculated by
 * {@code IncentiveCalculator}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RateCommission.class, name = "rate-commission"),
    @JsonSubTypes.Type(value = TeamOverride.class, name = "team-override"),
    @JsonSubTypes.Type(value = TeamPool.class, name = "team-pool"),
    @JsonSubTypes.Type(value = TargetBonus.class, name = "target-bonus"),
    @JsonSubTypes.Type(value = ScorecardBonus.class, name = "scorecard-bonus"),
    @JsonSubTypes.Type(value = Objectives.class, name = "objectives"),
    @JsonSubTypes.Type(value = CoefficientChain.class, name = "coefficient-chain"),
    @JsonSubTypes.Type(value = LevelOverride.class, name = "level-override"),
    @JsonSubTypes.Type(value = Contest.class, name = "contest"),
    @JsonSubTypes.Type(value = Sharing.class, name = "sharing"),
    @JsonSubTypes.Type(value = Trail.class, name = "trail")
})
public sealed interface PlanComponent
        permits RateCommission,
                TeamOverride,
                TeamPool,
                TargetBonus,
                ScorecardBonus,
                Objectives,
                CoefficientChain,
                LevelOverride,
                Contest,
                Sharing,
                Trail {
    /**
     * The id.
     *
     * @return the id, unique in the plan
     */
    ComponentId id();

    /**
     * What it is called.
     *
     * @return the name
     */
    LocalizedText name();

    /**
     * What changes the pay after the rule of the component and before its rounding.
     *
     * @return in the order in which it is applied
     */
    default List<Modifier> modifiers() {
        return List.of();
    }

    /**
     * Whether it is measured on a quota of the payee, which thresholds, accelerators and limits can refer to.
     *
     * @return false unless a kind says otherwise
     */
    default boolean hasQuota() {
        return false;
    }

    /**
     * Whether it has a target incentive, which limits can refer to.
     *
     * @return false unless a kind says otherwise
     */
    default boolean hasTargetPay() {
        return false;
    }

    /**
     * Whether it pays for credits in money, to which kickers and gates can apply a rate.
     *
     * @return false unless a kind says otherwise
     */
    default boolean hasCredits() {
        return false;
    }

    /**
     * Whether it pays for each transaction, so that caps and floors can limit each.
     *
     * @return false unless a kind says otherwise
     */
    default boolean paysByTransaction() {
        return false;
    }

    /**
     * Whether it pays for credits one by one or in sum, so that a part of them can be paid by another version of the plan. A
     * bonus, a pool or a contest is one thing for the whole period.
     *
     * @return false unless a kind says otherwise
     */
    default boolean paysForCredits() {
        return false;
    }

    /**
     * Whether sums of credits suffice. A component that must see each one cannot be paid from {@code CreditSums}.
     *
     * @return each one is needed unless a kind says otherwise
     */
    default CreditNeed creditNeed() {
        return CreditNeed.EACH;
    }

    /**
     * The components whose earnings this one is calculated from: a pool that is funded by commissions.
     *
     * @return their ids; none may lead back to this one
     */
    default SortedSet<ComponentId> reads() {
        return java.util.Collections.emptySortedSet();
    }

    /**
     * The tiers that it names, which must be there.
     *
     * @return by the JSON pointer inside the component, such as {@code /earners/tiers/0}
     */
    SortedMap<String, TierId> namedTiers();

    /**
     * The units whose positions alone earn, which must be there.
     *
     * @return by the JSON pointer inside the component, such as {@code /earners/units/0}
     */
    default SortedMap<String, UnitId> namedUnits() {
        return java.util.Collections.emptySortedMap();
    }
}
