package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;

/**
 * A person has read a version of a code of conduct and says so (确认).
 *
 * @param person who
 * @param code the code
 * @param version the version; one of another version does not count for it
 * @param day when
 */
public record Acknowledgement(PersonId person, CodeId code, String version, LocalDate day) {
    /** Refuses absent parts. */
    public Acknowledgement {
        requireNonNull(person, "person");
        requireNonNull(code, "code");
        requireNonNull(version, "version");
        requireNonNull(day, "day");
    }
}
