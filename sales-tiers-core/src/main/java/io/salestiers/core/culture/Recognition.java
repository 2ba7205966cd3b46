package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;

/**
 * Somebody thanks a colleague for showing a value (表扬). What they write to each other stays with the host.
 *
 * @param id its id
 * @param giver who thanks
 * @param receiver who is thanked
 * @param value for which value
 * @param day when
 */
public record Recognition(RecognitionId id, PersonId giver, PersonId receiver, ValueId value, LocalDate day) {
    /** Refuses absent parts. */
    public Recognition {
        requireNonNull(id, "id");
        requireNonNull(giver, "giver");
        requireNonNull(receiver, "receiver");
        requireNonNull(value, "value");
        requireNonNull(day, "day");
    }
}
