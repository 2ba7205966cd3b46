package io.salestiers.incentives.fairness;

import io.salestiers.core.text.Ids;

/**
 * The id of a category of equal work or work of equal value (同工类别), such as {@code account-manager}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CategoryId(String value) implements Comparable<CategoryId> {
    /** Refuses a value of another form. */
    public CategoryId {
        Ids.check("CategoryId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    public static CategoryId of(String value) {
        return new CategoryId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CategoryId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
