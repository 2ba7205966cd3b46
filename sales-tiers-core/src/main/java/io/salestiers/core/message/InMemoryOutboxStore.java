package io.salestiers.core.message;

import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A store that keeps everything in memory: for tests, trials, and hosts that write files of their own.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryOutboxStore implements OutboxStore {
    private final Map<DeliveryKey, OutboxItem> items = new TreeMap<>();

    /** An empty store. */
    public InMemoryOutboxStore() {}

    @Override
    public synchronized OutboxItem add(OutboxItem item) {
        OutboxItem before = items.putIfAbsent(item.key(), item);
        return before == null ? item : before;
    }

    @Override
    public synchronized Optional<OutboxItem> find(DeliveryKey key) {
        return Optional.ofNullable(items.get(key));
    }

    @Override
    public synchronized List<OutboxItem> due(Instant now, int limit) {
        return items.values().stream()
                .filter(item -> !item.state().settled() && !item.notBefore().isAfter(now))
                .sorted(Comparator.comparing(OutboxItem::notBefore).thenComparing(OutboxItem::key))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Outcome<OutboxItem> replace(OutboxItem next) {
        OutboxItem before = items.get(next.key());
        if (before == null) {
            throw new NotFoundException("outbox item", next.key());
        }
        if (before.revision() != next.revision() - 1) {
            return Outcome.conflict(Long.toString(next.revision() - 1), Long.toString(before.revision()));
        }
        items.put(next.key(), next);
        return Outcome.done(next);
    }
}
