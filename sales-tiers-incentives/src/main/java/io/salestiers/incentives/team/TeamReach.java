package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * How far down a manager's team reaches, by the reporting lines of positions; who recruited whom plays no part. In the
 * examples manager Mara has the representative Ann, who sold 100, and the manager Nils; he has Dan, who sold 300.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TeamReach.DirectReports.class, name = "direct-reports"),
    @JsonSubTypes.Type(value = TeamReach.UntilNextManager.class, name = "until-next-manager"),
    @JsonSubTypes.Type(value = TeamReach.WholeSubtree.class, name = "whole-subtree")
})
public sealed interface TeamReach {
    /** The positions directly below, whatever their tier: Ann and Nils for Mara, who has 100 and what Nils sells himself. */
    record DirectReports() implements TeamReach {}

    /**
     * All positions below, down to the next manager of the same tier, who is not part of it: Mara has 100, Nils 300. Each
     * credit is in one team.
     */
    record UntilNextManager() implements TeamReach {}

    /**
     * All positions below, also those of other managers of the same tier: Mara has 400, Nils 300. Each credit is in the team
     * of every manager of the tier above it.
     *
     * @param several what holds for a person who is several of these managers
     */
    record WholeSubtree(SeveralLevels several) implements TeamReach {
        /** Refuses an absent choice. */
        public WholeSubtree {
            requireNonNull(several, "several");
        }
    }

    /** Down to the next manager of the same tier. */
    TeamReach UNTIL_NEXT_MANAGER = new UntilNextManager();
}
