package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * That somebody entered a record into the CRM (录入), with how complete it was.
 *
 * @param key its key, for the explanation
 * @param by who entered it
 * @param happenedOn on which day happened what it tells of, such as a visit
 * @param enteredOn on which day it was entered
 * @param fieldsRequired how many fields such a record must have, 0 or more
 * @param fieldsFilled how many of them are filled
 */
public record CrmEntry(
        String key, PersonId by, LocalDate happenedOn, LocalDate enteredOn, int fieldsRequired, int fieldsFilled) {
    /** Refuses more fields filled than required. */
    public CrmEntry {
        requireNonNull(key, "key");
        requireNonNull(by, "by");
        requireNonNull(happenedOn, "happenedOn");
        requireNonNull(enteredOn, "enteredOn");
        if (fieldsFilled < 0 || fieldsRequired < fieldsFilled) {
            throw new IllegalArgumentException("fieldsFilled must be 0 to " + fieldsRequired + ", but was "
                    + fieldsFilled + " (entry " + key + ")");
        }
    }

    /** How many days after it happened it was entered; negative for what was entered before, such as an appointment. */
    long daysLate() {
        return ChronoUnit.DAYS.between(happenedOn, enteredOn);
    }
}
