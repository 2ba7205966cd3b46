package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.time.PieceJoining;
import java.util.List;

/**
 * How the target of a position becomes that of the people who hold it: by days, ramp and relief.
 *
 * <p>A person has target × (days that count × ramp × what relief leaves) ÷ days of the period. All of it is one
 * multiplication, divided in whole minor units by largest remainder between those who carry the target and what is left open;
 * nothing is rounded in between. Of CNY 10,000 for July, somebody with a ramp of 50 % who is there for 17 of 31 days has
 * 2,741.94, and 7,258.06 are open. Immutable and safe for use by several threads.
 *
 * @param proration how days are counted
 * @param moves what happens when holders change within a period
 * @param acting whether who acts for a position carries its target
 * @param ramp the part that joiners have at first
 * @param reliefs lower targets for some people and days; those of one person must not overlap
 */
public record PersonalRules(Proration proration, PieceJoining moves, Acting acting, Ramp ramp, List<Relief> reliefs) {
    /** Copies the reliefs; they are checked by {@link TargetPlan}, which says where. */
    public PersonalRules {
        requireNonNull(proration, "proration");
        requireNonNull(moves, "moves");
        requireNonNull(acting, "acting");
        requireNonNull(ramp, "ramp");
        reliefs = List.copyOf(reliefs);
    }

    /** Whether acting cover carries the target of a position without a holder. */
    public enum Acting {
        /** Who acts carries it on the days of acting, beside the person's own. */
        @JsonProperty("carries")
        CARRIES,
        /** Days of acting are days of a vacancy. */
        @JsonProperty("does-not-carry")
        DOES_NOT_CARRY
    }
}
