package io.salestiers.core.observation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants by row, most of which may be absent, in two columns of numbers that are there only if one is present. */
final class Arrivals {
    private static final int NONE = -1;

    private long[] seconds = new long[0];
    private int[] nanos = new int[0];

    void put(int row, Optional<Instant> instant) {
        if (instant.isEmpty()) {
            return;
        }
        if (row >= nanos.length) {
            int before = nanos.length;
            int length = Math.max(16, Math.addExact(row, row));
            seconds = Arrays.copyOf(seconds, length);
            nanos = Arrays.copyOf(nanos, length);
            Arrays.fill(nanos, before, length, NONE);
        }
        Instant at = instant.get();
        seconds[row] = at.getEpochSecond();
        nanos[row] = at.getNano();
    }

    Optional<Instant> get(int row) {
        return row >= nanos.length || nanos[row] == NONE
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds[row], nanos[row]));
    }

    /** A copy for so many rows, equal to every other one with the same instants. */
    Arrivals upTo(int rows) {
        Arrivals copy = new Arrivals();
        if (nanos.length > 0) {
            copy.seconds = Arrays.copyOf(seconds, rows);
            copy.nanos = Arrays.copyOf(nanos, rows);
            if (rows > nanos.length) {
                Arrays.fill(copy.nanos, nanos.length, rows, NONE);
            }
        }
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Arrivals other
                && Arrays.equals(seconds, other.seconds)
                && Arrays.equals(nanos, other.nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seconds);
    }
}
