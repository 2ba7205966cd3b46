package io.salestiers.incentives.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.text.Ids;

/**
 * The id of an entry of a ledger, unique inside the ledger: the key of the command that booked it and its number among the
 * entries of the command, such as {@code pay-2026-08/17}. The same command booked again gives the same ids.
 *
 * @param command the key of the command
 * @param number 1 for the first entry of the command
 */
public record EntryId(CommandKey command, int number) implements Comparable<EntryId> {
    /** Refuses a number below 1. */
    public EntryId {
        Ids.check("command of an EntryId", command.value());
        if (number < 1) {
            throw new IllegalArgumentException("number of an EntryId must be 1 or more, but was " + number);
        }
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text what stands before the last slash is the key of the command
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EntryId parse(String text) {
        int slash = text.lastIndexOf('/');
        String digits = text.substring(slash + 1);
        if (slash < 0
                || digits.length() > 9
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                || digits.isEmpty()
                || digits.charAt(0) == '0') {
            throw new IllegalArgumentException(
                    "EntryId must be <key of a command>/<number from 1>, but was '" + text + "'");
        }
        return new EntryId(CommandKey.of(text.substring(0, slash)), Integer.parseInt(digits));
    }

    /** By command, then number. */
    @Override
    public int compareTo(EntryId other) {
        int byCommand = command.compareTo(other.command);
        return byCommand != 0 ? byCommand : Integer.compare(number, other.number);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return command + "/" + number;
    }
}
