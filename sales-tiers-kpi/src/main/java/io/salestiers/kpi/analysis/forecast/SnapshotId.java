package io.salestiers.kpi.analysis.forecast;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a frozen forecast, such as {@code 2017-Q3-commit}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record SnapshotId(String value) implements Comparable<SnapshotId> {
    /** Refuses a value of another form. */
    public SnapshotId {
        Ids.check("SnapshotId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SnapshotId of(String value) {
        return new SnapshotId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(SnapshotId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
