package io.salestiers.incentives.promotion;

import io.salestiers.core.command.InMemoryStateStore;
import java.util.List;

/** A store in memory, for tests, trials and small hosts; it is empty again after a restart. Safe for use by several threads. */
public final class InMemoryPromotionStore extends InMemoryStateStore<PromotionCaseId, PromotionCase>
        implements PromotionStore {
    /** Nothing is stored. */
    public InMemoryPromotionStore() {
        super(PromotionCase::id);
    }

    @Override
    public List<PromotionCase> all() {
        return latest();
    }
}
