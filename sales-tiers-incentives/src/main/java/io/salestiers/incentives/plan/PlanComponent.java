package io.salestiers.incentives.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
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
    @JsonSubTypes.Type(value = LevelOverride.class, name = "level-override"),
    @JsonSubTypes.Type(value = Contest.class, name = "contest")
})
public sealed interface PlanComponent permits RateCommission, TeamOverride, TeamPool, LevelOverride, Contest {
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
}
