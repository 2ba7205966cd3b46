package io.salestiers.kpi.analysis.internal;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Exact arithmetic on quantities of one unit. */
public final class Exact {
    private Exact() {}

    /**
     * Another number of the same unit and currency.
     *
     * @param model gives unit and currency
     * @param value the number
     * @return the quantity
     */
    public static Quantity like(Quantity model, Ratio value) {
        return new Quantity(value, model.unit(), model.currency());
    }

    /**
     * A number without a unit, such as a factor.
     *
     * @param value the number
     * @return a ratio
     */
    public static Quantity plain(Ratio value) {
        return new Quantity(value, Unit.RATIO, Optional.empty());
    }

    /**
     * A reading, or that exact arithmetic would take too many digits.
     *
     * @param computation computes the reading
     * @return its result, or not meaningful if a number leaves the bounds of {@link Ratio}
     */
    public static Reading bounded(Supplier<Reading> computation) {
        try {
            return computation.get();
        } catch (ArithmeticException e) {
            // Only the bound of Ratio is left: callers never divide by zero.
            return Reading.notMeaningful(Reason.OUT_OF_BOUNDS);
        }
    }

    /**
     * The difference of two readings.
     *
     * @param current the one
     * @param base the other
     * @return current − base; a gap if one of them is
     */
    public static Reading difference(Reading current, Reading base) {
        return Reading.gap(current, base).orElseGet(() -> {
            Quantity c = current.quantity().orElseThrow();
            Quantity b = base.quantity().orElseThrow();
            if (!c.currency().equals(b.currency())) {
                return Reading.notMeaningful(Reason.MIXED_CURRENCIES);
            }
            return bounded(() -> Reading.known(like(c, c.value().minus(b.value()))));
        });
    }

    /**
     * The growth from one reading to the next.
     *
     * @param current the one
     * @param base the other
     * @return (current − base) ÷ base; not meaningful from zero or a negative number
     */
    public static Reading growth(Reading current, Reading base) {
        Reading difference = difference(current, base);
        if (difference.quantity().isEmpty()) {
            return difference;
        }
        Ratio from = base.quantity().orElseThrow().value();
        return from.signum() == 0
                ? Reading.notMeaningful(Reason.ZERO_BASE)
                : from.signum() < 0
                        ? Reading.notMeaningful(Reason.NEGATIVE_BASE)
                        : bounded(() -> Reading.known(plain(
                                difference.quantity().orElseThrow().value().dividedBy(from))));
    }

    /**
     * A step that states a reading.
     *
     * @param key the key of its text
     * @param reading a reading
     * @return a given value, or a step without one
     */
    public static Explanation given(String key, Reading reading) {
        return reading.quantity()
                .map(value -> Explanation.given(key, value))
                .orElseGet(() -> Explanation.none(key, List.of()));
    }

    /**
     * A computed step, or one without a value.
     *
     * @param key the key of its text
     * @param operation how the value follows from the steps
     * @param reading the value
     * @param steps the steps
     * @return the step
     */
    public static Explanation step(String key, Operation operation, Reading reading, List<Explanation> steps) {
        return reading.quantity()
                .map(value -> Explanation.of(key, operation, value, steps))
                .orElseGet(() -> Explanation.none(key, steps));
    }
}
