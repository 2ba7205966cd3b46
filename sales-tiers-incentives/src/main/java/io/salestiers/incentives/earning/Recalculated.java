package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.incentives.plan.ResolvedComponent;
import java.util.List;

/**
 * A run after some inputs have changed, made from an earlier one: it equals a run from the beginning, but only what the change
 * reaches was calculated again.
 *
 * @param run the run on the new inputs
 * @param parts what was calculated again, in the order of calculation; what is not listed was taken over from the earlier run
 */
public record Recalculated(EarningRun run, List<ResolvedComponent> parts) {
    /** Copies the list. */
    public Recalculated {
        requireNonNull(run, "run");
        parts = List.copyOf(parts);
    }
}
