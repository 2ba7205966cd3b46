package io.salestiers.incentives.internal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/** What a single rate must be. */
public final class Rates {
    private Rates() {}

    public static void requireRate(Ratio rate, Object id) {
        requireNonNull(rate, "rate");
        if (rate.signum() < 0) {
            throw new IllegalArgumentException(
                    "rate must be zero or positive, but was " + rate + " (component " + id + ")");
        }
    }

    public static void requireShare(String name, Ratio share) {
        if (share.signum() < 0) {
            throw new IllegalArgumentException(name + " must be zero or positive, but was " + share);
        }
    }
}
