package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * A step of factors by a number: up to and including 30 days overdue the factor is 0.9. The bands of a list follow each
 * other: each begins behind the end of the one before it, the first has no beginning.
 *
 * @param upTo the last number of the band, which belongs to it; empty for the last band, which has no end
 * @param factor the factor, 0 or more
 */
public record FactorBand(Optional<Ratio> upTo, Ratio factor) {
    /** Refuses a factor below zero. */
    public FactorBand {
        requireNonNull(upTo, "upTo");
        requireNonNull(factor, "factor");
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("factor must be zero or positive, but was " + factor);
        }
    }

    /**
     * A band with an end.
     *
     * @param upTo the last number, for example {@code "30"}
     * @param factor the factor, for example {@code "0.9"}
     * @return the band
     */
    public static FactorBand upTo(String upTo, String factor) {
        return new FactorBand(Optional.of(Ratio.parse(upTo)), Ratio.parse(factor));
    }

    /**
     * The last band.
     *
     * @param factor the factor, for example {@code "0.9"}
     * @return the band
     */
    public static FactorBand above(String factor) {
        return new FactorBand(Optional.empty(), Ratio.parse(factor));
    }

    /** Refuses bands that leave a number without a factor or give it two. */
    static List<FactorBand> checked(List<FactorBand> bands) {
        for (int i = 0; i < bands.size(); i++) {
            boolean last = i == bands.size() - 1;
            if (bands.get(i).upTo().isPresent() == last) {
                throw new IllegalArgumentException(
                        last
                                ? "the last band of factors must be without an end, but ends at "
                                        + bands.get(i).upTo().get()
                                : "only the last band of factors may be without an end, but band " + (i + 1) + " is");
            }
            if (i > 0
                    && !last
                    && bands.get(i)
                                    .upTo()
                                    .orElseThrow()
                                    .compareTo(bands.get(i - 1).upTo().orElseThrow())
                            <= 0) {
                throw new IllegalArgumentException("band " + (i + 1) + " of factors must end after "
                        + bands.get(i - 1).upTo().get() + ", but ends at "
                        + bands.get(i).upTo().get());
            }
        }
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("there must be a band of factors, but there is none");
        }
        return List.copyOf(bands);
    }

    static Ratio factor(List<FactorBand> bands, Ratio number) {
        for (FactorBand band : bands) {
            if (band.upTo().isEmpty() || number.compareTo(band.upTo().get()) <= 0) {
                return band.factor();
            }
        }
        throw new AssertionError(bands);
    }
}
