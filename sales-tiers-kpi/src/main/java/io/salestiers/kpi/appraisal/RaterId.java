package io.salestiers.kpi.appraisal;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Ids;

/**
 * The opaque id of somebody who rates: for people of the organization the id of the person, for customers any id that no
 * person has. It serves to find who rates twice or rates themselves, and enters no result; {@link #toString()} does not tell
 * it, so that no log does by accident.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record RaterId(String value) implements Comparable<RaterId> {
    /** Refuses a value of another form. */
    public RaterId {
        Ids.check("RaterId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    public static RaterId of(String value) {
        return new RaterId(value);
    }

    /**
     * A person of the organization as a rater.
     *
     * @param person the person
     * @return the id
     */
    public static RaterId of(PersonId person) {
        return new RaterId(person.value());
    }

    /** By code point. */
    @Override
    public int compareTo(RaterId other) {
        return Ids.compare(value, other.value);
    }

    /** Always the same: the id itself is not told. */
    @Override
    public String toString() {
        return "rater";
    }
}
