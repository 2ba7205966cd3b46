package io.salestiers.kpi.formula;

import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Rounding;
import io.salestiers.kpi.internal.column.Assembler;
import io.salestiers.kpi.internal.column.Program;
import io.salestiers.kpi.internal.column.Relation;
import io.salestiers.kpi.internal.column.UnsuitableException;
import io.salestiers.kpi.internal.column.Value;
import io.salestiers.kpi.measure.Reason;
import java.util.List;
import java.util.Optional;

/** Translates the steps of a formula into a program over columns. */
final class ColumnCompiler {
    private static final int ZERO_DIVISOR = ColumnStatus.of(Reason.ZERO_DIVISOR);

    private final Assembler assembler = new Assembler(ColumnStatus.INPUT_BITS);
    private final List<Reference> references;
    private final List<ColumnType> types;

    private ColumnCompiler(List<Reference> references, List<ColumnType> types) {
        this.references = references;
        this.types = types;
    }

    /** Empty for a formula that has to be computed row by row. */
    static Optional<Program> compile(CompiledFormula formula, List<ColumnType> types, Rounding rounding) {
        ColumnCompiler compiler = new ColumnCompiler(formula.references(), types);
        try {
            return Optional.of(compiler.assembler.finish(compiler.rounded(formula.root(), rounding), rounding));
        } catch (UnsuitableException | ArithmeticException e) {
            // Constants that are too large, the second for exact arithmetic too.
            return Optional.empty();
        }
    }

    /**
     * The value of a step, rounded. Rounding keeps the order of numbers, so round(min(x, c)) = min(round(x), round(c)), which takes
     * fewer steps if x is a fraction and c is the same for all rows.
     */
    private Value rounded(Step step, Rounding rounding) throws UnsuitableException {
        if (step instanceof Strict.Arithmetic end && end.operands.size() == 2) {
            boolean least = end.operation == Operation.LEAST;
            boolean greatest = end.operation == Operation.GREATEST;
            for (int i = 0; i < 2 && (least || greatest); i++) {
                Value limit = value(end.operands.get(i));
                if (limit instanceof Value.Constant) {
                    Value other = rounded(end.operands.get(1 - i), rounding);
                    Value last = assembler.rounded(limit, rounding);
                    return least ? assembler.least(other, last) : assembler.greatest(other, last);
                }
            }
        }
        return assembler.rounded(value(step), rounding);
    }

    private Value value(Step step) throws UnsuitableException {
        if (step instanceof Leaf.Constant constant) {
            return new Value.Constant(constant.value.value());
        }
        if (step instanceof Leaf.Read read) {
            int input = references.indexOf(read.reference);
            return assembler.input(input, types.get(input).one());
        }
        if (step instanceof Strict strict) {
            return strict(strict);
        }
        if (step instanceof Lazy.Choice choice) {
            Value condition = value(choice.condition);
            return assembler.chosen(
                    condition, branch(condition, true, choice.then), branch(condition, false, choice.otherwise));
        }
        if (step instanceof Lazy.Opposite opposite) {
            return assembler.opposite(value(opposite.condition));
        }
        if (step instanceof Lazy.Conditions conditions) {
            return fromRight(conditions.conditions, (a, b) -> assembler.either(a, b, conditions.decides));
        }
        if (step instanceof Lazy.Present present) {
            return fromRight(present.choices, assembler::present);
        }
        if (step instanceof Lazy.Meaningful meaningful) {
            return assembler.meaningful(value(meaningful.value), value(meaningful.instead));
        }
        throw new UnsuitableException("no translation of " + step.getClass());
    }

    private Value branch(Value condition, boolean holds, Step step) throws UnsuitableException {
        assembler.enter(condition, holds);
        Value value = value(step);
        assembler.leave();
        return value;
    }

    private interface Join {
        Value join(Value a, Value b) throws UnsuitableException;
    }

    private Value fromRight(List<Step> steps, Join join) throws UnsuitableException {
        Value result = value(steps.get(steps.size() - 1));
        for (int i = steps.size() - 2; i >= 0; i--) {
            result = join.join(value(steps.get(i)), result);
        }
        return result;
    }

    private Value strict(Strict step) throws UnsuitableException {
        Value first = value(step.operands.get(0));
        if (step instanceof Strict.Arithmetic arithmetic) {
            return arithmetic(arithmetic, first);
        }
        if (step instanceof Strict.Negated) {
            return assembler.negated(first);
        }
        if (step instanceof Strict.Absolute) {
            return assembler.absolute(first);
        }
        if (step instanceof Strict.Rounded rounded) {
            return assembler.rounded(first, rounded.rounding);
        }
        Value second = value(step.operands.get(1));
        if (step instanceof Strict.Comparison comparison) {
            return assembler.compared(first, relation(comparison.operator), second);
        }
        if (step instanceof Strict.Growth) {
            return assembler.dividedBy(
                    assembler.minus(first, second),
                    second,
                    ColumnStatus.of(Reason.ZERO_BASE),
                    ColumnStatus.of(Reason.NEGATIVE_BASE));
        }
        if (step instanceof Strict.Between) {
            return assembler.both(
                    assembler.compared(first, Relation.AT_LEAST, second),
                    assembler.compared(first, Relation.AT_MOST, value(step.operands.get(2))));
        }
        throw new UnsuitableException("no translation of " + step.getClass());
    }

    private Value arithmetic(Strict.Arithmetic step, Value first) throws UnsuitableException {
        if (clamp(step)) {
            List<Step> inner = ((Strict.Arithmetic) step.operands.get(0)).operands;
            return assembler.clamped(value(inner.get(0)), value(step.operands.get(1)), value(inner.get(1)));
        }
        Value result = first;
        for (Step operand : step.operands.subList(1, step.operands.size())) {
            Value next = value(operand);
            result = switch (step.operation) {
                case SUM -> assembler.plus(result, next);
                case DIFFERENCE -> assembler.minus(result, next);
                case PRODUCT -> assembler.times(result, next);
                case QUOTIENT -> assembler.dividedBy(result, next, ZERO_DIVISOR, 0);
                case LEAST -> assembler.least(result, next);
                case GREATEST -> assembler.greatest(result, next);
                case GIVEN, ROUNDED, CHOSEN, APPORTIONED, COUNT, NONE -> throw new AssertionError(step.operation);
            };
        }
        return result;
    }

    /** Whether it is max(min(x, high), low), as clamp(x, low, high) is written; done in one go. */
    private static boolean clamp(Strict.Arithmetic step) {
        return step.operation == Operation.GREATEST
                && step.operands.size() == 2
                && step.operands.get(0) instanceof Strict.Arithmetic least
                && least.operation == Operation.LEAST
                && least.operands.size() == 2;
    }

    private static Relation relation(InfixOperator operator) {
        return switch (operator) {
            case EQUAL -> Relation.EQUAL;
            case UNEQUAL -> Relation.UNEQUAL;
            case LESS -> Relation.LESS;
            case AT_MOST -> Relation.AT_MOST;
            case GREATER -> Relation.GREATER;
            case AT_LEAST -> Relation.AT_LEAST;
            case OR, AND, PLUS, MINUS, TIMES, DIVIDED_BY -> throw new AssertionError(operator);
        };
    }
}
