package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * What one band of a table contributes to the pay of an amount: of 1,300 on a quota of 1,000, the 200 between 1,000 and
 * 1,200, at 7 %, give 14. The amount is what lies above {@code above}, up to {@code upTo}.
 *
 * <p>A slice of a {@linkplain RateTable#movement movement} may be negative: it takes back what was paid before.
 *
 * @param band the number of the band in its table, the first is 1
 * @param range the band
 * @param above the lower edge, in the unit of the amount; empty if the slice begins at zero
 * @param upTo the upper edge, in the unit of the amount; empty if nothing limits it
 * @param amount the part of the amount that lies in it
 * @param base what a rate counts on: mostly {@code amount}, but the whole amount where rates are interpolated
 * @param value what counts of the band's value: mostly all of it, but a part where values are interpolated and the band is
 *     not filled
 */
public record BandSlice(
        int band,
        RateBand range,
        Optional<Ratio> above,
        Optional<Ratio> upTo,
        Ratio amount,
        Ratio base,
        BandValue value) {
    /** Refuses absent parts. */
    public BandSlice {
        requireNonNull(range, "range");
        requireNonNull(above, "above");
        requireNonNull(upTo, "upTo");
        requireNonNull(amount, "amount");
        requireNonNull(base, "base");
        requireNonNull(value, "value");
    }

    /**
     * What the slice pays.
     *
     * @return base × rate, or the amount that counts; exact
     */
    public Ratio pay() {
        return value.on(base);
    }

    /**
     * The slice that takes this one back.
     *
     * @return the same band with amount and pay of the other sign
     */
    public BandSlice reversed() {
        BandValue back = value instanceof BandValue.Amount paid
                ? new BandValue.Amount(paid.amount().negated())
                : value;
        return new BandSlice(band, range, above, upTo, amount.negated(), base.negated(), back);
    }
}
