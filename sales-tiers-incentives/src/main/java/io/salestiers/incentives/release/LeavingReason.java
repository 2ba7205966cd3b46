package io.salestiers.incentives.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * Why somebody leaves, as the host calls it: {@code resignation}, {@code redundancy}, {@code retirement}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record LeavingReason(@JsonValue String value) implements Comparable<LeavingReason> {
    /** The payee gave notice (辞职). */
    public static final LeavingReason RESIGNATION = of("resignation");

    /** The company gave notice for reasons that are not the payee's (裁员). */
    public static final LeavingReason REDUNDANCY = of("redundancy");

    /** The company gave notice for a serious breach of duty (过失性辞退). */
    public static final LeavingReason CAUSE = of("cause");

    /** Retirement (退休). */
    public static final LeavingReason RETIREMENT = of("retirement");

    /** Refuses a value of another form. */
    public LeavingReason {
        Ids.check("LeavingReason", value);
    }

    /**
     * The reason of a text.
     *
     * @param value the text
     * @return the reason
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LeavingReason of(String value) {
        return new LeavingReason(value);
    }

    /** By code point. */
    @Override
    public int compareTo(LeavingReason other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
