package io.salestiers.incentives.figure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.unit.Quantity;
import java.util.Optional;

/**
 * A condition with the number it looks at.
 *
 * @param condition the condition as written
 * @param figure the number
 */
public record ResolvedCondition(Condition condition, Figure figure) {
    /** Whether a condition holds. */
    public enum Outcome {
        /** It holds, or nobody is to suffer from a missing number. */
        MET,
        /** It does not hold. */
        NOT_MET,
        /** The number is missing, and pay waits for it. */
        WAITS
    }

    /** Refuses absent parts. */
    public ResolvedCondition {
        requireNonNull(condition, "condition");
        requireNonNull(figure, "figure");
    }

    /**
     * Whether it holds.
     *
     * @return by the number, or as the condition says if there is none
     */
    public Outcome outcome() {
        Optional<Quantity> number = figure.quantity();
        if (number.isPresent()) {
            return condition.relation().holds(number.get().value(), condition.value()) ? Outcome.MET : Outcome.NOT_MET;
        }
        return switch (condition.ifMissing()) {
            case MET -> Outcome.MET;
            case NOT_MET -> Outcome.NOT_MET;
            case WAITS -> Outcome.WAITS;
        };
    }
}
