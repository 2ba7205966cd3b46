package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.DimensionFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Which transactions a rule credits, and what each of them is worth to all who share it: basis × weights, at most the cap,
 * rounded once.
 *
 * <p>Gross 1,000 of a category that counts 80 % and a cap of 600 are worth 600; the 200 above the cap are stated in the
 * {@link CreditProof} of the transaction. Immutable and safe for use by several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface CreditTerms permits ImmutableCreditTerms, ImmutableCreditTerms.Json {
    /**
     * What the credits measure.
     *
     * @return the type
     */
    CreditType type();

    /**
     * Which kinds of sales are credited.
     *
     * @return kinds of transactions; empty for all that the plan counts
     */
    @Value.NaturalOrder
    SortedSet<TransactionKind> kinds();

    /**
     * Which transactions are credited, by their dimensions.
     *
     * @return each dimension that is named must have one of its values; all, unless given
     */
    @Value.Default
    default DimensionFilter when() {
        return DimensionFilter.ALL;
    }

    /**
     * Which figure of the transaction counts.
     *
     * @return the basis
     */
    CreditBasis basis();

    /**
     * By what the basis is multiplied.
     *
     * @return weights, each of which multiplies; empty for none
     */
    List<CreditWeight> weights();

    /**
     * The most that one transaction may be worth (windfall cap), before it is divided among those who share it; a negative
     * transaction takes no more than that either. It limits the credit, so attainment too, and not only pay.
     *
     * @return one for each currency, or one count for the basis {@link CreditBasis#QUANTITY}; empty for no limit. Where there
     *     is one, a transaction of another currency is not credited, which is a finding
     */
    List<Quantity> caps();

    /**
     * When the worth is credited.
     *
     * @return with the sale or with the money
     */
    CreditRelease release();

    /**
     * How the worth becomes whole minor units: the rounding point {@code credit}. With the money also what is released of
     * it.
     *
     * @return which way
     */
    AmountRounding rounding();

    /** Refuses caps that are not positive, are two of one currency, or don't fit the basis. */
    @Value.Check
    default void check() {
        Unit unit = basis() == CreditBasis.QUANTITY ? Unit.COUNT : Unit.MONEY;
        Set<Optional<Currency>> currencies = new HashSet<>();
        for (Quantity cap : caps()) {
            if (cap.unit() != unit || cap.value().signum() <= 0 || !currencies.add(cap.currency())) {
                throw new IllegalArgumentException(
                        "caps must be positive, one for each currency, or one count for quantities, but were " + caps()
                                + " (basis " + basis() + ")");
            }
        }
    }

    /**
     * The cap of a currency.
     *
     * @param currency the currency; empty for a count
     * @return the cap; empty if there is none for it
     */
    default Optional<Ratio> cap(Optional<Currency> currency) {
        return caps().stream()
                .filter(cap -> cap.currency().equals(currency))
                .map(Quantity::value)
                .findFirst();
    }

    /**
     * Starts terms.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CreditTerms fromJson(ImmutableCreditTerms.Json json) {
        return ImmutableCreditTerms.fromJson(json);
    }

    /** Builds terms. */
    final class Builder extends ImmutableCreditTerms.Builder {
        Builder() {}
    }
}
