package io.salestiers.incentives.dispute;

/**
 * How long things take, in working days that begin after the day of the step before: filed on Friday with five days to decide, a
 * dispute is due on the Friday after.
 *
 * @param decideWithin from filing and from an appeal to the decision, 1 or more
 * @param escalatedWithin from an escalation to the decision, 1 or more
 * @param appealWithin from the first decision to the last day of an appeal, 1 or more
 */
public record DisputePolicy(int decideWithin, int escalatedWithin, int appealWithin) {
    /** Refuses what leaves no time. */
    public DisputePolicy {
        check("decideWithin", decideWithin);
        check("escalatedWithin", escalatedWithin);
        check("appealWithin", appealWithin);
    }

    private static void check(String name, int days) {
        if (days < 1) {
            throw new IllegalArgumentException(name + " must be 1 working day or more, but was " + days);
        }
    }
}
