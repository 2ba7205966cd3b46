package io.salestiers.incentives.fairness;

import io.salestiers.core.text.Ids;

/**
 * The key of a group (群体) whose pay and selections are compared with those of others, such as {@code women}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record GroupKey(String value) implements Comparable<GroupKey> {
    /** Refuses a value of another form. */
    public GroupKey {
        Ids.check("GroupKey", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    public static GroupKey of(String value) {
        return new GroupKey(value);
    }

    /** By code point. */
    @Override
    public int compareTo(GroupKey other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
