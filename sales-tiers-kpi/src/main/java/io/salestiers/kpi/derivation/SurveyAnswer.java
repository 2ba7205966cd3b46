package io.salestiers.kpi.derivation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import java.time.LocalDate;

/**
 * An answer to a survey question.
 *
 * @param id its id, from which nobody can tell who answered
 * @param about whom it is about: the person or unit whose customer answered; of employees the unit, never a person
 * @param day the day of the answer
 * @param answer the number that was chosen
 */
public record SurveyAnswer(String id, Subject about, LocalDate day, int answer) {
    /** Refuses absent parts. */
    public SurveyAnswer {
        requireNonNull(id, "id");
        requireNonNull(about, "about");
        requireNonNull(day, "day");
    }
}
