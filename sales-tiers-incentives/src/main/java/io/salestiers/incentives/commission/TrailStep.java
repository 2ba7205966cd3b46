package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * Some instalments of a trail: from the 2nd to the 12th 0.15 % each; from the 13th on, every 12th, 2 %.
 *
 * @param from the number of the first instalment, 1 or more
 * @param to the number of the last; empty for no end
 * @param every 1 for each number, 12 for the first and every twelfth after it
 * @param rate what each pays of the credit: 0.05 for 5 %, zero or more
 */
public record TrailStep(int from, Optional<Integer> to, int every, Ratio rate) {
    /** Refuses a step that has no instalment, and a negative rate. */
    public TrailStep {
        requireNonNull(to, "to");
        requireNonNull(rate, "rate");
        if (from < 1 || every < 1 || rate.signum() < 0) {
            throw new IllegalArgumentException("from and every must be 1 or more and rate zero or more, but were "
                    + from + ", " + every + ", " + rate);
        }
        int first = from;
        if (to.filter(last -> last < first).isPresent()) {
            throw new IllegalArgumentException("to must be " + from + " or more, but was " + to.get());
        }
    }

    /**
     * Each of some instalments.
     *
     * @param from the number of the first
     * @param to the number of the last
     * @param rate what each pays, for example {@code 0.05}
     * @return the step
     */
    public static TrailStep of(int from, int to, String rate) {
        return new TrailStep(from, Optional.of(to), 1, Ratio.parse(rate));
    }

    /**
     * Each instalment from some number on.
     *
     * @param from the number of the first
     * @param rate what each pays, for example {@code 0.01}
     * @return the step, which has no end
     */
    public static TrailStep from(int from, String rate) {
        return new TrailStep(from, Optional.empty(), 1, Ratio.parse(rate));
    }

    /**
     * Whether an instalment is one of this step.
     *
     * @param number which instalment, 1 for the first
     * @return true if it lies in the step and is one of those that are paid
     */
    public boolean has(int number) {
        return number >= from && to.filter(last -> number > last).isEmpty() && (number - from) % every == 0;
    }
}
