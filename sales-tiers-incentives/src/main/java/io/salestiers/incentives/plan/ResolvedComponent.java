package io.salestiers.incentives.plan;

import io.salestiers.core.org.PersonId;
import java.util.Set;

/**
 * A component of a plan with all that is needed to calculate it for one payee, or for one group that shares. It is a value:
 * two that are equal give equal earnings, so after a change only those are calculated again that are no longer the same.
 */
public sealed interface ResolvedComponent
        permits ResolvedCommission,
                ResolvedOverride,
                ResolvedPool,
                ResolvedBonus,
                ResolvedScorecardBonus,
                ResolvedObjectives,
                ResolvedChain,
                ResolvedLevelOverride,
                ResolvedContest,
                ResolvedSharing,
                ResolvedTrail {
    /**
     * The rule.
     *
     * @return the component of the plan
     */
    PlanComponent component();

    /**
     * Which part of the component this is, for a component that is calculated in parts.
     *
     * @return a text that no other part of the same component has, such as {@code person:Ann} or {@code unit:east USD}
     */
    String part();

    /**
     * Who may earn from this part.
     *
     * @return one payee, those who share, or nobody
     */
    Set<PersonId> payees();

    /**
     * Whose earnings of the components that this one {@linkplain PlanComponent#reads() reads} it is calculated from.
     *
     * @return the payees, unless a kind says otherwise
     */
    default Set<PersonId> readsEarningsOf() {
        return payees();
    }
}
