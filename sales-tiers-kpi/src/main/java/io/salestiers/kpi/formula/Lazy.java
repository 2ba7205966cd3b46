package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Operation;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.List;

/** Steps that look only at what they need, from left to right. */
final class Lazy {
    private Lazy() {}

    /** One of two, by a condition. */
    static final class Choice extends Step {
        final Step condition;
        final Step then;
        final Step otherwise;

        Choice(Expression source, Dimension type, Step condition, Step then, Step otherwise) {
            super(source, type);
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        Outcome run(Run run) {
            int mark = run.tracer.mark();
            Outcome met = condition.run(run);
            Outcome outcome = met instanceof Outcome.Truth truth ? (truth.holds() ? then : otherwise).run(run) : met;
            run.tracer.closeChosen(mark, steps -> explained(outcome, Operation.CHOSEN, steps));
            return outcome;
        }
    }

    /** All conditions, or any of them. */
    static final class Conditions extends Step {
        final boolean decides;
        final List<Step> conditions;

        /**
         * With what decides at once: false for {@code and}, true for {@code or}.
         */
        Conditions(Expression source, boolean decides, List<Step> conditions) {
            super(source, Dimension.CONDITION);
            this.decides = decides;
            this.conditions = List.copyOf(conditions);
        }

        @Override
        Outcome run(Run run) {
            int mark = run.tracer.mark();
            Outcome outcome = decide(run);
            run.tracer.close(mark, steps -> explained(outcome, Operation.NONE, steps));
            return outcome;
        }

        private Outcome decide(Run run) {
            for (Step condition : conditions) {
                Outcome outcome = condition.run(run);
                if (!(outcome instanceof Outcome.Truth truth) || truth.holds() == decides) {
                    return outcome;
                }
            }
            return new Outcome.Truth(!decides);
        }
    }

    /** The opposite of a condition. */
    static final class Opposite extends Step {
        final Step condition;

        Opposite(Expression source, Step condition) {
            super(source, Dimension.CONDITION);
            this.condition = condition;
        }

        @Override
        Outcome run(Run run) {
            int mark = run.tracer.mark();
            Outcome met = condition.run(run);
            Outcome outcome = met instanceof Outcome.Truth truth ? new Outcome.Truth(!truth.holds()) : met;
            run.tracer.close(mark, steps -> explained(outcome, Operation.NONE, steps));
            return outcome;
        }
    }

    /** The first that is not missing. */
    static final class Present extends Step {
        final List<Step> choices;

        Present(Expression source, Dimension type, List<Step> choices) {
            super(source, type);
            this.choices = List.copyOf(choices);
        }

        @Override
        Outcome run(Run run) {
            int mark = run.tracer.mark();
            Outcome outcome = choose(run);
            run.tracer.closeChosen(mark, steps -> explained(outcome, Operation.CHOSEN, steps));
            return outcome;
        }

        private Outcome choose(Run run) {
            List<Reading> missing = new ArrayList<>(choices.size());
            for (Step choice : choices) {
                Outcome outcome = choice.run(run);
                if (!(outcome instanceof Outcome.Gap gap && gap.reading() instanceof Reading.Missing)) {
                    return outcome;
                }
                missing.add(gap.reading());
            }
            return new Outcome.Gap(Reading.gap(missing).orElseThrow());
        }
    }

    /** A value, or another one where it is not meaningful. */
    static final class Meaningful extends Step {
        final Step value;
        final Step instead;

        Meaningful(Expression source, Dimension type, Step value, Step instead) {
            super(source, type);
            this.value = value;
            this.instead = instead;
        }

        @Override
        Outcome run(Run run) {
            int mark = run.tracer.mark();
            Outcome first = value.run(run);
            Outcome outcome = first instanceof Outcome.Gap gap && gap.reading() instanceof Reading.NotMeaningful
                    ? instead.run(run)
                    : first;
            run.tracer.closeChosen(mark, steps -> explained(outcome, Operation.CHOSEN, steps));
            return outcome;
        }
    }
}
