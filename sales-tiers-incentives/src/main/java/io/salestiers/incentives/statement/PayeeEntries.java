package io.salestiers.incentives.statement;

import io.salestiers.core.money.Money;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a host knows of one payee beside the earnings of the period. All of it may be left out. Immutable and safe for use by
 * several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface PayeeEntries permits ImmutablePayeeEntries, ImmutablePayeeEntries.Json {
    /**
     * What is added to the earnings.
     *
     * @return in any order
     */
    List<StatementEntry> adjustments();

    /**
     * What is owed apart from the payment.
     *
     * @return in any order, each id once
     */
    List<StatementBalance> balances();

    /**
     * What waits, beside the components that wait for a number and what caps keep: see {@link PendingTransactions}.
     *
     * @return in any order
     */
    List<PendingItem> pending();

    /**
     * What the host is going to pay, to be compared with what the statement says; empty if the statement alone says it.
     *
     * @return one amount for each currency
     */
    List<Money> payments();

    /**
     * Starts the entries of a payee.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds entries. */
    final class Builder extends ImmutablePayeeEntries.Builder {
        Builder() {}
    }
}
