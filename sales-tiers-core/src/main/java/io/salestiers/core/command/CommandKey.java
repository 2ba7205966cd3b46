package io.salestiers.core.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * What makes a command recognizable when it arrives again: the host gives each command a key of its own, and sending it a
 * second time changes nothing more. The key may be what the host likes, a form's id for example.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CommandKey(String value) implements Comparable<CommandKey> {
    /** Refuses a value of another form. */
    public CommandKey {
        Ids.check("CommandKey", value);
    }

    /**
     * The key of a text.
     *
     * @param value the text
     * @return the key
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CommandKey of(String value) {
        return new CommandKey(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CommandKey other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
