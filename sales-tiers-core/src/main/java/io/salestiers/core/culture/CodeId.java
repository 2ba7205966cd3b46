package io.salestiers.core.culture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a code of conduct (行为准则), the same for all its versions, such as {@code sales-conduct}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CodeId(String value) implements Comparable<CodeId> {
    /** Refuses a value of another form. */
    public CodeId {
        Ids.check("CodeId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CodeId of(String value) {
        return new CodeId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CodeId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
