package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;

/**
 * A person takes part in a program. Who takes part is nobody's business; only reach is shown, of groups that are large enough.
 *
 * @param person who
 * @param program in which program
 * @param days on which days
 */
public record ProgramParticipation(PersonId person, ProgramId program, DateRange days) {
    /** Refuses absent parts. */
    public ProgramParticipation {
        requireNonNull(person, "person");
        requireNonNull(program, "program");
        requireNonNull(days, "days");
    }
}
