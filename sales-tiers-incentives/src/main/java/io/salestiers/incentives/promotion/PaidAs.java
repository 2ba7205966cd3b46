package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * As which level somebody is paid for a period.
 *
 * @param known whether it is known: a missing number may decide about a higher level
 * @param level the level; empty if it is not known, and if no level was reached
 */
public record PaidAs(boolean known, Optional<LevelId> level) {
    /** Refuses a level that is not known. */
    public PaidAs {
        requireNonNull(level, "level");
        if (!known && level.isPresent()) {
            throw new IllegalArgumentException("what is not known has no level, but it was " + level.get());
        }
    }

    static PaidAs of(LevelId level) {
        return new PaidAs(true, Optional.of(level));
    }

    static PaidAs none() {
        return new PaidAs(true, Optional.empty());
    }

    static PaidAs notKnown() {
        return new PaidAs(false, Optional.empty());
    }
}
