package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a program. Immutable. */
abstract class Step {
    /** The type that the compiler found. */
    final Dimension type;

    private final Expression source;

    Step(Expression source, Dimension type) {
        this.source = source;
        this.type = type;
    }

    abstract Outcome run(Run run);

    /** What people read about this step. Made only when somebody asks for an explanation. */
    Argument what() {
        return Argument.text(source.toString());
    }

    /** The quantity of a number of this type; without a name for its unit, or without a currency, it is a plain number. */
    final Quantity quantity(Ratio value, @Nullable Currency currency) {
        Unit unit = type.unit().orElse(Unit.RATIO);
        return unit == Unit.MONEY && currency == null
                ? Quantity.ratio(value)
                : new Quantity(value, unit, unit == Unit.MONEY ? Optional.ofNullable(currency) : Optional.empty());
    }

    /** How this step explains an outcome that it computed with an operation. */
    final Explanation explained(Outcome outcome, Operation operation, List<Explanation> steps) {
        if (outcome instanceof Outcome.Value number) {
            return new Explanation(
                    "kpi.formula.step",
                    Map.of("what", what()),
                    operation,
                    Optional.of(quantity(number.value(), number.currency())),
                    Optional.empty(),
                    steps);
        }
        if (outcome instanceof Outcome.Truth truth) {
            return Explanation.none(truth.holds() ? "kpi.formula.holds" : "kpi.formula.fails", steps)
                    .with("what", what());
        }
        return nothing(((Outcome.Gap) outcome).reading(), what(), steps);
    }

    static Explanation nothing(Reading reading, Argument what, List<Explanation> steps) {
        if (reading instanceof Reading.Missing missing) {
            return Explanation.none("kpi.formula.missing", steps)
                    .with("what", what)
                    .with("inputs", Argument.texts(List.copyOf(missing.inputs())));
        }
        Reading.NotMeaningful notMeaningful = (Reading.NotMeaningful) reading;
        return Explanation.none("kpi.formula.not-meaningful", steps)
                .with("what", what)
                .with(
                        "reasons",
                        new Argument.Many(notMeaningful.reasons().stream()
                                .map(Reason::toArgument)
                                .toList()));
    }
}
