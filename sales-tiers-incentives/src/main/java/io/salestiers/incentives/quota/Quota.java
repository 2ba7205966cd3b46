package io.salestiers.incentives.quota;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.target.TargetPiece;
import java.util.List;
import java.util.Optional;

/**
 * The quota (定额) of a payee for a period: the target that pay is measured on. Mostly money, else pieces.
 *
 * @param value the quota, exact
 * @param pieces its parts by days, which add up to it: 1,000 until the move to another team, 2,000 after it. Empty if it is one
 *     for the whole period
 * @param published what was published, if that is another quota because facts came late; the plan says which of them counts
 * @param explanation why it is what it is; its value is the quota. A step about another person must name that person, so
 *     that the payee's statement can leave it out
 */
public record Quota(Quantity value, List<TargetPiece> pieces, Optional<Quota> published, Explanation explanation) {
    /** Refuses an explanation of another number, and pieces that do not add up to the quota. */
    public Quota {
        requireNonNull(value, "value");
        pieces = List.copyOf(pieces);
        requireNonNull(published, "published");
        requireNonNull(explanation, "explanation");
        if (!explanation.value().filter(value::equals).isPresent()) {
            throw new IllegalArgumentException("the explanation must be of the quota " + value + ", but was of "
                    + explanation.value().map(Quantity::toString).orElse("nothing"));
        }
        Ratio sum =
                Ratio.sum(pieces.stream().map(piece -> piece.value().value()).toList());
        if (!pieces.isEmpty() && !sum.equals(value.value())) {
            throw new IllegalArgumentException("the pieces must add up to the quota " + value + ", but give " + sum);
        }
    }

    /**
     * A quota in one piece.
     *
     * @param amount the quota
     * @param explanation why it is what it is
     */
    public Quota(Money amount, Explanation explanation) {
        this(Quantity.money(amount), List.of(), Optional.empty(), explanation);
    }

    /**
     * A quota that was stated, not calculated.
     *
     * @param amount the quota
     * @return the quota with an explanation of one step
     */
    public static Quota stated(Money amount) {
        return stated(Quantity.money(amount));
    }

    /**
     * A quota of money or pieces that was stated, not calculated.
     *
     * @param value the quota
     * @return the quota with an explanation of one step
     */
    public static Quota stated(Quantity value) {
        return new Quota(
                value, List.of(), Optional.empty(), Explanation.given("incentives.explain.stated-quota", value));
    }

    /**
     * This quota beside what was published.
     *
     * @param earlier the quota as it was published
     * @return a copy
     */
    public Quota withPublished(Quota earlier) {
        return new Quota(value, pieces, Optional.of(earlier), explanation);
    }

    /**
     * The quota as money.
     *
     * @return the amount
     * @throws IllegalStateException if it is not money, or not in whole minor units
     */
    public Money amount() {
        Currency currency =
                value.currency().orElseThrow(() -> new IllegalStateException("the quota is no money, but " + value));
        Ratio minor = value.value().multipliedBy(Ratio.of(currency.minorPerUnit()));
        if (!minor.denominator().equals(java.math.BigInteger.ONE)) {
            throw new IllegalStateException("the quota is not in whole minor units, but " + value);
        }
        return Money.ofMinor(minor.numerator().longValueExact(), currency);
    }

    /**
     * The sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return value.value().signum();
    }
}
