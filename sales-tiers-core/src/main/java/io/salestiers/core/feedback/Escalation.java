package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An overdue item and who is to hear of it.
 *
 * @param item the item
 * @param owner who looks after it
 * @param due its due day
 * @param daysOverdue for how many days it has been overdue, as the rules count them
 * @param level how many managers up it goes, 0 if no step is reached yet
 * @param to who hears of it; empty on level 0, and if there is nobody above the owner
 * @param explanation how that was found
 */
public record Escalation(
        FeedbackItem item,
        PersonId owner,
        LocalDate due,
        long daysOverdue,
        int level,
        Optional<PersonId> to,
        Explanation explanation) {
    /** Refuses absent parts. */
    public Escalation {
        requireNonNull(item, "item");
        requireNonNull(owner, "owner");
        requireNonNull(due, "due");
        requireNonNull(to, "to");
        requireNonNull(explanation, "explanation");
    }
}
