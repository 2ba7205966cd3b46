package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.incentives.figure.Figure;
import java.util.Optional;

/**
 * A modifier with the number it looks at.
 *
 * @param modifier the modifier as written
 * @param figure the number of this payee; empty if it looks at none
 */
public record ResolvedModifier(Modifier modifier, Optional<Figure> figure) {
    /** Refuses a modifier without its number. */
    public ResolvedModifier {
        requireNonNull(modifier, "modifier");
        if (modifier.figure().isPresent() != figure.isPresent()) {
            throw new IllegalArgumentException("a modifier has a figure exactly when it looks at one: " + modifier);
        }
    }
}
