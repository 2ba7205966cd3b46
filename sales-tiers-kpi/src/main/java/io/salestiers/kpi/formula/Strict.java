package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.Argument;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step that needs all its operands. */
abstract class Strict extends Step {
    final List<Step> operands;

    Strict(Expression source, Dimension type, List<Step> operands) {
        super(source, type);
        this.operands = List.copyOf(operands);
    }

    /** The outcome from the values of all operands, all of one currency where they have one. */
    abstract Outcome compute(List<Ratio> values, @Nullable Currency currency);

    /** How it follows from the operands. */
    abstract Explanation explain(
            Outcome outcome, List<Ratio> values, @Nullable Currency currency, List<Explanation> steps);

    @Override
    final Outcome run(Run run) {
        int mark = run.tracer.mark();
        List<Ratio> values = new ArrayList<>(operands.size());
        List<Reading> gaps = new ArrayList<>(0);
        Currency currency = null;
        boolean mixed = false;
        for (Step operand : operands) {
            Outcome outcome = operand.run(run);
            if (outcome instanceof Outcome.Gap gap) {
                gaps.add(gap.reading());
            } else if (outcome instanceof Outcome.Value number) {
                values.add(number.value());
                mixed |= currency != null && number.currency() != null && !currency.equals(number.currency());
                currency = currency == null ? number.currency() : currency;
            } else {
                throw new AssertionError(outcome);
            }
        }
        if (mixed) {
            gaps.add(Reading.notMeaningful(Reason.MIXED_CURRENCIES));
        }
        Currency one = currency;
        Optional<Reading> gap = Reading.gap(gaps);
        if (gap.isPresent()) {
            run.tracer.close(mark, steps -> nothing(gap.get(), what(), steps));
            return new Outcome.Gap(gap.get());
        }
        Outcome outcome = guarded(values, one);
        run.tracer.close(
                mark,
                steps -> outcome instanceof Outcome.Value
                        ? explain(outcome, values, one, steps)
                        : explained(outcome, Operation.NONE, steps));
        return outcome;
    }

    private Outcome guarded(List<Ratio> values, @Nullable Currency currency) {
        try {
            return compute(values, currency);
        } catch (ArithmeticException e) {
            return notMeaningful(Reason.OUT_OF_BOUNDS);
        }
    }

    static Outcome notMeaningful(Reason reason) {
        return new Outcome.Gap(Reading.notMeaningful(reason));
    }

    final Outcome number(Ratio value, @Nullable Currency currency) {
        return new Outcome.Value(value, type.money() == 0 ? null : currency);
    }

    /** An operation that an {@link Explanation} has a word for. */
    static final class Arithmetic extends Strict {
        final Operation operation;

        Arithmetic(Expression source, Dimension type, Operation operation, List<Step> operands) {
            super(source, type, operands);
            this.operation = operation;
        }

        @Override
        Outcome compute(List<Ratio> values, @Nullable Currency currency) {
            Ratio result = values.get(0);
            for (Ratio value : values.subList(1, values.size())) {
                if (operation == Operation.QUOTIENT && value.signum() == 0) {
                    return notMeaningful(Reason.ZERO_DIVISOR);
                }
                result = apply(result, value);
            }
            return number(result, currency);
        }

        private Ratio apply(Ratio a, Ratio b) {
            return switch (operation) {
                case SUM -> a.plus(b);
                case PRODUCT -> a.multipliedBy(b);
                case DIFFERENCE -> a.minus(b);
                case QUOTIENT -> a.dividedBy(b);
                case LEAST -> a.min(b);
                case GREATEST -> a.max(b);
                case GIVEN, ROUNDED, CHOSEN, APPORTIONED, COUNT, NONE -> throw new AssertionError(operation);
            };
        }

        @Override
        Explanation explain(Outcome outcome, List<Ratio> values, @Nullable Currency currency, List<Explanation> steps) {
            return explained(outcome, operation, steps);
        }
    }

    /** (x − base) ÷ base. */
    static final class Growth extends Strict {
        private final Step difference;

        Growth(Expression source, Dimension type, Step current, Step base) {
            super(source, type, List.of(current, base));
            this.difference = current;
        }

        @Override
        Outcome compute(List<Ratio> values, @Nullable Currency currency) {
            Ratio base = values.get(1);
            return base.signum() == 0
                    ? notMeaningful(Reason.ZERO_BASE)
                    : base.signum() < 0
                            ? notMeaningful(Reason.NEGATIVE_BASE)
                            : number(values.get(0).minus(base).dividedBy(base), null);
        }

        @Override
        Explanation explain(Outcome outcome, List<Ratio> values, @Nullable Currency currency, List<Explanation> steps) {
            Explanation change = Explanation.of(
                    "kpi.formula.change",
                    Operation.DIFFERENCE,
                    difference.quantity(values.get(0).minus(values.get(1)), currency),
                    steps);
            return explained(outcome, Operation.QUOTIENT, List.of(change, steps.get(1)));
        }
    }

    /** Without the sign: the larger of x and −x. */
    static final class Absolute extends Strict {
        Absolute(Expression source, Dimension type, Step operand) {
            super(source, type, List.of(operand));
        }

        @Override
        Outcome compute(List<Ratio> values, @Nullable Currency currency) {
            return number(values.get(0).abs(), currency);
        }

        @Override
        Explanation explain(Outcome outcome, List<Ratio> values, @Nullable Currency currency, List<Explanation> steps) {
            Explanation opposite = Explanation.of(
                    "kpi.formula.opposite",
                    Operation.PRODUCT,
                    quantity(values.get(0).negated(), currency),
                    List.of(minusOne(), steps.get(0)));
            return explained(outcome, Operation.GREATEST, List.of(steps.get(0), opposite));
        }
    }

    /** With the other sign. */
    static final class Negated extends Strict {
        Negated(Expression source, Dimension type, Step operand) {
            super(source, type, List.of(operand));
        }

        @Override
        Outcome compute(List<Ratio> values, @Nullable Currency currency) {
            return number(values.get(0).negated(), currency);
        }

        @Override
        Explanation explain(Outcome outcome, List<Ratio> values, @Nullable Currency currency, List<Explanation> steps) {
            return explained(outcome, Operation.PRODUCT, List.of(minusOne(), steps.get(0)));
        }
    }

    private static Explanation minusOne() {
        return Explanation.given("kpi.formula.number", io.salestiers.core.unit.Quantity.ratio(Ratio.of(-1)))
                .with("what", "-1");
    }

    /** To some decimals. */
    static final class Rounded extends Strict {
        final Rounding rounding;

        Rounded(Expression source, Dimension type, Step operand, Rounding rounding) {
            super(source, type, List.of(operand));
            this.rounding = rounding;
        }

        @Override
        Outcome compute(List<Ratio> values, @Nullable Currency currency) {
            java.math.BigDecimal rounded = values.get(0).rounded(rounding);
            // Not through the bounds of numbers from outside: an exact value may have more digits.
            return number(Ratio.of(rounded.unscaledValue(), java.math.BigInteger.TEN.pow(rounding.scale())), currency);
        }

        @Override
        Explanation explain(Outcome outcome, List<Ratio> values, @Nullable Currency currency, List<Explanation> steps) {
            return explained(outcome, Operation.ROUNDED, steps)
                    .with("decimals", Argument.number(rounding.scale()))
                    .with("mode", rounding.mode().name());
        }
    }

    /** A comparison. */
    static final class Comparison extends Strict {
        final InfixOperator operator;

        Comparison(Expression source, InfixOperator operator, Step left, Step right) {
            super(source, Dimension.CONDITION, List.of(left, right));
            this.operator = operator;
        }

        @Override
        Outcome compute(List<Ratio> values, @Nullable Currency currency) {
            int order = values.get(0).compareTo(values.get(1));
            return new Outcome.Truth(
                    switch (operator) {
                        case EQUAL -> order == 0;
                        case UNEQUAL -> order != 0;
                        case LESS -> order < 0;
                        case AT_MOST -> order <= 0;
                        case GREATER -> order > 0;
                        case AT_LEAST -> order >= 0;
                        case OR, AND, PLUS, MINUS, TIMES, DIVIDED_BY -> throw new AssertionError(operator);
                    });
        }

        @Override
        Explanation explain(Outcome outcome, List<Ratio> values, @Nullable Currency currency, List<Explanation> steps) {
            throw new AssertionError(outcome);
        }
    }

    /** Whether low ≤ x ≤ high. */
    static final class Between extends Strict {
        Between(Expression source, List<Step> operands) {
            super(source, Dimension.CONDITION, operands);
        }

        @Override
        Outcome compute(List<Ratio> values, @Nullable Currency currency) {
            Ratio value = values.get(0);
            return new Outcome.Truth(value.compareTo(values.get(1)) >= 0 && value.compareTo(values.get(2)) <= 0);
        }

        @Override
        Explanation explain(Outcome outcome, List<Ratio> values, @Nullable Currency currency, List<Explanation> steps) {
            throw new AssertionError(outcome);
        }
    }
}
