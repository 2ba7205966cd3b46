package io.salestiers.kpi.derivation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A call, visit or follow-up as it was recorded.
 *
 * @param id its id
 * @param owner who made it
 * @param day the day
 * @param kind what it was
 * @param customer with whom; empty if not recorded
 * @param minutes how long it took, 0 if not recorded
 * @param outcome whether an outcome was recorded
 */
public record SalesActivity(
        String id,
        Subject owner,
        LocalDate day,
        ActivityKind kind,
        Optional<String> customer,
        int minutes,
        boolean outcome) {
    /** Refuses absent parts and a duration below 0. */
    public SalesActivity {
        requireNonNull(id, "id");
        requireNonNull(owner, "owner");
        requireNonNull(day, "day");
        requireNonNull(kind, "kind");
        requireNonNull(customer, "customer");
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes must be at least 0, but was " + minutes + " (" + id + ")");
        }
    }
}
