package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends what is in the outbox: claims a message, gives it to its channel, notes what came of it.
 *
 * <p>Whatever crashes when, no message is lost: it is either still in the store, unsettled, or its channel has it. Given a channel
 * that honours keys, none is shown twice either. The host calls {@link #run} as often as it likes, from as many places as it
 * likes; the clock is its own.
 *
 * <!-- sample: MessageSamplesTest#outbox -->
 * <pre>{@code
 * RetryPolicy policy =
 *         new RetryPolicy(List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)), Duration.ofMinutes(2));
 * Outbox outbox = new Outbox(
 *         new InMemoryOutboxStore(),
 *         name -> name.equals("wecom") ? Optional.of(wecom) : Optional.empty(),
 *         new OutboxRules(policy));
 * outbox.enqueue(Delivery.of("results-2025-05", "wecom", List.of(ZHANG), message), now);
 * List<OutboxItem> sent = outbox.run(() -> now, 100); // one, delivered
 * }</pre>
 *
 * @param store where the messages are
 * @param channels the channel of a name; empty for one that the host does not have (yet): its messages wait
 * @param rules how often and after how long a message is tried again
 */
public record Outbox(OutboxStore store, Function<String, Optional<MessageChannel>> channels, OutboxRules rules) {
    /** Refuses absent parts. */
    public Outbox {
        requireNonNull(store, "store");
        requireNonNull(channels, "channels");
        requireNonNull(rules, "rules");
    }

    /**
     * Stores a message that is to be sent, once for each key.
     *
     * @param delivery the message
     * @param notBefore when it may be sent at the earliest
     * @return the item that is stored under its key, which may have been there before
     */
    public OutboxItem enqueue(Delivery delivery, Instant notBefore) {
        return store.add(rules.enqueue(delivery, notBefore));
    }

    /**
     * Sends what is due.
     *
     * @param clock tells the instant, again before and after each delivery, since a delivery takes time
     * @param limit how many messages at most, 1 or more
     * @return what became of each message that this call had claimed
     */
    public List<OutboxItem> run(Supplier<Instant> clock, int limit) {
        List<OutboxItem> done = new ArrayList<>();
        for (OutboxItem item : store.due(clock.get(), limit)) {
            Optional<MessageChannel> channel = channels.apply(item.delivery().channel());
            if (channel.isPresent()) {
                send(item, channel.get(), clock).ifPresent(done::add);
            }
        }
        return List.copyOf(done);
    }

    private Optional<OutboxItem> send(OutboxItem item, MessageChannel channel, Supplier<Instant> clock) {
        if (!(rules.claim(item, clock.get()) instanceof Outcome.Done<OutboxItem> claim)
                || !(store.replace(claim.value()) instanceof Outcome.Done<OutboxItem> claimed)) {
            return Optional.empty(); // somebody was faster
        }
        if (claimed.value().state() != OutboxItem.State.CLAIMED) {
            return Optional.of(claimed.value()); // given up
        }
        DeliveryOutcome outcome = deliver(claimed.value().delivery(), channel);
        // Whoever was so slow that the lease ended may find another one at work: then that one's note counts.
        OutboxItem settled = rules.settle(claimed.value(), outcome, clock.get()).orThrow();
        return store.replace(settled) instanceof Outcome.Done<OutboxItem> noted
                ? Optional.of(noted.value())
                : Optional.empty();
    }

    private static DeliveryOutcome deliver(Delivery delivery, MessageChannel channel) {
        try {
            return requireNonNull(channel.deliver(delivery), "MessageChannel must give an outcome");
        } catch (RuntimeException e) {
            return new DeliveryOutcome.RetryAfter(Duration.ZERO);
        }
    }
}
