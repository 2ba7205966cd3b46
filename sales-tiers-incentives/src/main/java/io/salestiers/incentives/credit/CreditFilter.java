package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.kpi.measure.DimensionFilter;
import java.util.List;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Which credits count, for a component of a plan or for a measure: the direct credits of revenue with the product GTX Pro.
 *
 * <p>Immutable and safe for use by several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface CreditFilter permits ImmutableCreditFilter, ImmutableCreditFilter.Json {
    /**
     * What the credits measure.
     *
     * @return one type or more; different types are seldom of one unit
     */
    @Value.NaturalOrder
    SortedSet<CreditType> types();

    /**
     * How the credits came to their payees.
     *
     * @return one kind or more; a roll-up beside the direct credits from which it comes counts a sale twice
     */
    @Value.NaturalOrder
    SortedSet<CreditKind> kinds();

    /**
     * What happened in their transactions, such as receipts of money only.
     *
     * @return the kinds of transactions that count; empty for all
     */
    @Value.NaturalOrder
    SortedSet<TransactionKind> events();

    /**
     * The dimensions of their transactions.
     *
     * @return each dimension that is named must have one of its values; a credit without the dimension does not count
     */
    @Value.Default
    default DimensionFilter dimensions() {
        return DimensionFilter.ALL;
    }

    /** Refuses a filter through which nothing can pass, because it has no type or no kind. */
    @Value.Check
    default void check() {
        if (types().isEmpty() || kinds().isEmpty()) {
            throw new IllegalArgumentException("a filter of credits must name a type and a kind, but has types "
                    + types() + " and kinds " + kinds());
        }
    }

    /**
     * Whether a credit counts.
     *
     * @param credit a credit
     * @return true if its type, kind, transaction and dimensions are among those that count
     */
    default boolean matches(Credit credit) {
        return types().contains(credit.type())
                && kinds().contains(credit.kind())
                && (events().isEmpty() || events().contains(credit.event()))
                && dimensions().matches(credit.dimensions());
    }

    /**
     * All credits of a type that came in one of some ways.
     *
     * @param type what they measure
     * @param kind how they came to their payees
     * @param more further kinds
     * @return the filter
     */
    static CreditFilter of(CreditType type, CreditKind kind, CreditKind... more) {
        return builder()
                .addTypes(type)
                .addKinds(kind)
                .addAllKinds(List.of(more))
                .build();
    }

    /**
     * Starts a filter.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CreditFilter fromJson(ImmutableCreditFilter.Json json) {
        return ImmutableCreditFilter.fromJson(json);
    }

    /** Builds filters. */
    final class Builder extends ImmutableCreditFilter.Builder {
        Builder() {}
    }
}
