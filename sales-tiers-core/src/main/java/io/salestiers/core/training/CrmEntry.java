package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Ids;
import java.time.LocalDate;

/**
 * Something that was recorded in the customer system (客户系统录入), as far as its use is measured: not what it says.
 *
 * @param id the id of the record
 * @param person who entered it
 * @param happened the day of the event that it records
 * @param entered the day on which it was entered
 * @param fieldsRequired how many fields it must have, 0 or more
 * @param fieldsFilled how many of them are filled, at most that many
 */
public record CrmEntry(
        String id, PersonId person, LocalDate happened, LocalDate entered, int fieldsRequired, int fieldsFilled) {
    /** Refuses absent parts and more filled fields than there are. */
    public CrmEntry {
        Ids.check("CrmEntry", id);
        requireNonNull(person, "person");
        requireNonNull(happened, "happened");
        requireNonNull(entered, "entered");
        if (fieldsFilled < 0 || fieldsFilled > fieldsRequired) {
            throw new IllegalArgumentException("filled fields must be 0 to " + fieldsRequired + ", but were "
                    + fieldsFilled + " (record " + id + ")");
        }
    }
}
