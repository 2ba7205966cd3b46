package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /**
     * Several deliveries as few, so that nobody is interrupted five times: those to the same people over the same channel become
     * one with a {@linkplain Message#digest digest}. One that stands alone stays as it is.
     *
     * <p>The key of a digest comes from the keys of what is in it: the same deliveries, in any order, give the same digest.
     *
     * @param title the title of a digest
     * @param deliveries what is to be sent, each key once
     * @return by channel, then by key; within a digest the messages are in the order of their keys
     */
    public static List<Delivery> digest(Phrase title, Collection<Delivery> deliveries) {
        Map<String, List<Delivery>> groups = new TreeMap<>();
        deliveries.stream()
                .sorted(Comparator.comparing(Delivery::key))
                .forEach(delivery -> groups.computeIfAbsent(
                                DeliveryKey.of("", delivery.channel(), delivery.people())
                                        .value(),
                                group -> new ArrayList<>())
                        .add(delivery));
        return groups.values().stream()
                .map(group -> group.size() == 1 ? group.get(0) : joined(title, group))
                .sorted(Comparator.comparing(Delivery::channel).thenComparing(Delivery::key))
                .toList();
    }

    private static Delivery joined(Phrase title, List<Delivery> group) {
        return of(
                "digest:"
                        + group.stream().map(delivery -> delivery.key().value()).collect(Collectors.joining(",")),
                group.get(0).channel(),
                group.get(0).people(),
                Message.digest(title, group.stream().map(Delivery::message).toList()));
    }
}
