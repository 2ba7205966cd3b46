package io.salestiers.kpi.formula;

import io.salestiers.core.money.Currency;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a formula means, said once more and as plainly as possible: it walks over the tree with fractions of big integers,
 * and shares nothing with the compiler and its program but the tree and the names of what is read.
 *
 * <p>The rules, after DESIGN §7:
 *
 * <ol>
 *   <li>Money and days have powers, which add where units are multiplied and subtract where they are divided. Beside them a
 *       plain number is a ratio, a count or points; a literal is of no unit. Where both powers are used up, a ratio is
 *       left. Points by anything else are points; a count by a ratio or a literal is a count, by anything else a ratio.
 *   <li>Operators, and functions that are not named below, need all their operands. Missing wins over not meaningful; inputs
 *       unite and reasons unite. Known amounts of two currencies meeting in one operator are a reason. {@code clamp(x, low,
 *       high)} is {@code max(min(x, high), low)}.
 *   <li>if, and, or look from left to right at what they need; a gap there is the result. coalesce takes the first that is
 *       not missing, and is missing by all its inputs if all are. ifNotMeaningful takes the second for what is not
 *       meaningful.
 *   <li>Division by zero, and growth from zero or less, are not meaningful. So is a number of more than 4,096 bits.
 *   <li>A result of no unit is a ratio. Zero money of no currency takes the one of all known money that the formula names;
 *       if there are none or several, it is not meaningful.
 * </ol>
 */
final class Oracle {
    /** What is found on the way. */
    private sealed interface Value {}

    private record Num(Fraction value, Optional<Currency> currency) implements Value {}

    private record Truth(boolean holds) implements Value {}

    private record Gap(Set<String> missing, Set<Reason> reasons) implements Value {
        boolean isMissing() {
            return !missing.isEmpty();
        }
    }

    /** A unit: powers of money and days, and the kind of plain number where both are 0. */
    private record Kind_(int money, int days, Plain plain) {}

    /** From the weakest. */
    private enum Plain {
        NONE,
        RATIO,
        COUNT,
        POINTS
    }

    private final Inputs inputs;
    private final Symbols symbols;
    private final List<Reference> named = new ArrayList<>();

    private Oracle(Inputs inputs, Symbols symbols) {
        this.inputs = inputs;
        this.symbols = symbols;
    }

    static Reading evaluate(Expression tree, Symbols symbols, Inputs inputs) {
        Oracle oracle = new Oracle(inputs, symbols);
        Value value = oracle.value(tree);
        if (value instanceof Gap gap) {
            return gap.isMissing()
                    ? new Reading.Missing(new TreeSet<>(gap.missing))
                    : new Reading.NotMeaningful(new TreeSet<>(gap.reasons));
        }
        Num number = (Num) value;
        Unit unit = unit(oracle.kind(tree));
        if (unit != Unit.MONEY || number.currency.isPresent()) {
            return Reading.known(new Quantity(number.value.ratio(), unit, number.currency));
        }
        oracle.collect(tree);
        Set<Currency> currencies = new HashSet<>();
        for (Reference reference : oracle.named) {
            if (inputs.read(reference) instanceof Reading.Known known) {
                known.value().currency().ifPresent(currencies::add);
            }
        }
        if (currencies.size() == 1) {
            return Reading.known(new Quantity(
                    number.value.ratio(),
                    unit,
                    Optional.of(currencies.iterator().next())));
        }
        return Reading.notMeaningful(currencies.isEmpty() ? Reason.NO_CURRENCY : Reason.MIXED_CURRENCIES);
    }

    private static Unit unit(Kind_ kind) {
        if (kind.money == 1) {
            return Unit.MONEY;
        }
        if (kind.days == 1) {
            return Unit.DAYS;
        }
        return switch (kind.plain) {
            case NONE, RATIO -> Unit.RATIO;
            case COUNT -> Unit.COUNT;
            case POINTS -> Unit.POINTS;
        };
    }

    // Units

    private Kind_ kind(Expression tree) {
        if (tree instanceof Expression.Literal) {
            return new Kind_(0, 0, Plain.NONE);
        }
        if (tree instanceof Expression.Prefix prefix) {
            return kind(prefix.operand());
        }
        if (tree instanceof Expression.Infix infix) {
            Kind_ left = kind(infix.left());
            Kind_ right = kind(infix.right());
            return switch (infix.operator()) {
                case TIMES -> combined(left, right, left.money + right.money, left.days + right.days, false);
                case DIVIDED_BY -> combined(left, right, left.money - right.money, left.days - right.days, true);
                default -> stronger(left, right);
            };
        }
        if (tree instanceof Expression.Call call && !call.function().modifier()) {
            List<Expression> arguments = call.arguments();
            return switch (call.function()) {
                case GROWTH, ATTAINMENT -> new Kind_(0, 0, Plain.RATIO);
                case DAYS -> new Kind_(0, 1, Plain.NONE);
                case IF -> stronger(kind(arguments.get(1)), kind(arguments.get(2)));
                case ROUND, ROUND_UP, ROUND_DOWN -> kind(arguments.get(0));
                default ->
                    arguments.stream().map(this::kind).reduce(Oracle::stronger).orElseThrow();
            };
        }
        return switch (symbols.find(reference(tree, false).measure())
                .orElseThrow()
                .unit()) {
            case MONEY -> new Kind_(1, 0, Plain.NONE);
            case DAYS -> new Kind_(0, 1, Plain.NONE);
            case RATIO -> new Kind_(0, 0, Plain.RATIO);
            case COUNT -> new Kind_(0, 0, Plain.COUNT);
            case POINTS -> new Kind_(0, 0, Plain.POINTS);
        };
    }

    /** Of operands of one unit: the literal takes that of the other. */
    private static Kind_ stronger(Kind_ a, Kind_ b) {
        boolean first = a.money != 0 || a.days != 0 || (b.money == 0 && b.days == 0 && a.plain.compareTo(b.plain) >= 0);
        return first ? a : b;
    }

    private static Kind_ combined(Kind_ a, Kind_ b, int money, int days, boolean divided) {
        if (money != 0 || days != 0) {
            return new Kind_(money, days, Plain.NONE);
        }
        if (a.money != 0 || a.days != 0) {
            return new Kind_(0, 0, Plain.RATIO);
        }
        if (!divided) {
            return new Kind_(0, 0, a.plain.compareTo(b.plain) >= 0 ? a.plain : b.plain);
        }
        boolean literals = a.plain == Plain.NONE && b.plain == Plain.NONE;
        boolean points = a.plain == Plain.POINTS && b.plain != Plain.POINTS;
        boolean count = a.plain == Plain.COUNT && (b.plain == Plain.NONE || b.plain == Plain.RATIO);
        return new Kind_(0, 0, literals || points || count ? a.plain : Plain.RATIO);
    }

    // Figures

    /** The name below all modifiers, with what they say; their order says nothing. */
    private static Reference reference(Expression tree, boolean target) {
        Kind kind = target ? Kind.TARGET : Kind.ACTUAL;
        Level level = Level.OWN;
        Extent extent = Extent.PERIOD;
        int periods = 1;
        int back = 0;
        int years = 0;
        Expression rest = tree;
        while (rest instanceof Expression.Call call) {
            String word = call.function().spelling();
            switch (word) {
                case "prior" -> back++;
                case "yearAgo" -> years++;
                case "ytd" -> extent = Extent.YEAR_TO_DATE;
                case "rolling" -> {
                    extent = Extent.ROLLING;
                    periods = ((Expression.Literal) call.arguments().get(1))
                            .number()
                            .intValueExact();
                }
                case "team" -> level = Level.TEAM;
                case "office" -> level = Level.OFFICE;
                case "company" -> level = Level.COMPANY;
                case "target" -> kind = Kind.TARGET;
                default -> throw new AssertionError(word);
            }
            rest = call.arguments().get(0);
        }
        Expression.Name name = (Expression.Name) rest;
        return new Reference(kind, name.measure(), name.filter(), level, new Span(extent, periods, back, years));
    }

    private Value read(Reference reference) {
        Reading reading = inputs.read(reference);
        if (reading instanceof Reading.Known known) {
            return new Num(Fraction.of(known.value().value()), known.value().currency());
        }
        return reading instanceof Reading.Missing missing
                ? new Gap(missing.inputs(), Set.of())
                : new Gap(Set.of(), ((Reading.NotMeaningful) reading).reasons());
    }

    private void collect(Expression tree) {
        if (tree instanceof Expression.Prefix prefix) {
            collect(prefix.operand());
        } else if (tree instanceof Expression.Infix infix) {
            collect(infix.left());
            collect(infix.right());
        } else if (tree instanceof Expression.Call call && call.function() == Function.ATTAINMENT) {
            named.add(reference(call.arguments().get(0), false));
            named.add(reference(call.arguments().get(0), true));
        } else if (tree instanceof Expression.Call call && !call.function().modifier()) {
            call.arguments().forEach(this::collect);
        } else if (!(tree instanceof Expression.Literal)) {
            named.add(reference(tree, false));
        }
    }

    // Values

    private static Gap reason(Reason reason) {
        return new Gap(Set.of(), Set.of(reason));
    }

    private Value value(Expression tree) {
        if (tree instanceof Expression.Literal literal) {
            Fraction number = Fraction.of(literal.number());
            return new Num(literal.percent() ? number.over(Fraction.HUNDRED) : number, Optional.empty());
        }
        if (tree instanceof Expression.Prefix prefix) {
            Value operand = value(prefix.operand());
            return operand instanceof Truth truth
                    ? new Truth(!truth.holds)
                    : operand instanceof Num number ? new Num(number.value.negated(), number.currency) : operand;
        }
        if (tree instanceof Expression.Infix infix) {
            return infix(infix);
        }
        if (tree instanceof Expression.Call call && !call.function().modifier()) {
            return call(call);
        }
        return read(reference(tree, false));
    }

    private Value infix(Expression.Infix infix) {
        if (infix.operator() == InfixOperator.AND || infix.operator() == InfixOperator.OR) {
            Value left = value(infix.left());
            boolean goesOn = left instanceof Truth truth && truth.holds == (infix.operator() == InfixOperator.AND);
            return goesOn ? value(infix.right()) : left;
        }
        return all(infix, List.of(value(infix.left()), value(infix.right())), values -> {
            Fraction a = values.get(0);
            Fraction b = values.get(1);
            return switch (infix.operator()) {
                case PLUS -> a.plus(b);
                case MINUS -> a.minus(b);
                case TIMES -> a.times(b);
                case DIVIDED_BY -> b.up().signum() == 0 ? Reason.ZERO_DIVISOR : a.over(b);
                case EQUAL -> a.equals(b);
                case UNEQUAL -> !a.equals(b);
                case LESS -> a.compareTo(b) < 0;
                case AT_MOST -> a.compareTo(b) <= 0;
                case GREATER -> a.compareTo(b) > 0;
                case AT_LEAST -> a.compareTo(b) >= 0;
                case AND, OR -> throw new AssertionError(infix);
            };
        });
    }

    /** With all operands known, what comes of their values: a fraction, a boolean or a reason. */
    private Value all(Expression tree, List<Value> operands, java.util.function.Function<List<Fraction>, Object> rule) {
        Set<String> missing = new TreeSet<>();
        Set<Reason> reasons = new TreeSet<>();
        Set<Currency> currencies = new HashSet<>();
        List<Fraction> values = new ArrayList<>();
        for (Value operand : operands) {
            if (operand instanceof Gap gap) {
                missing.addAll(gap.missing);
                reasons.addAll(gap.reasons);
            } else {
                Num number = (Num) operand;
                number.currency.ifPresent(currencies::add);
                values.add(number.value);
            }
        }
        if (currencies.size() > 1) {
            reasons.add(Reason.MIXED_CURRENCIES);
        }
        if (!missing.isEmpty()) {
            return new Gap(missing, Set.of());
        }
        if (!reasons.isEmpty()) {
            return new Gap(Set.of(), reasons);
        }
        Object result = rule.apply(values);
        if (result instanceof Boolean holds) {
            return new Truth(holds);
        }
        if (result instanceof Reason reason) {
            return reason(reason);
        }
        Fraction fraction = (Fraction) result;
        return fraction.fits()
                ? new Num(
                        fraction,
                        kind(tree).money == 0
                                ? Optional.empty()
                                : currencies.stream().findFirst())
                : reason(Reason.OUT_OF_BOUNDS);
    }

    private Value call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case IF -> {
                Value condition = value(arguments.get(0));
                yield condition instanceof Truth truth ? value(arguments.get(truth.holds ? 1 : 2)) : condition;
            }
            case COALESCE -> {
                Set<String> missing = new TreeSet<>();
                for (Expression argument : arguments) {
                    Value value = value(argument);
                    if (!(value instanceof Gap gap && gap.isMissing())) {
                        yield value;
                    }
                    missing.addAll(gap.missing);
                }
                yield new Gap(missing, Set.of());
            }
            case IF_NOT_MEANINGFUL -> {
                Value first = value(arguments.get(0));
                yield first instanceof Gap gap && !gap.isMissing() ? value(arguments.get(1)) : first;
            }
            case DAYS -> value(arguments.get(0));
            case ATTAINMENT ->
                all(
                        call,
                        List.of(read(reference(arguments.get(0), false)), read(reference(arguments.get(0), true))),
                        values -> values.get(1).up().signum() == 0
                                ? Reason.ZERO_DIVISOR
                                : values.get(0).over(values.get(1)));
            case CLAMP -> {
                Expression atMost = new Expression.Call(Function.MIN, List.of(arguments.get(0), arguments.get(2)), 0);
                yield value(new Expression.Call(Function.MAX, List.of(atMost, arguments.get(1)), 0));
            }
            default -> {
                boolean rounds = call.function().spelling().startsWith("round");
                Stream<Expression> operands = rounds ? arguments.stream().limit(1) : arguments.stream();
                yield all(call, operands.map(this::value).toList(), values -> strict(call, values));
            }
        };
    }

    private static Object strict(Expression.Call call, List<Fraction> values) {
        Fraction x = values.get(0);
        return switch (call.function()) {
            case MIN -> values.stream().min(Fraction::compareTo).orElseThrow();
            case MAX -> values.stream().max(Fraction::compareTo).orElseThrow();
            case ABS -> new Fraction(x.up().abs(), x.down());
            case ROUND -> x.rounded(decimals(call), RoundingMode.HALF_EVEN);
            case ROUND_UP -> x.rounded(decimals(call), RoundingMode.UP);
            case ROUND_DOWN -> x.rounded(decimals(call), RoundingMode.DOWN);
            case BETWEEN -> x.compareTo(values.get(1)) >= 0 && x.compareTo(values.get(2)) <= 0;
            case GROWTH -> {
                Fraction base = values.get(1);
                int sign = base.compareTo(new Fraction(BigInteger.ZERO, BigInteger.ONE));
                yield sign == 0
                        ? Reason.ZERO_BASE
                        : sign < 0
                                ? Reason.NEGATIVE_BASE
                                : x.minus(base).fits() ? x.minus(base).over(base) : Reason.OUT_OF_BOUNDS;
            }
            default -> throw new AssertionError(call);
        };
    }

    private static int decimals(Expression.Call call) {
        return ((Expression.Literal) call.arguments().get(1)).number().intValueExact();
    }
}
