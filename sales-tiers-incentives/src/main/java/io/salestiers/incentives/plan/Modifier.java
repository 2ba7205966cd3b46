package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.GateOtherwise;
import io.salestiers.incentives.modifier.KickerExtra;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.rate.TieRule;
import java.util.List;
import java.util.Optional;

/**
 * A step that changes what a component pays, after its own rule and before it is rounded. The modifiers of a component are a
 * list, applied in its order: a cap before a multiplier is another plan than a cap after it.
 *
 * <p>The examples pay 126 on credits of 2,000 and a quota of 1,000, an attainment of 2.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Modifier.Threshold.class, name = "threshold"),
    @JsonSubTypes.Type(value = Modifier.Gate.class, name = "gate"),
    @JsonSubTypes.Type(value = Modifier.Kicker.class, name = "kicker"),
    @JsonSubTypes.Type(value = Modifier.DealKicker.class, name = "deal-kicker"),
    @JsonSubTypes.Type(value = Modifier.Multiplier.class, name = "multiplier"),
    @JsonSubTypes.Type(value = Modifier.Accelerator.class, name = "accelerator"),
    @JsonSubTypes.Type(value = Modifier.Decelerator.class, name = "decelerator"),
    @JsonSubTypes.Type(value = Modifier.Cap.class, name = "cap"),
    @JsonSubTypes.Type(value = Modifier.Floor.class, name = "floor")
})
public sealed interface Modifier {
    /**
     * The attainment of the component's own quota below which nothing is paid: with 2.5, an attainment of 2 pays 0. Who is
     * exactly there has reached it.
     *
     * @param attainment 0.7 for 70 %, above zero
     */
    record Threshold(Ratio attainment) implements Modifier {
        /** Refuses a threshold that everybody reaches. */
        public Threshold {
            requirePositive("attainment", attainment);
        }
    }

    /**
     * A condition on another number. If it is met, pay is left as it is.
     *
     * @param condition the condition
     * @param otherwise what is paid if it is not met
     */
    record Gate(Condition condition, GateOtherwise otherwise) implements Modifier {
        /** Refuses absent parts. */
        public Gate {
            requireNonNull(condition, "condition");
            requireNonNull(otherwise, "otherwise");
        }

        @Override
        public Optional<FigureSource> figure() {
            return Optional.of(condition.figure());
        }
    }

    /**
     * Something on top if a condition is met: 50 more, or 1 % of the credits of 2,000, 20 more.
     *
     * @param condition the condition
     * @param extra what is added
     */
    record Kicker(Condition condition, KickerExtra extra) implements Modifier {
        /** Refuses absent parts. */
        public Kicker {
            requireNonNull(condition, "condition");
            requireNonNull(extra, "extra");
        }

        @Override
        public Optional<FigureSource> figure() {
            return Optional.of(condition.figure());
        }
    }

    /**
     * Something on top for certain deals, such as those that run for several years or are with a new customer: 50 more for
     * each, or 1 % of their credits. Of an amount, a payee gets the share that the credit has in its deal, so that a deal that
     * is split is paid for once.
     *
     * @param deals which credits are meant, among those that the component is paid for
     * @param extra what is added for each
     */
    record DealKicker(CreditFilter deals, KickerExtra extra) implements Modifier {
        /** Refuses absent parts. */
        public DealKicker {
            requireNonNull(deals, "deals");
            requireNonNull(extra, "extra");
        }
    }

    /**
     * A factor on what is paid if a condition is met: with 1.1, 138.6.
     *
     * @param condition the condition
     * @param factor the factor, zero or more
     */
    record Multiplier(Condition condition, Ratio factor) implements Modifier {
        /** Refuses absent parts and a negative factor. */
        public Multiplier {
            requireNonNull(condition, "condition");
            requireNotNegative("factor", factor);
        }

        @Override
        public Optional<FigureSource> figure() {
            return Optional.of(condition.figure());
        }
    }

    /**
     * Factors on what was paid for credits above stated attainments of the component's own quota. What was paid for a part of
     * the credits is its share of the pay: of 126 on 2,000, the 1,000 above the quota got 63.
     *
     * <p>With a factor of 1.5 from 1 on and 2 from 1.5 on, {@link Scope#SLICE} pays 63 + 31.5 × 1.5 + 31.5 × 2 = 173.25,
     * {@link Scope#WHOLE_EXCESS} 63 + 63 × 2 = 189, {@link Scope#ALL} 126 × 2 = 252.
     *
     * @param steps the attainments from which factors hold, rising, the first above zero; at least one
     * @param scope which part of the pay the factors are applied to
     * @param ties which factor holds exactly where a step begins, for {@code WHOLE_EXCESS} and {@code ALL}
     */
    record Accelerator(List<Step> steps, Scope scope, TieRule ties) implements Modifier {
        /** Which part of the pay the factors are applied to. */
        public enum Scope {
            /** To what lies between the beginnings of two steps, the factor of the lower. */
            @com.fasterxml.jackson.annotation.JsonProperty("slice")
            SLICE,
            /** To all that lies above the first step, the factor of the highest step that is reached. */
            @com.fasterxml.jackson.annotation.JsonProperty("whole-excess")
            WHOLE_EXCESS,
            /** To all of the pay, the factor of the highest step that is reached. */
            @com.fasterxml.jackson.annotation.JsonProperty("all")
            ALL
        }

        /**
         * From where on a factor holds.
         *
         * @param from the attainment, above zero
         * @param factor the factor, zero or more
         */
        public record Step(Ratio from, Ratio factor) {
            /** Refuses a step from zero on, and a negative factor. */
            public Step {
                requirePositive("from", from);
                requireNotNegative("factor", factor);
            }
        }

        /** Copies the steps; refuses steps that do not rise. */
        public Accelerator {
            steps = List.copyOf(steps);
            requireNonNull(scope, "scope");
            requireNonNull(ties, "ties");
            List<Finding> findings = ModifierChecks.steps(steps);
            if (!findings.isEmpty()) {
                throw new InvalidDefinitionException(findings);
            }
        }
    }

    /**
     * A factor on all of the pay while an attainment of the component's own quota is not reached: with a factor of 0.5 below
     * 2.5, 63.
     *
     * @param below the attainment that must be reached, above zero; who is exactly there has reached it
     * @param factor the factor, zero or more
     */
    record Decelerator(Ratio below, Ratio factor) implements Modifier {
        /** Refuses an attainment that everybody reaches, and a negative factor. */
        public Decelerator {
            requirePositive("below", below);
            requireNotNegative("factor", factor);
        }
    }

    /**
     * The most that is paid: with a limit of 80, 80. For a component that pays by transaction the limit can be one on each
     * transaction; such caps come before all other modifiers.
     *
     * @param limit the most
     * @param scope whether it limits each transaction or the component
     * @param excess what becomes of the 46 above it
     */
    record Cap(PayLimit limit, LimitScope scope, CapExcess excess) implements Modifier {
        /** Refuses absent parts. */
        public Cap {
            requireNonNull(limit, "limit");
            requireNonNull(scope, "scope");
            requireNonNull(excess, "excess");
        }

        @Override
        public boolean ofTransactions() {
            return scope == LimitScope.TRANSACTION;
        }
    }

    /**
     * The least that is paid: with a limit of 150, 150.
     *
     * @param limit the least
     * @param scope whether it limits each transaction or the component
     */
    record Floor(PayLimit limit, LimitScope scope) implements Modifier {
        /** Refuses absent parts. */
        public Floor {
            requireNonNull(limit, "limit");
            requireNonNull(scope, "scope");
        }

        @Override
        public boolean ofTransactions() {
            return scope == LimitScope.TRANSACTION;
        }
    }

    /**
     * The number that the modifier looks at.
     *
     * @return empty if it looks at none but the credits and quota of its component
     */
    default Optional<FigureSource> figure() {
        return Optional.empty();
    }

    /**
     * Whether it changes the pay of each transaction instead of their sum.
     *
     * @return true for caps and floors of this scope
     */
    default boolean ofTransactions() {
        return false;
    }

    /**
     * A cap in shares of the quota, whose excess is lost.
     *
     * @param share 0.08 for 8 % of the quota
     * @return the cap
     */
    static Modifier capOfQuota(String share) {
        return new Cap(new PayLimit.ShareOfQuota(Ratio.parse(share)), LimitScope.COMPONENT, CapExcess.LOST);
    }

    private static void requirePositive(String name, Ratio value) {
        requireNonNull(value, name);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(name + " must be positive, but was " + value);
        }
    }

    private static void requireNotNegative(String name, Ratio value) {
        requireNonNull(value, name);
        if (value.signum() < 0) {
            throw new IllegalArgumentException(name + " must be zero or positive, but was " + value);
        }
    }
}
