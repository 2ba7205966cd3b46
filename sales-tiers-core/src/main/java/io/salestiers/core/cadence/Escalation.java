package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An action that is so long overdue that somebody above its owner is told.
 *
 * @param action the action
 * @param since the first day on which this step holds
 * @param workingDays how many working days after the due day it is
 * @param step which step of the policy holds
 * @param to who is told; empty if there is nobody above the owner, and no other chair
 * @param explanation the days and the way up the line
 */
public record Escalation(
        ActionItem action,
        LocalDate since,
        long workingDays,
        EscalationStep step,
        Optional<PersonId> to,
        Explanation explanation) {
    /** Refuses absent parts. */
    public Escalation {
        requireNonNull(action, "action");
        requireNonNull(since, "since");
        requireNonNull(step, "step");
        requireNonNull(to, "to");
        requireNonNull(explanation, "explanation");
    }
}
