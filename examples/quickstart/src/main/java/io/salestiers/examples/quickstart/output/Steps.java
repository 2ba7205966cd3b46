package io.salestiers.examples.quickstart.output;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.text.Argument;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import io.salestiers.examples.quickstart.output.page.StepView;
import java.util.List;
import java.util.Map;

/** Writes explanations as steps within steps. */
final class Steps {
    private final Wording wording;

    Steps(Wording wording) {
        this.wording = wording;
    }

    /** All steps, down to the last. */
    StepView all(Explanation explanation) {
        return upper(explanation, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * The upper levels.
     *
     * @param explanation the explanation
     * @param levels how many levels below the top are shown
     * @param breadth how many steps of a level are shown
     * @return the steps, each with the number of those left out
     */
    StepView upper(Explanation explanation, int levels, int breadth) {
        List<Explanation> steps = explanation.steps();
        int shown = levels == 0 ? 0 : Math.min(steps.size(), breadth);
        return new StepView(
                wording.both(explanation::label),
                explanation.value().map(wording::quantity).orElse(Bilingual.EMPTY),
                operation(explanation.operation()),
                steps.subList(0, shown).stream()
                        .map(step -> upper(step, levels - 1, breadth))
                        .toList(),
                shown == steps.size()
                        ? Bilingual.EMPTY
                        : wording.text("steps-left", Map.of("count", Argument.number(steps.size() - shown))));
    }

    Bilingual operation(Operation operation) {
        return operation == Operation.GIVEN || operation == Operation.NONE
                ? Bilingual.EMPTY
                : wording.term(operation.key());
    }
}
