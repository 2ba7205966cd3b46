package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Explanation;
import io.salestiers.kpi.measure.Reading;
import java.util.Optional;

/**
 * Where a formula reads its figures. It is asked only for {@link CompiledFormula#references()}, for each as often as the
 * formula names it on the path that is taken, and must give the same answer each time.
 */
@FunctionalInterface
public interface Inputs {
    /**
     * What is known of a figure.
     *
     * @param reference which figure
     * @return a value in the unit of the measure, or why there is none
     */
    Reading read(Reference reference);

    /**
     * How a figure was found: the step that stands for it when the formula explains itself, down to the single
     * observation where the host has them.
     *
     * @param reference which figure
     * @return a step whose value is that of {@link #read(Reference)}; empty for a step that states it
     */
    default Optional<Explanation> explanation(Reference reference) {
        return Optional.empty();
    }
}
