package io.salestiers.kpi.internal.column;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Makes a {@link Program} from arithmetic on {@link Value values}. What can be done with constants is done here; only what
 * differs from row to row becomes a kernel. Throws {@link UnsuitableException} where numbers don't fit. Not for several threads.
 */
public final class Assembler {
    private final Instructions instructions = new Instructions();
    private final Guards guards = new Guards();
    private final int known;

    /**
     * An empty program.
     *
     * @param known the bits that the status of an input may have
     */
    public Assembler(int known) {
        this.known = known;
    }

    /** A fraction of the form {@code coefficient · upper ÷ lower}, or without the lower register. */
    private record Scaled(Ratio coefficient, int upper, int lower) {
        static final int NONE = -1;

        boolean whole() {
            return lower == NONE;
        }
    }

    /**
     * A column of whole numbers.
     *
     * @param input its index
     * @param unit what 1 in the column stands for
     * @return the figure
     */
    public Value input(int input, Ratio unit) {
        return linear(instructions.load(input, known), unit);
    }

    private static Value linear(int register, Ratio coefficient) {
        return new Value.Linear(new TreeMap<>(Map.of(register, coefficient)), Ratio.ZERO);
    }

    private static Value of(Scaled scaled) {
        // A fraction of nothing is 0, but its gaps stay.
        return scaled.whole() || scaled.coefficient().signum() == 0
                ? linear(scaled.upper(), scaled.coefficient())
                : new Value.Fraction(scaled.coefficient(), scaled.upper(), scaled.lower());
    }

    // ---- forms

    /** As one register, or one divided by another, times a positive number. */
    private Scaled scaled(Value value) throws UnsuitableException {
        if (value instanceof Value.Fraction fraction) {
            if (fraction.coefficient().signum() > 0) {
                return new Scaled(fraction.coefficient(), fraction.upper(), fraction.lower());
            }
            int negated = instructions.scale(fraction.upper(), -1, 0);
            return new Scaled(fraction.coefficient().negated(), negated, fraction.lower());
        }
        if (value instanceof Value.Constant constant) {
            Ratio number = Coefficients.small(constant.number());
            return number.signum() == 0
                    ? new Scaled(Ratio.ONE, instructions.fill(0), Scaled.NONE)
                    : new Scaled(number.abs(), instructions.fill(number.signum()), Scaled.NONE);
        }
        return scaled((Value.Linear) value, List.of());
    }

    /** As one register of which other numbers are whole multiples too. */
    private Scaled scaled(Value.Linear linear, List<Ratio> others) throws UnsuitableException {
        List<Ratio> numbers = new ArrayList<>(linear.terms().values());
        numbers.add(linear.constant());
        numbers.addAll(others);
        Ratio common = Coefficients.common(numbers);
        return new Scaled(common, sum(linear, common), Scaled.NONE);
    }

    private int sum(Value.Linear linear, Ratio common) throws UnsuitableException {
        long constant = Coefficients.times(linear.constant(), common);
        List<Integer> registers = new ArrayList<>(linear.terms().keySet());
        List<Long> factors = new ArrayList<>();
        for (Ratio coefficient : linear.terms().values()) {
            factors.add(Coefficients.times(coefficient, common));
        }
        if (registers.size() == 1) {
            return instructions.scale(registers.get(0), factors.get(0), constant);
        }
        int sum = instructions.sum(registers.get(0), factors.get(0), registers.get(1), factors.get(1), constant);
        for (int i = 2; i < registers.size(); i++) {
            sum = instructions.sum(sum, 1, registers.get(i), factors.get(i), 0);
        }
        return sum;
    }

    private int lower(Scaled scaled) {
        return scaled.whole() ? instructions.fill(1) : scaled.lower();
    }

    // ---- arithmetic

    /**
     * The sum.
     *
     * @param a a number
     * @param b a number
     * @return a + b
     * @throws UnsuitableException if numbers don't fit
     */
    public Value plus(Value a, Value b) throws UnsuitableException {
        return joined(a, b, Ratio::plus, Ratio.ONE);
    }

    /**
     * The difference.
     *
     * @param a a number
     * @param b a number
     * @return a − b
     * @throws UnsuitableException if numbers don't fit
     */
    public Value minus(Value a, Value b) throws UnsuitableException {
        return joined(a, b, Ratio::minus, Ratio.of(-1));
    }

    private Value joined(Value a, Value b, BinaryOperator<Ratio> constants, Ratio sign) throws UnsuitableException {
        if (a instanceof Value.Constant x && b instanceof Value.Constant y) {
            return new Value.Constant(constants.apply(x.number(), y.number()));
        }
        if (a instanceof Value.Fraction || b instanceof Value.Fraction) {
            return joined(a, times(b, sign));
        }
        Value.Linear x = linear(a);
        Value.Linear y = linear(b);
        TreeMap<Integer, Ratio> terms = new TreeMap<>(x.terms());
        for (Map.Entry<Integer, Ratio> term : y.terms().entrySet()) {
            terms.merge(term.getKey(), term.getValue().multipliedBy(sign), Ratio::plus);
        }
        return checked(terms, constants.apply(x.constant(), y.constant()));
    }

    private static Value.Linear linear(Value value) {
        return value instanceof Value.Constant constant
                ? new Value.Linear(new TreeMap<>(), constant.number())
                : (Value.Linear) value;
    }

    /** Keeps what the numbers of all steps need so small that nothing can be out of the bounds of exact arithmetic. */
    private static Value.Linear checked(SortedMap<Integer, Ratio> terms, Ratio constant) throws UnsuitableException {
        List<Ratio> numbers = new ArrayList<>(terms.values());
        numbers.add(constant);
        Ratio common = Coefficients.common(numbers);
        for (Ratio number : numbers) {
            Coefficients.times(number, common);
        }
        return new Value.Linear(terms, constant);
    }

    /** The sum where one is a fraction: a constant or a sum is brought over its lower register. */
    private Value joined(Value a, Value b) throws UnsuitableException {
        if (a instanceof Value.Fraction x && b instanceof Value.Fraction y) {
            if (x.lower() == y.lower()) {
                return over(terms(x.upper(), x.coefficient(), y.upper(), y.coefficient()), x.lower());
            }
            int left = instructions.product(x.upper(), y.lower());
            int right = instructions.product(y.upper(), x.lower());
            Scaled sum = scaled(terms(left, x.coefficient(), right, y.coefficient()), List.of());
            return overBoth(sum.coefficient(), sum.upper(), x.lower(), y.lower());
        }
        Value.Fraction fraction = (Value.Fraction) (a instanceof Value.Fraction ? a : b);
        return over(aboveSum(fraction, a instanceof Value.Fraction ? b : a), fraction.lower());
    }

    /** {@code (coefficient · upper ÷ lower + other) · lower}. */
    private Value.Linear aboveSum(Value.Fraction fraction, Value other) throws UnsuitableException {
        if (other instanceof Value.Constant constant) {
            return terms(fraction.upper(), fraction.coefficient(), fraction.lower(), constant.number());
        }
        Scaled sum = scaled(other);
        int product = instructions.product(sum.upper(), fraction.lower());
        return terms(fraction.upper(), fraction.coefficient(), product, sum.coefficient());
    }

    private static Value.Linear terms(int a, Ratio x, int b, Ratio y) throws UnsuitableException {
        TreeMap<Integer, Ratio> terms = new TreeMap<>(Map.of(a, x));
        terms.merge(b, y, Ratio::plus);
        return checked(terms, Ratio.ZERO);
    }

    private Value over(Value.Linear above, int lower) throws UnsuitableException {
        Scaled upper = scaled(above, List.of());
        return of(new Scaled(upper.coefficient(), upper.upper(), lower));
    }

    private Value times(Value value, Ratio factor) throws UnsuitableException {
        if (value instanceof Value.Constant constant) {
            return new Value.Constant(constant.number().multipliedBy(factor));
        }
        if (value instanceof Value.Fraction fraction) {
            return of(new Scaled(
                    Coefficients.small(fraction.coefficient().multipliedBy(factor)),
                    fraction.upper(),
                    fraction.lower()));
        }
        Value.Linear linear = (Value.Linear) value;
        TreeMap<Integer, Ratio> terms = new TreeMap<>();
        linear.terms().forEach((register, coefficient) -> terms.put(register, coefficient.multipliedBy(factor)));
        return checked(terms, linear.constant().multipliedBy(factor));
    }

    /**
     * The product.
     *
     * @param a a number
     * @param b a number
     * @return a · b
     * @throws UnsuitableException if numbers don't fit
     */
    public Value times(Value a, Value b) throws UnsuitableException {
        if (a instanceof Value.Constant constant) {
            return times(b, constant.number());
        }
        if (b instanceof Value.Constant constant) {
            return times(a, constant.number());
        }
        Scaled x = scaled(a);
        Scaled y = scaled(b);
        int upper = instructions.product(x.upper(), y.upper());
        Ratio coefficient = Coefficients.small(x.coefficient().multipliedBy(y.coefficient()));
        return x.whole() || y.whole()
                ? of(new Scaled(coefficient, upper, x.whole() ? y.lower() : x.lower()))
                : overBoth(coefficient, upper, x.lower(), y.lower());
    }

    private Value overBoth(Ratio coefficient, int above, int a, int b) {
        int upper = instructions.overBoth(above, a, b);
        return of(new Scaled(coefficient, upper, Instructions.lowerOf(upper)));
    }

    /**
     * The quotient, with a mark where the divisor is zero, and another one where it is negative.
     *
     * @param a a number
     * @param b a number
     * @param zero the bit of the mark for zero
     * @param negative the bit of the mark for negative divisors, 0 for none
     * @return a ÷ b
     * @throws UnsuitableException if numbers don't fit, or the divisor is a constant that gets a mark
     */
    public Value dividedBy(Value a, Value b, int zero, int negative) throws UnsuitableException {
        if (b instanceof Value.Constant constant) {
            if (constant.number().signum() == 0 || (constant.number().signum() < 0 && negative != 0)) {
                throw new UnsuitableException("a constant divisor of zero or below: " + constant.number());
            }
            return times(a, Ratio.ONE.dividedBy(constant.number()));
        }
        Scaled x = scaled(a);
        Scaled y = scaled(b);
        int above = y.whole() ? x.upper() : instructions.product(x.upper(), y.lower());
        int below = x.whole() ? y.upper() : instructions.product(y.upper(), x.lower());
        int upper = instructions.quotient(above, below, guards.notZero(y.upper()) ? 0 : zero, negative);
        return of(new Scaled(
                Coefficients.small(x.coefficient().dividedBy(y.coefficient())), upper, Instructions.lowerOf(upper)));
    }

    /**
     * The number with the other sign.
     *
     * @param a a number
     * @return −a
     * @throws UnsuitableException if numbers don't fit
     */
    public Value negated(Value a) throws UnsuitableException {
        return times(a, Ratio.of(-1));
    }

    /**
     * The number without its sign.
     *
     * @param a a number
     * @return |a|
     * @throws UnsuitableException if numbers don't fit
     */
    public Value absolute(Value a) throws UnsuitableException {
        if (a instanceof Value.Constant constant) {
            return new Value.Constant(constant.number().abs());
        }
        Scaled x = scaled(a);
        return of(new Scaled(x.coefficient(), instructions.absolute(x.upper()), x.lower()));
    }

    /**
     * The number rounded.
     *
     * @param a a number
     * @param rounding to how many decimals, and which way
     * @return a number with these decimals
     * @throws UnsuitableException if numbers don't fit
     */
    public Value rounded(Value a, Rounding rounding) throws UnsuitableException {
        BigInteger ten = BigInteger.TEN.pow(rounding.scale());
        if (a instanceof Value.Constant constant) {
            return new Value.Constant(
                    Ratio.of(constant.number().rounded(rounding).unscaledValue(), ten));
        }
        return linear(whole(a, rounding), Ratio.of(BigInteger.ONE, ten));
    }

    /** The register of {@code round(a · 10^scale)}. */
    private int whole(Value a, Rounding rounding) throws UnsuitableException {
        Scaled x = scaled(a);
        Ratio multiple = Coefficients.small(
                x.coefficient().multipliedBy(Ratio.of(BigInteger.TEN.pow(rounding.scale()), BigInteger.ONE)));
        long factor = multiple.numerator().longValueExact();
        long divisor = multiple.denominator().longValueExact();
        if (x.whole() && divisor == 1) {
            return instructions.scale(x.upper(), factor, 0);
        }
        return instructions.round(x.upper(), x.lower(), factor, divisor, rounding.mode());
    }

    /**
     * The smaller of two.
     *
     * @param a a number
     * @param b a number
     * @return min(a, b)
     * @throws UnsuitableException if numbers don't fit
     */
    public Value least(Value a, Value b) throws UnsuitableException {
        if (a instanceof Value.Linear linear && b instanceof Value.Constant high) {
            return clamped(linear, List.of(), List.of(high.number()));
        }
        if (a instanceof Value.Constant high && b instanceof Value.Linear linear) {
            return clamped(linear, List.of(), List.of(high.number()));
        }
        return chosen(compared(a, Relation.AT_MOST, b), a, b);
    }

    /**
     * The larger of two.
     *
     * @param a a number
     * @param b a number
     * @return max(a, b)
     * @throws UnsuitableException if numbers don't fit
     */
    public Value greatest(Value a, Value b) throws UnsuitableException {
        if (a instanceof Value.Linear linear && b instanceof Value.Constant low) {
            return clamped(linear, List.of(low.number()), List.of());
        }
        if (a instanceof Value.Constant low && b instanceof Value.Linear linear) {
            return clamped(linear, List.of(low.number()), List.of());
        }
        return chosen(compared(a, Relation.AT_LEAST, b), a, b);
    }

    /**
     * The number between two: {@code max(min(a, high), low)}.
     *
     * @param a a number
     * @param low the lower bound
     * @param high the upper bound
     * @return the number, moved to the nearer end if it lies outside
     * @throws UnsuitableException if numbers don't fit
     */
    public Value clamped(Value a, Value low, Value high) throws UnsuitableException {
        return a instanceof Value.Linear linear
                        && low instanceof Value.Constant lowest
                        && high instanceof Value.Constant highest
                ? clamped(linear, List.of(lowest.number()), List.of(highest.number()))
                : greatest(least(a, high), low);
    }

    private Value clamped(Value.Linear a, List<Ratio> low, List<Ratio> high) throws UnsuitableException {
        Optional<Value> before = clampedBefore(a, low, high);
        if (before.isPresent()) {
            return before.get();
        }
        List<Ratio> ends = new ArrayList<>(low);
        ends.addAll(high);
        Scaled x = scaled(a, ends);
        long least = low.isEmpty() ? -Bounds.LIMIT : Coefficients.times(low.get(0), x.coefficient());
        long most = high.isEmpty() ? Bounds.LIMIT : Coefficients.times(high.get(0), x.coefficient());
        return linear(instructions.clamp(x.upper(), least, most), x.coefficient());
    }

    /**
     * {@code c · n + k} for a positive c, where the ends are whole numbers of n: then n is clamped, and scaled after that, which
     * is done together with what follows.
     */
    private Optional<Value> clampedBefore(Value.Linear a, List<Ratio> low, List<Ratio> high)
            throws UnsuitableException {
        Map.Entry<Integer, Ratio> term = a.terms().entrySet().iterator().next();
        int register = term.getKey();
        Ratio coefficient = term.getValue();
        if (a.terms().size() > 1 || coefficient.signum() <= 0) {
            return Optional.empty();
        }
        long[] ends = {-Bounds.LIMIT, Bounds.LIMIT};
        for (int i = 0; i < 2; i++) {
            for (Ratio end : i == 0 ? low : high) {
                Ratio number = end.minus(a.constant()).dividedBy(coefficient);
                if (!number.whole() || number.abs().compareTo(Ratio.of(Bounds.LIMIT)) >= 0) {
                    return Optional.empty();
                }
                ends[i] = number.numerator().longValueExact();
            }
        }
        return Optional.of(checked(
                new TreeMap<>(Map.of(instructions.clamp(register, ends[0], ends[1]), coefficient)), a.constant()));
    }

    // ---- truths

    /**
     * A comparison of two numbers, both of which are needed.
     *
     * @param a a number
     * @param relation how
     * @param b a number
     * @return a truth
     * @throws UnsuitableException if numbers don't fit
     */
    public Value compared(Value a, Relation relation, Value b) throws UnsuitableException {
        if (a instanceof Value.Constant x && b instanceof Value.Constant y) {
            return new Value.Fixed(relation.holds(x.number().compareTo(y.number())));
        }
        Value.Linear difference = difference(a, b);
        // k · n + c ⋄ 0 is n ⋄ −c ÷ k, with one term; else the sum is made, without the constant.
        Value.Linear terms = new Value.Linear(difference.terms(), Ratio.ZERO);
        Scaled x = scaled(terms, List.of());
        return new Value.Truth(
                compared(x.upper(), relation, difference.constant().negated().dividedBy(x.coefficient())));
    }

    /** What has the sign of a − b: their difference times the lower registers, which are positive. */
    private Value.Linear difference(Value a, Value b) throws UnsuitableException {
        if (a instanceof Value.Fraction x && b instanceof Value.Fraction y && x.lower() != y.lower()) {
            int left = instructions.product(x.upper(), y.lower());
            int right = instructions.product(y.upper(), x.lower());
            return terms(left, x.coefficient(), right, y.coefficient().negated());
        }
        if (a instanceof Value.Fraction x && b instanceof Value.Fraction y) {
            return terms(x.upper(), x.coefficient(), y.upper(), y.coefficient().negated());
        }
        if (a instanceof Value.Fraction fraction) {
            return aboveSum(fraction, negated(b));
        }
        if (b instanceof Value.Fraction fraction) {
            Value.Fraction opposite =
                    new Value.Fraction(fraction.coefficient().negated(), fraction.upper(), fraction.lower());
            return aboveSum(opposite, a);
        }
        return (Value.Linear) minus(a, b);
    }

    private int compared(int register, Relation relation, Ratio limit) throws UnsuitableException {
        long floor = limited(limit.floor());
        boolean whole = limit.whole();
        return switch (relation) {
            case AT_MOST -> atMost(register, floor, false);
            case GREATER -> atMost(register, floor, true);
            case LESS -> atMost(register, whole ? floor - 1 : floor, false);
            case AT_LEAST -> atMost(register, whole ? floor - 1 : floor, true);
            // No register holds the limit.
            case EQUAL -> equal(register, whole ? floor : Bounds.LIMIT, false);
            case UNEQUAL -> equal(register, whole ? floor : Bounds.LIMIT, true);
        };
    }

    private int atMost(int register, long limit, boolean opposite) {
        int truth = instructions.atMost(register, limit, opposite);
        guards.atMost(truth, register, limit, opposite);
        return truth;
    }

    private int equal(int register, long limit, boolean opposite) {
        int truth = instructions.equal(register, limit, opposite);
        guards.equal(truth, register, limit, opposite);
        return truth;
    }

    /** No number of a register lies beyond the limits, so a bound further out says the same as one near them. */
    private static long limited(BigInteger number) {
        BigInteger limit = BigInteger.valueOf(Bounds.LIMIT - 1);
        return number.abs().compareTo(limit) <= 0 ? number.longValueExact() : number.signum() * Bounds.LIMIT;
    }

    /**
     * Two truths of which both are needed.
     *
     * @param a a truth
     * @param b a truth
     * @return whether both hold
     */
    public Value both(Value a, Value b) {
        if (a instanceof Value.Fixed x && b instanceof Value.Fixed y) {
            return new Value.Fixed(x.holds() && y.holds());
        }
        return joined(truth(a), truth(b), LogicKernel.Join.BOTH);
    }

    /**
     * The first of two truths, and the second only if the first does not decide.
     *
     * @param a a truth
     * @param b a truth
     * @param decides which truth of the first decides
     * @return whether both hold, or any
     */
    public Value either(Value a, Value b, boolean decides) {
        if (a instanceof Value.Fixed first) {
            return first.holds() == decides ? first : b;
        }
        return joined(truth(a), truth(b), decides ? LogicKernel.Join.ANY : LogicKernel.Join.ALL);
    }

    private Value joined(int a, int b, LogicKernel.Join join) {
        int truth = instructions.logic(a, b, join);
        if (join == LogicKernel.Join.ANY) {
            guards.any(truth, a, b);
        } else {
            guards.all(truth, a, b);
        }
        return new Value.Truth(truth);
    }

    /**
     * The opposite.
     *
     * @param a a truth
     * @return whether it does not hold
     */
    public Value opposite(Value a) {
        if (a instanceof Value.Fixed fixed) {
            return new Value.Fixed(!fixed.holds());
        }
        int truth = instructions.not(truth(a));
        guards.not(truth, truth(a));
        return new Value.Truth(truth);
    }

    private int truth(Value value) {
        return value instanceof Value.Fixed fixed
                ? instructions.fill(fixed.holds() ? -1 : 0)
                : ((Value.Truth) value).register();
    }

    // ---- choices

    /**
     * Says that what is made until {@link #leave()} is taken only in rows where a truth holds, or only where it does not.
     *
     * @param truth the truth
     * @param holds which
     */
    public void enter(Value truth, boolean holds) {
        guards.enter(truth, holds);
    }

    /** Ends what the last {@link #enter} began. */
    public void leave() {
        guards.leave();
    }

    /**
     * One of two numbers, by a truth.
     *
     * @param truth the truth
     * @param a where it holds
     * @param b where it does not
     * @return the chosen one
     * @throws UnsuitableException if numbers don't fit
     */
    public Value chosen(Value truth, Value a, Value b) throws UnsuitableException {
        return truth instanceof Value.Fixed fixed
                ? fixed.holds() ? a : b
                : chosen(((Value.Truth) truth).register(), a, b);
    }

    private Value chosen(int truth, Value a, Value b) throws UnsuitableException {
        if (a instanceof Value.Constant x && b instanceof Value.Constant y) {
            Ratio common = Coefficients.common(List.of(x.number(), y.number()));
            return linear(
                    instructions.select(truth, fill(x.number(), common), fill(y.number(), common), false), common);
        }
        if (a instanceof Value.Constant constant) {
            return chosen(truth, constant.number(), scaled(b), true);
        }
        if (b instanceof Value.Constant constant) {
            return chosen(truth, constant.number(), scaled(a), false);
        }
        Scaled x = scaled(a);
        Scaled y = scaled(b);
        Ratio common = Coefficients.common(List.of(x.coefficient(), y.coefficient()));
        int upper = instructions.select(truth, multiple(x, common), multiple(y, common), false);
        boolean whole = x.whole() && y.whole();
        return of(
                new Scaled(common, upper, whole ? Scaled.NONE : instructions.select(truth, lower(x), lower(y), true)));
    }

    /** A constant where the truth holds, or where it does not, and a number of each row. */
    private Value chosen(int truth, Ratio constant, Scaled other, boolean holds) throws UnsuitableException {
        if (other.whole()) {
            Ratio common = Coefficients.common(List.of(constant, other.coefficient()));
            return linear(select(truth, fill(constant, common), multiple(other, common), holds, false), common);
        }
        if (constant.signum() == 0) {
            OptionalInt quotient = instructions.quotientOrZero(truth, holds, other.upper());
            if (quotient.isPresent()) {
                int upper = quotient.getAsInt();
                return of(new Scaled(other.coefficient(), upper, Instructions.lowerOf(upper)));
            }
        }
        // c · n ÷ q is the constant for n = p and q = r, where p ÷ r is the constant by c; 0 for n = 0 and any q.
        Ratio quotient = Coefficients.small(constant.dividedBy(other.coefficient()));
        int upper =
                select(truth, instructions.fill(quotient.numerator().longValueExact()), other.upper(), holds, false);
        int lower = quotient.signum() == 0
                ? other.lower()
                : select(truth, instructions.fill(quotient.denominator().longValueExact()), other.lower(), holds, true);
        return of(new Scaled(other.coefficient(), upper, lower));
    }

    private int select(int truth, int constant, int other, boolean holds, boolean lower) {
        return instructions.select(truth, holds ? constant : other, holds ? other : constant, lower);
    }

    private int fill(Ratio constant, Ratio common) throws UnsuitableException {
        return instructions.fill(Coefficients.times(constant, common));
    }

    private int multiple(Scaled scaled, Ratio common) throws UnsuitableException {
        return instructions.scale(scaled.upper(), Coefficients.times(scaled.coefficient(), common), 0);
    }

    /**
     * A number, or another where it is missing.
     *
     * @param a a number
     * @param b a number
     * @return b where a is missing, else a
     * @throws UnsuitableException if numbers don't fit
     */
    public Value present(Value a, Value b) throws UnsuitableException {
        return replaced(a, b, true);
    }

    /**
     * A number, or another where it is not meaningful.
     *
     * @param a a number
     * @param b a number
     * @return b where a is not meaningful, else a
     * @throws UnsuitableException if numbers don't fit
     */
    public Value meaningful(Value a, Value b) throws UnsuitableException {
        return replaced(a, b, false);
    }

    private Value replaced(Value a, Value b, boolean missing) throws UnsuitableException {
        if (a instanceof Value.Constant) {
            return a;
        }
        Scaled x = scaled(a);
        return chosen(instructions.gap(x.upper(), missing), b, of(x));
    }

    // ---- the end

    /**
     * The program that computes a number, rounded.
     *
     * @param result the number
     * @param rounding how it is rounded
     * @return the program
     * @throws UnsuitableException if numbers don't fit
     */
    public Program finish(Value result, Rounding rounding) throws UnsuitableException {
        if (result instanceof Value.Constant constant) {
            BigInteger number = constant.number().rounded(rounding).unscaledValue();
            return instructions.program(instructions.fill(Coefficients.whole(Ratio.of(number, BigInteger.ONE))));
        }
        return instructions.program(whole(result, rounding));
    }
}
