package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a person has yet to learn, prove or renew, on a day (培训差距).
 *
 * @param person who
 * @param what the id of the course, certificate or skill
 * @param due the day by which it was or is to be there; of a certificate that expires its last day; empty for a skill
 * @param finding the kind and the reason in words; a warning if it should be there already, else a note
 */
public record TrainingGap(PersonId person, String what, Optional<LocalDate> due, Finding finding) {
    /** Refuses absent parts. */
    public TrainingGap {
        requireNonNull(person, "person");
        requireNonNull(what, "what");
        requireNonNull(due, "due");
        requireNonNull(finding, "finding");
    }

    /**
     * The kind of gap.
     *
     * @return one of the kinds that are about a person on a day, such as {@link TrainingFinding#COURSE_OVERDUE}
     */
    public TrainingFinding kind() {
        return (TrainingFinding) finding.code();
    }
}
