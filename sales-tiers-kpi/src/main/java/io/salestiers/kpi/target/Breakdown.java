package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.kpi.measure.PlacementDay;
import java.util.List;

/**
 * How the target of a unit is broken down, top down, to the units below it and to the positions of a tier (目标分解).
 *
 * <p>Each step splits what a unit has over its receivers: the units directly below it with positions of the tier in them, and
 * the positions of the tier directly in it. The first step splits the unit whose amount is stated, the second its receivers,
 * and so on. At each step nothing is lost: the parts add up to the target × the over-assignment, rounded as the plan says.
 *
 * <p>The organization of one day of each smallest period decides on all of it; a position that opens later gets its first
 * target in the next period. Immutable and safe for use by several threads.
 *
 * @param placement which day of a period decides
 * @param steps at least one, from the top down
 * @param tier the tier whose positions carry the targets in the end
 * @param vacancies what becomes of the target of a position that nobody holds
 * @param heads whether who leads a unit carries its target
 */
public record Breakdown(PlacementDay placement, List<Step> steps, TierId tier, Vacancies vacancies, Heads heads) {
    /** Copies the steps; they are checked by {@link TargetPlan}, which says where. */
    public Breakdown {
        requireNonNull(placement, "placement");
        requireNonNull(tier, "tier");
        requireNonNull(vacancies, "vacancies");
        requireNonNull(heads, "heads");
        steps = List.copyOf(steps);
    }

    /**
     * One level of the breakdown.
     *
     * @param by by what it is split
     * @param overAssignment what the parts together are, in proportion to the whole: 1 for exactly the whole, 1.05 if the
     *     quotas of representatives add up to 105 % of the supervisor's; above 0
     */
    public record Step(SplitBy by, Ratio overAssignment) {
        /** Refuses absent parts. */
        public Step {
            requireNonNull(by, "by");
            requireNonNull(overAssignment, "overAssignment");
        }
    }

    /**
     * What becomes of the target of a position that nobody holds. In a team with a target of 300 and three positions, one
     * of them vacant on the deciding day, split equally:
     */
    public enum Vacancies {
        /** The vacant position has a target of 100, which waits for its next holder; each of the two people has 100. */
        @JsonProperty("stay-with-position")
        STAY_WITH_POSITION,
        /** 100 are open in the team, and no position has them; each of the two people has 100. */
        @JsonProperty("open-in-unit")
        OPEN_IN_UNIT,
        /** The others share it: each of the two people has 150. */
        @JsonProperty("shared-by-others")
        SHARED_BY_OTHERS
    }

    /** Whether the position that leads a unit carries the unit's target. */
    public enum Heads {
        /**
         * It does, before over-assignment. Of units that lie in each other only the outermost counts for a position that
         * leads both.
         */
        @JsonProperty("carry-unit-target")
        CARRY_UNIT_TARGET,
        /** It does not. */
        @JsonProperty("have-none")
        HAVE_NONE
    }
}
