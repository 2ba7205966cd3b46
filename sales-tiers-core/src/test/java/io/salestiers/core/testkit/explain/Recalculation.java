package io.salestiers.core.testkit.explain;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Does the arithmetic of an explanation again, from its steps alone and without the library's arithmetic: the value of each
 * step must follow from the values of the steps below it as its operation says.
 *
 * <pre>{@code
 * Recalculation.verify(earning.explanation()); // throws an AssertionError that names the first step that doesn't follow
 * }</pre>
 *
 * <p>How the operations are read, beside what {@link io.salestiers.core.explain.Operation} says:
 *
 * <ul>
 *   <li>{@code SUM}, {@code LEAST} and {@code GREATEST}: all steps have a value, of the same unit and currency as the result;
 *       the sum of no steps is 0.
 *   <li>{@code DIFFERENCE}, {@code QUOTIENT}: exactly two steps with a value.
 *   <li>{@code ROUNDED}: the input {@code decimals} is a number; {@code mode} is a text or term whose last part is a
 *       rounding mode in any case: {@code HALF_EVEN}, {@code half-even} or {@code core.rounding.half-even}.
 *   <li>{@code COUNT}: the number of steps, or a number among the inputs.
 *   <li>{@code APPORTIONED}: three steps and the input {@code extra}.
 * </ul>
 */
public final class Recalculation {
    /**
     * A step that doesn't follow from those below it.
     *
     * @param path the keys from the first step down to this one
     * @param problem what is wrong
     */
    public record Mistake(List<String> path, String problem) {
        /** Copies the path. */
        public Mistake {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return String.join(" > ", path) + ": " + problem;
        }
    }

    private Recalculation() {}

    /**
     * Refuses an explanation with a step that doesn't follow from those below it.
     *
     * @param explanation the explanation
     * @throws AssertionError if there is one; it names the first
     */
    public static void verify(Explanation explanation) {
        firstMistake(explanation).ifPresent(mistake -> {
            throw new AssertionError(mistake.toString());
        });
    }

    /**
     * The first step that doesn't follow from those below it, a step before those below it.
     *
     * @param explanation the explanation
     * @return what is wrong, empty if every step follows
     */
    public static Optional<Mistake> firstMistake(Explanation explanation) {
        List<Mistake> mistakes = mistakes(explanation);
        return mistakes.isEmpty() ? Optional.empty() : Optional.of(mistakes.get(0));
    }

    /**
     * All steps that don't follow from those below them.
     *
     * @param explanation the explanation
     * @return a step before those below it
     */
    public static List<Mistake> mistakes(Explanation explanation) {
        List<Mistake> mistakes = new ArrayList<>();
        walk(explanation, new ArrayList<>(), mistakes);
        return List.copyOf(mistakes);
    }

    private static void walk(Explanation step, List<String> path, List<Mistake> mistakes) {
        path.add(step.key() + step.inputs());
        try {
            check(step);
        } catch (Refused e) {
            mistakes.add(new Mistake(path, String.valueOf(e.getMessage())));
        }
        step.steps().forEach(below -> walk(below, path, mistakes));
        path.remove(path.size() - 1);
    }

    private static void check(Explanation step) {
        if (step.value().isEmpty()) {
            return;
        }
        Quantity stated = step.value().get();
        switch (step.operation()) {
            case GIVEN -> {}
            case SUM -> {
                sameUnit(step, stated, values(step));
                equal(
                        stated,
                        values(step).stream().map(Recalculation::number).reduce(BigRational.ZERO, BigRational::plus));
            }
            case PRODUCT -> {
                currencies(stated, atLeast(1, step));
                equal(
                        stated,
                        values(step).stream().map(Recalculation::number).reduce(BigRational.of(1), BigRational::times));
            }
            case DIFFERENCE -> {
                List<Quantity> two = exactly(2, step);
                sameUnit(step, stated, two);
                equal(stated, number(two.get(0)).plus(number(two.get(1)).negated()));
            }
            case QUOTIENT -> {
                List<Quantity> two = exactly(2, step);
                currencies(stated, two);
                if (two.get(1).value().signum() == 0) {
                    throw new Refused("divides by zero, but has the value " + stated);
                }
                equal(stated, number(two.get(0)).times(number(two.get(1)).inverse()));
            }
            case LEAST -> {
                sameUnit(step, stated, atLeast(1, step));
                equal(
                        stated,
                        values(step).stream()
                                .map(Recalculation::number)
                                .min(Comparator.naturalOrder())
                                .orElseThrow());
            }
            case GREATEST -> {
                sameUnit(step, stated, atLeast(1, step));
                equal(
                        stated,
                        values(step).stream()
                                .map(Recalculation::number)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
            }
            case ROUNDED -> {
                sameUnit(step, stated, List.of(first(step)));
                equal(stated, number(first(step)).rounded(decimals(step), mode(step)));
            }
            case CHOSEN -> {
                if (!first(step).equals(stated)) {
                    throw new Refused("is " + stated + ", but the first step is " + first(step));
                }
            }
            case APPORTIONED -> apportioned(step, stated);
            case COUNT -> counted(step, stated);
            case NONE -> throw new Refused("has the operation NONE and the value " + stated);
        }
    }

    private static void apportioned(Explanation step, Quantity stated) {
        List<Quantity> three = exactly(3, step);
        Quantity total = three.get(0);
        sameUnit(step, stated, List.of(total));
        int scale = total.currency().map(currency -> currency.digits()).orElse(0);
        BigDecimal extra = numeral(step, "extra").orElseThrow(() -> new Refused("has no number as the input 'extra'"));
        if (extra.signum() < 0
                || extra.compareTo(BigDecimal.ONE) > 0
                || extra.stripTrailingZeros().scale() > 0) {
            throw new Refused("has the input 'extra' of " + extra + ", which must be 0 or 1");
        }
        if (number(three.get(2)).compareTo(BigRational.ZERO) <= 0) {
            throw new Refused("has a sum of weights of " + three.get(2) + ", which must be positive");
        }
        BigRational share = number(total)
                .times(number(three.get(1)))
                .times(number(three.get(2)).inverse());
        BigRational unit = new BigRational(BigInteger.ONE, BigInteger.TEN.pow(scale));
        BigRational more =
                extra.signum() == 0 ? BigRational.ZERO : total.value().signum() < 0 ? unit.negated() : unit;
        equal(stated, share.rounded(scale, RoundingMode.DOWN).plus(more));
    }

    private static void counted(Explanation step, Quantity stated) {
        BigRational number = number(stated);
        boolean steps = number.equals(BigRational.of(step.steps().size()));
        boolean input = step.inputs().values().stream()
                .anyMatch(each -> each instanceof Argument.Numeral numeral
                        && numeral.value().stripTrailingZeros().scale() <= 0
                        && number.equals(new BigRational(numeral.value().toBigInteger(), BigInteger.ONE)));
        if (!steps && !input) {
            throw new Refused("counts " + stated + ", but has " + step.steps().size() + " steps and no such input");
        }
    }

    private static BigRational number(Quantity quantity) {
        return BigRational.of(quantity.value());
    }

    private static void equal(Quantity stated, BigRational computed) {
        if (!number(stated).equals(computed)) {
            throw new Refused("is " + stated + ", but its steps give " + computed);
        }
    }

    private static List<Quantity> values(Explanation step) {
        return step.steps().stream()
                .map(below -> below.value()
                        .orElseThrow(
                                () -> new Refused("needs the value of the step " + below.key() + ", which has none")))
                .toList();
    }

    private static List<Quantity> exactly(int count, Explanation step) {
        List<Quantity> values = values(step);
        if (values.size() != count) {
            throw new Refused("needs " + count + " steps, but has " + values.size());
        }
        return values;
    }

    private static List<Quantity> atLeast(int count, Explanation step) {
        List<Quantity> values = values(step);
        if (values.size() < count) {
            throw new Refused("needs " + count + " step or more, but has " + values.size());
        }
        return values;
    }

    private static Quantity first(Explanation step) {
        return step.steps().stream()
                .findFirst()
                .flatMap(Explanation::value)
                .orElseThrow(() -> new Refused("needs a first step with a value"));
    }

    private static void sameUnit(Explanation step, Quantity stated, List<Quantity> values) {
        for (Quantity value : values) {
            if (value.unit() != stated.unit() || !value.currency().equals(stated.currency())) {
                throw new Refused(
                        "is " + stated + ", but has a step of another unit: " + value + " (" + step.operation() + ")");
            }
        }
    }

    /** A product or quotient may change the unit, but never the currency. */
    private static void currencies(Quantity stated, List<Quantity> values) {
        for (Quantity value : values) {
            if (stated.currency().isPresent()
                    && value.currency().isPresent()
                    && !value.currency().equals(stated.currency())) {
                throw new Refused("is " + stated + ", but has a step of another currency: " + value);
            }
        }
    }

    private static int decimals(Explanation step) {
        return numeral(step, "decimals")
                .orElseThrow(() -> new Refused("has no number as the input 'decimals'"))
                .intValueExact();
    }

    private static Optional<BigDecimal> numeral(Explanation step, String input) {
        return step.inputs().get(input) instanceof Argument.Numeral numeral
                ? Optional.of(numeral.value())
                : Optional.empty();
    }

    private static RoundingMode mode(Explanation step) {
        Argument mode = step.inputs().get("mode");
        String text = mode instanceof Argument.Text plain
                ? plain.value()
                : mode instanceof Argument.Term term ? term.key() : "";
        String name =
                text.substring(text.lastIndexOf('.') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
        try {
            return RoundingMode.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Refused("has the input 'mode' of '" + text + "', which is no rounding mode");
        }
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
