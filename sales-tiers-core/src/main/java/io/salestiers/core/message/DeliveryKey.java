package io.salestiers.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Ids;
import java.util.Collection;
import java.util.TreeSet;

/**
 * What makes a message recognizable when it is sent again: a channel that honours it shows the message once, however often it
 * gets it. It has no name in it.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record DeliveryKey(String value) implements Comparable<DeliveryKey> {
    /** Refuses a value of another form. */
    public DeliveryKey {
        Ids.check("DeliveryKey", value);
    }

    /**
     * The key of a text.
     *
     * @param value the text
     * @return the key
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DeliveryKey of(String value) {
        return new DeliveryKey(value);
    }

    /**
     * The key of something that is told to people over a channel: the same cause, channel and people give the same key, on
     * every machine.
     *
     * @param cause what the message tells of, such as the id of an event, {@code form-17/1}; unique among causes
     * @param channel the channel
     * @param people who is told, in any order
     * @return 64 characters, from which nobody reads who was told
     */
    public static DeliveryKey of(String cause, String channel, Collection<PersonId> people) {
        return new DeliveryKey(Digest.of(io.salestiers.core.canonical.JsonValue.object()
                        .with("cause", cause)
                        .with("channel", channel)
                        .with(
                                "people",
                                io.salestiers.core.canonical.JsonValue.list(new TreeSet<>(people)
                                        .stream()
                                                .map(person ->
                                                        io.salestiers.core.canonical.JsonValue.text(person.value()))
                                                .toList())))
                .hex());
    }

    /** By code point. */
    @Override
    public int compareTo(DeliveryKey other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
