package io.salestiers.incentives.dispute;

import io.salestiers.core.command.InMemoryStateStore;
import java.util.List;

/** A store in memory, for tests, trials and small hosts; it is empty again after a restart. Safe for use by several threads. */
public final class InMemoryDisputeStore extends InMemoryStateStore<DisputeId, Dispute> implements DisputeStore {
    /** Nothing is stored. */
    public InMemoryDisputeStore() {
        super(Dispute::id);
    }

    @Override
    public List<Dispute> all() {
        return latest();
    }
}
