package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A duplicate that was merged into a customer (合并客户), with all it brought along: who had it when, and its facts.
 *
 * <p>What it bought before the merge stays the merit of whoever had it then.
 *
 * @param id which
 * @param tenures where it was until the merge, in order
 * @param facts what was known of it
 * @param merged into which customer, and from which day on it is that one
 */
public record AbsorbedCustomer(CustomerId id, List<Tenure> tenures, CustomerFacts facts, MergedInto merged) {
    /** Copies the list. */
    public AbsorbedCustomer {
        requireNonNull(id, "id");
        requireNonNull(facts, "facts");
        requireNonNull(merged, "merged");
        tenures = List.copyOf(tenures);
    }
}
