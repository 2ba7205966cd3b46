package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Steps without operands: what the formula states, and what it reads. */
final class Leaf {
    private Leaf() {}

    /** A number that stands in the formula. */
    static final class Constant extends Step {
        final Outcome.Value value;

        Constant(Expression source, Dimension type, Ratio value) {
            super(source, type);
            this.value = new Outcome.Value(value, null);
        }

        @Override
        Outcome run(Run run) {
            run.tracer.close(
                    run.tracer.mark(),
                    steps -> new Explanation(
                            "kpi.formula.number",
                            Map.of("what", what()),
                            Operation.GIVEN,
                            Optional.of(quantity(value.value(), null)),
                            Optional.empty(),
                            steps));
            return value;
        }
    }

    /** A figure that is read. */
    static final class Read extends Step {
        final Reference reference;
        private final Measure measure;

        Read(Expression source, Reference reference, Measure measure) {
            super(source, Dimension.of(measure.unit()));
            this.reference = reference;
            this.measure = measure;
        }

        @Override
        Outcome run(Run run) {
            Reading reading = run.read(reference);
            run.tracer.close(
                    run.tracer.mark(),
                    steps -> run.explanation(reference)
                            .orElseGet(() -> reading instanceof Reading.Known known
                                    ? new Explanation(
                                            "kpi.formula.step",
                                            Map.of("what", what()),
                                            Operation.GIVEN,
                                            Optional.of(known.value()),
                                            Optional.empty(),
                                            steps)
                                    : nothing(reading, what(), steps)));
            if (reading instanceof Reading.Known known) {
                Quantity quantity = known.value();
                if (quantity.unit() != measure.unit()) {
                    throw new IllegalArgumentException("the value of " + reference + " must have the unit "
                            + measure.unit() + " of its measure, but was " + quantity);
                }
                return new Outcome.Value(quantity.value(), quantity.currency().orElse(null));
            }
            return new Outcome.Gap(reading);
        }

        /** The name of the measure, which of it, and whose and which days where it is not the subject's own of the period. */
        @Override
        Argument what() {
            List<Argument> parts = new ArrayList<>();
            parts.add(Argument.name(measure.name()));
            if (!reference.filter().all()) {
                parts.add(Argument.text(Names.write(reference.filter())));
            }
            if (reference.kind() == Kind.TARGET) {
                parts.add(Argument.term("kpi.formula.target"));
            }
            if (reference.level() != Level.OWN) {
                parts.add(Argument.term(reference.level().key()));
            }
            Span span = reference.span();
            for (int i = 0; i < span.yearsBack(); i++) {
                parts.add(Argument.term("kpi.formula.span.year-ago"));
            }
            for (int i = 0; i < span.periodsBack(); i++) {
                parts.add(Argument.term("kpi.formula.span.prior"));
            }
            if (span.extent() != Extent.PERIOD) {
                parts.add(Argument.term("kpi.formula.span."
                        + span.extent().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            }
            if (span.extent() == Extent.ROLLING) {
                parts.add(Argument.number(span.periods()));
            }
            return new Argument.Many(parts);
        }
    }
}
