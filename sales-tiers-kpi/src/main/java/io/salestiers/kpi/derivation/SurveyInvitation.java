package io.salestiers.kpi.derivation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import java.time.LocalDate;

/**
 * A customer who was asked.
 *
 * @param id its id
 * @param about whom the question is about
 * @param day the day on which it was asked
 */
public record SurveyInvitation(String id, Subject about, LocalDate day) {
    /** Refuses absent parts. */
    public SurveyInvitation {
        requireNonNull(id, "id");
        requireNonNull(about, "about");
        requireNonNull(day, "day");
    }
}
