package io.salestiers.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of an item outside the weights (加分项、扣分项、一票否决项), such as {@code complaints}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record ItemId(String value) implements Comparable<ItemId> {
    /** Refuses a value of another form. */
    public ItemId {
        Ids.check("ItemId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ItemId of(String value) {
        return new ItemId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(ItemId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
