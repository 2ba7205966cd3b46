package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * Where pay follows another line than before, or jumps. With 5 % up to 1,000 and 7 % above, on the whole amount, and the edge
 * in the lower band, pay at 1,000 tends to 50 from below, is 50, and tends to 70 from above.
 *
 * @param at the amount
 * @param before what pay tends to just below; empty at zero, where the profile begins
 * @param value the pay of exactly the amount
 * @param after what pay tends to just above
 * @param slope what one unit more pays from there to the next point
 */
public record ProfilePoint(Ratio at, Optional<Ratio> before, Ratio value, Ratio after, Ratio slope) {
    /** Refuses absent parts. */
    public ProfilePoint {
        requireNonNull(at, "at");
        requireNonNull(before, "before");
        requireNonNull(value, "value");
        requireNonNull(after, "after");
        requireNonNull(slope, "slope");
    }

    /**
     * Whether pay jumps here.
     *
     * @return true if the pay of the amount differs from what it tends to below or above
     */
    public boolean jumps() {
        return !value.equals(after) || (before.isPresent() && !before.get().equals(value));
    }

    /**
     * The drop of pay here.
     *
     * @return the largest drop from below, or from the amount, to the amount, or to above it; empty if pay does not fall
     */
    public Optional<Cliff> cliff() {
        List<Ratio> way = before.map(low -> List.of(low, value, after)).orElse(List.of(value, after));
        Optional<Cliff> cliff = Optional.empty();
        for (int i = 0; i < way.size(); i++) {
            for (int j = i + 1; j < way.size(); j++) {
                Cliff drop = new Cliff(at, way.get(i), way.get(j));
                Ratio least = cliff.map(Cliff::drop).orElse(Ratio.ZERO);
                if (drop.drop().compareTo(least) > 0) {
                    cliff = Optional.of(drop);
                }
            }
        }
        return cliff;
    }

    /* Whether pay goes on as before. */
    boolean smooth(Ratio slopeBefore) {
        return !jumps() && slope.equals(slopeBefore);
    }

    Ratio on(Ratio amount) {
        return after.plus(slope.multipliedBy(amount.minus(at)));
    }
}
