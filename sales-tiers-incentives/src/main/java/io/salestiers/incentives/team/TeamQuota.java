package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.incentives.quota.QuotaForPart;
import io.salestiers.incentives.quota.QuotaRule;

/** On which quota a team is measured. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TeamQuota.OfManager.class, name = "of-manager"),
    @JsonSubTypes.Type(value = TeamQuota.OfUnit.class, name = "of-unit")
})
public sealed interface TeamQuota {
    /**
     * The manager's own quota. All that counts for the manager in the period is measured on it together, in whichever of the
     * manager's teams it was sold.
     *
     * @param rule the quota
     */
    record OfManager(QuotaRule rule) implements TeamQuota {
        /** Refuses an absent rule. */
        public OfManager {
            requireNonNull(rule, "rule");
        }
    }

    /**
     * The quota of the unit in which the manager's position lies. Each team of a manager is measured on its own.
     *
     * @param rule the quota
     * @param part what counts of it for who has the team for a part of the period
     */
    record OfUnit(QuotaRule rule, QuotaForPart part) implements TeamQuota {
        /** Refuses absent parts. */
        public OfUnit {
            requireNonNull(rule, "rule");
            requireNonNull(part, "part");
        }
    }

    /**
     * The quota that is meant.
     *
     * @return the rule
     */
    QuotaRule rule();
}
