package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Ids;
import java.util.List;
import java.util.TreeSet;

/**
 * A message on its way: to whom, over which channel, under which key.
 *
 * <p>What the message has was filtered for its readers before ({@link Message#visibleTo}): a delivery to several people has what
 * all of them may see.
 *
 * @param key by which the channel recognizes it
 * @param channel the name by which the host knows the channel, such as {@code wecom}
 * @param people who is told, one or more, by id
 * @param message what they are told
 */
public record Delivery(DeliveryKey key, String channel, List<PersonId> people, Message message) {
    /** Sorts the people and refuses none. */
    public Delivery {
        requireNonNull(key, "key");
        Ids.check("channel", channel);
        requireNonNull(message, "message");
        people = List.copyOf(new TreeSet<>(people));
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a delivery must have a recipient, but " + key + " has none");
        }
    }

    /**
     * A delivery under the key of its cause.
     *
     * @param cause what the message tells of, unique among causes
     * @param channel the channel
     * @param people who is told, one or more
     * @param message what they are told
     * @return the delivery
     */
    public static Delivery of(String cause, String channel, List<PersonId> people, Message message) {
        return new Delivery(DeliveryKey.of(cause, channel, people), channel, people, message);
    }
}
