package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Decimals;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.kpi.measure.DimensionFilter;
import java.math.BigDecimal;
import java.util.List;

/**
 * A node of the tree of a formula. Immutable; {@code toString()} writes it in its one canonical form, with no more
 * parentheses than are needed, and reading that gives the same tree.
 */
public sealed interface Expression {
    /** Binds tighter than and, and less than comparisons. */
    int NEGATION = 3;
    /** Binds tighter than every infix operator. */
    int SIGN = 7;
    /** A literal, a name or a call. */
    int ATOM = 8;

    /**
     * A number: {@code 0.05} or {@code 110%}.
     *
     * @param number as it is written, zero or positive: 110 of {@code 110%}
     * @param percent whether a percent sign follows
     * @param at the place in the text, 0 for the first character
     */
    record Literal(BigDecimal number, boolean percent, int at) implements Expression {
        /** Refuses negative numbers and numbers out of bounds. */
        public Literal {
            Decimals.requireBounded(number);
            if (number.signum() < 0 || number.scale() < 0) {
                throw new IllegalArgumentException(
                        "number must be a plain decimal, zero or positive, but was " + number);
            }
        }

        @Override
        public int precedence() {
            return ATOM;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }

        @Override
        public Expression unplaced() {
            return new Literal(number, percent, 0);
        }

        /** As a formula writes it. */
        @Override
        public String toString() {
            return Expression.write(this);
        }
    }

    /**
     * The name of a measure, perhaps with a filter: {@code revenue} or {@code revenue[product = "GTX Pro"]}.
     *
     * @param measure the measure
     * @param filter which of its observations count
     * @param at the place in the text, 0 for the first character
     */
    record Name(MeasureId measure, DimensionFilter filter, int at) implements Expression {
        /** Refuses absent parts. */
        public Name {
            requireNonNull(measure, "measure");
            requireNonNull(filter, "filter");
        }

        /**
         * A name without a filter.
         *
         * @param measure the measure
         * @param at the place in the text, 0 for the first character
         */
        public Name(MeasureId measure, int at) {
            this(measure, DimensionFilter.ALL, at);
        }

        @Override
        public int precedence() {
            return ATOM;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.name(this);
        }

        @Override
        public Expression unplaced() {
            return new Name(measure, filter, 0);
        }

        /** As a formula writes it. */
        @Override
        public String toString() {
            return Expression.write(this);
        }
    }

    /**
     * An operator before an operand.
     *
     * @param operator the operator
     * @param operand the operand
     * @param at the place of the operator, 0 for the first character
     */
    record Prefix(PrefixOperator operator, Expression operand, int at) implements Expression {
        /** Refuses absent parts. */
        public Prefix {
            requireNonNull(operator, "operator");
            requireNonNull(operand, "operand");
        }

        @Override
        public int precedence() {
            return operator.precedence();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.prefix(this);
        }

        @Override
        public Expression unplaced() {
            return new Prefix(operator, operand.unplaced(), 0);
        }

        /** As a formula writes it. */
        @Override
        public String toString() {
            return Expression.write(this);
        }
    }

    /**
     * An operator between two operands.
     *
     * @param operator the operator
     * @param left the left operand
     * @param right the right operand
     * @param at the place of the operator, 0 for the first character
     */
    record Infix(InfixOperator operator, Expression left, Expression right, int at) implements Expression {
        /** Refuses absent parts. */
        public Infix {
            requireNonNull(operator, "operator");
            requireNonNull(left, "left");
            requireNonNull(right, "right");
        }

        @Override
        public int precedence() {
            return operator.precedence();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.infix(this);
        }

        @Override
        public Expression unplaced() {
            return new Infix(operator, left.unplaced(), right.unplaced(), 0);
        }

        /** As a formula writes it. */
        @Override
        public String toString() {
            return Expression.write(this);
        }
    }

    /**
     * A function with its arguments.
     *
     * @param function the function
     * @param arguments as many as it takes
     * @param at the place of its name, 0 for the first character
     */
    record Call(Function function, List<Expression> arguments, int at) implements Expression {
        /** Copies the arguments and refuses a number of them that the function does not take. */
        public Call {
            requireNonNull(function, "function");
            arguments = List.copyOf(arguments);
            if (arguments.size() < function.fewest() || arguments.size() > function.most()) {
                throw new IllegalArgumentException(function.spelling() + " takes " + function.fewest() + " to "
                        + function.most() + " arguments, but has " + arguments.size());
            }
        }

        @Override
        public int precedence() {
            return ATOM;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }

        @Override
        public Expression unplaced() {
            return new Call(
                    function, arguments.stream().map(Expression::unplaced).toList(), 0);
        }

        /** As a formula writes it. */
        @Override
        public String toString() {
            return Expression.write(this);
        }
    }

    /**
     * What to do with each kind of node.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * For a number.
         *
         * @param literal the node
         * @return the result
         */
        R literal(Literal literal);

        /**
         * For the name of a measure.
         *
         * @param name the node
         * @return the result
         */
        R name(Name name);

        /**
         * For an operator before an operand.
         *
         * @param prefix the node
         * @return the result
         */
        R prefix(Prefix prefix);

        /**
         * For an operator between operands.
         *
         * @param infix the node
         * @return the result
         */
        R infix(Infix infix);

        /**
         * For a function.
         *
         * @param call the node
         * @return the result
         */
        R call(Call call);
    }

    /**
     * Where it stands in the text: its operator, if it has one, else its first character.
     *
     * @return 0 for the first character
     */
    int at();

    /**
     * How tightly its outermost operator binds.
     *
     * @return higher binds tighter
     */
    int precedence();

    /**
     * Does what its kind asks for.
     *
     * @param cases what to do with each kind
     * @param <R> the type of the result
     * @return the result
     */
    <R> R match(Cases<R> cases);

    /**
     * The same tree with all places 0, so that trees can be compared that were read from different texts.
     *
     * @return a copy
     */
    Expression unplaced();

    private static String write(Expression expression) {
        Printer printer = new Printer();
        expression.match(printer);
        return printer.toString();
    }
}
