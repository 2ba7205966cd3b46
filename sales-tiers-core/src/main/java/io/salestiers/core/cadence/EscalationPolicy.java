package io.salestiers.core.cadence;

import java.util.List;

/**
 * Who is told of an action that is overdue: with steps of 3 and 10 working days to 1 and 2 levels, the manager of its owner after
 * three, and the manager's manager after ten.
 *
 * @param steps one or more, each later and further up than the one before
 */
public record EscalationPolicy(List<EscalationStep> steps) {
    /** Copies the steps and refuses those that do not rise. */
    public EscalationPolicy {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).workingDays() <= steps.get(i - 1).workingDays()
                    || steps.get(i).levels() <= steps.get(i - 1).levels()) {
                throw new IllegalArgumentException(
                        "each step must be later and further up than the one before, but they were " + steps);
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("there must be a step");
        }
    }
}
