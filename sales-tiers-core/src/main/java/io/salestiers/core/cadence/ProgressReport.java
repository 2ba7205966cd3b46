package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;

/**
 * How far an action has come, as somebody says. Of several reports of one day the one with the least progress counts.
 *
 * @param action which one
 * @param day the day of which it is said
 * @param progress 0 to 1
 * @param by who says so
 */
public record ProgressReport(ActionId action, LocalDate day, Ratio progress, PersonId by) {
    /** Refuses less than nothing and more than all. */
    public ProgressReport {
        requireNonNull(action, "action");
        requireNonNull(day, "day");
        requireNonNull(by, "by");
        if (progress.signum() < 0 || progress.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("progress must be 0 to 1, but was " + progress + " (" + action + ")");
        }
    }
}
