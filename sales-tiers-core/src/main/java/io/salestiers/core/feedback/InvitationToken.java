package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * What lets one person answer a survey once (答卷凭证): a random text that the host makes and hands out, and that is never kept with the answers.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record InvitationToken(String value) implements Comparable<InvitationToken> {
    /** Refuses a value of another form. */
    public InvitationToken {
        Ids.check("InvitationToken", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InvitationToken of(String value) {
        return new InvitationToken(value);
    }

    /** By code point. */
    @Override
    public int compareTo(InvitationToken other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
