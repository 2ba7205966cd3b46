package io.salestiers.examples.quickstart.output.page;

import java.util.List;

/**
 * A step of an explanation.
 *
 * @param label what the step says
 * @param value its value; empty if it has none
 * @param operation how the value follows from the steps below; empty if it is given
 * @param steps the steps below
 * @param left how many steps below are not shown; empty if none
 */
public record StepView(Bilingual label, Bilingual value, Bilingual operation, List<StepView> steps, Bilingual left) {
    /** Copies the list. */
    public StepView {
        steps = List.copyOf(steps);
    }
}
