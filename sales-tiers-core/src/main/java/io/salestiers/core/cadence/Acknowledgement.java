package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;

/**
 * That somebody has read something and says so. A second one changes nothing: the first counts.
 *
 * @param announcement what
 * @param person who
 * @param day when
 */
public record Acknowledgement(AnnouncementId announcement, PersonId person, LocalDate day) {
    /** Refuses absent parts. */
    public Acknowledgement {
        requireNonNull(announcement, "announcement");
        requireNonNull(person, "person");
        requireNonNull(day, "day");
    }
}
