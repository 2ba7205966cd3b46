package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps marks in memory: for tests and trials.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemorySyncMarkStore implements SyncMarkStore {
    private final Map<List<String>, SyncMark> marks = new HashMap<>();

    /** An empty store. */
    public InMemorySyncMarkStore() {}

    @Override
    public synchronized SyncMark find(String source, String object) {
        return marks.getOrDefault(List.of(source, object), SyncMark.START);
    }

    @Override
    public synchronized void save(String source, String object, SyncMark mark) {
        marks.put(List.of(source, object), requireNonNull(mark, "mark"));
    }
}
