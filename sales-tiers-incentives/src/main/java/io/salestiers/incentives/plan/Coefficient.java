package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;

/**
 * A factor of a coefficient chain (绩效系数): the company's 1.05, the unit's 1.1, the person's 0.9, the attendance of 21/22.
 *
 * @param name what it is called
 * @param source where its value comes from
 */
public record Coefficient(LocalizedText name, CoefficientSource source) {
    /** Refuses absent parts. */
    public Coefficient {
        requireNonNull(name, "name");
        requireNonNull(source, "source");
    }
}
