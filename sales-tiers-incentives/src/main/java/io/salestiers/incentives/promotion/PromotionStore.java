package io.salestiers.incentives.promotion;

import io.salestiers.core.command.StateStore;
import java.util.List;

/**
 * Where a host keeps its cases of promotion, every version of each. For implementers see {@link StateStore};
 * {@code PromotionStoreContract} of the test-kit checks it, and {@link InMemoryPromotionStore} is the reference.
 */
public interface PromotionStore extends StateStore<PromotionCaseId, PromotionCase> {
    /**
     * The cases that are there, in whatever phase: what {@link PromotionProcess#besides} is given.
     *
     * @return the latest state of each, by id
     */
    List<PromotionCase> all();
}
