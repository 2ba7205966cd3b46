package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * A line that pay follows between two amounts, the ends themselves left aside.
 *
 * @param from where it begins
 * @param to where it ends; empty if it goes on for ever
 * @param start what pay tends to just above its beginning
 * @param slope what one unit more pays; zero where more pays nothing more
 */
public record ProfilePart(Ratio from, Optional<Ratio> to, Ratio start, Ratio slope) {
    /** Refuses absent parts. */
    public ProfilePart {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(start, "start");
        requireNonNull(slope, "slope");
    }
}
