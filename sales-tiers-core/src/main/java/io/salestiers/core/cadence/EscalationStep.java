package io.salestiers.core.cadence;

/**
 * After how long an overdue action is taken to whom.
 *
 * @param workingDays so many working days after the due day, 1 or more
 * @param levels how far up the line of its owner, 1 for the manager, 2 for the manager's manager
 */
public record EscalationStep(int workingDays, int levels) {
    /** Refuses steps that begin before the action is overdue or lead nowhere. */
    public EscalationStep {
        if (workingDays < 1 || levels < 1) {
            throw new IllegalArgumentException(
                    "workingDays and levels must be 1 or more, but were " + workingDays + " and " + levels);
        }
    }
}
