package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import java.time.LocalDate;

/**
 * Somebody has not acknowledged the version of a code that is in force.
 *
 * @param person who
 * @param version the version
 * @param due the last day on which it is in time
 * @param finding the reason in words; a warning after the due day, else a note
 */
public record OpenAcknowledgement(PersonId person, CodeVersion version, LocalDate due, Finding finding) {
    /** Refuses absent parts. */
    public OpenAcknowledgement {
        requireNonNull(person, "person");
        requireNonNull(version, "version");
        requireNonNull(due, "due");
        requireNonNull(finding, "finding");
    }
}
