package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Explanation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Gathers the explanations of steps while they are computed: each step takes those of the steps that it looked at off the
 * stack and puts its own on it. Switched off it does nothing.
 */
final class Tracer {
    static final Tracer OFF = new Tracer(false);

    private final boolean active;
    private final List<Explanation> stack = new ArrayList<>();

    private Tracer(boolean active) {
        this.active = active;
    }

    static Tracer on() {
        return new Tracer(true);
    }

    /** How many explanations lie on the stack, to be given to {@link #close}. */
    int mark() {
        return stack.size();
    }

    /** Replaces all explanations from a mark on by the one that is made of them. */
    void close(int mark, Function<List<Explanation>, Explanation> maker) {
        if (active) {
            List<Explanation> above = stack.subList(mark, stack.size());
            Explanation explanation = maker.apply(List.copyOf(above));
            above.clear();
            stack.add(explanation);
        }
    }

    /** The same, with the last explanation moved to the front: the chosen one, then what led to the choice. */
    void closeChosen(int mark, Function<List<Explanation>, Explanation> maker) {
        close(mark, steps -> {
            List<Explanation> turned = new ArrayList<>(steps);
            Collections.rotate(turned, 1);
            return maker.apply(turned);
        });
    }

    Explanation result() {
        return stack.get(0);
    }
}
