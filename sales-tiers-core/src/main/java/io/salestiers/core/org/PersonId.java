package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The opaque id of a person. It carries no name; names are joined when something is shown.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record PersonId(String value) implements Comparable<PersonId> {
    /** Refuses a value of another form. */
    public PersonId {
        Ids.check("PersonId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(PersonId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
