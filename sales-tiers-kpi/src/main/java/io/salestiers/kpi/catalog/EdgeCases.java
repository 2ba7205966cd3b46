package io.salestiers.kpi.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a KPI does where its figures allow no ordinary value. Nothing here ever gives a number: a KPI is computed by its
 * formula alone, and these rules say when it is <em>not meaningful</em> or <em>missing</em> instead, and why.
 *
 * @param missing what becomes of the KPI when an input is missing
 * @param bases each number by which the formula divides, with what becomes of the KPI when that is zero or negative
 * @param sample the fewest cases with which it is meaningful; empty if one is enough
 * @param limits the values that right inputs can give; empty if any
 */
public record EdgeCases(
        WhenMissing missing, List<KpiBase> bases, Optional<MinimumSample> sample, Optional<Limits> limits) {
    /** Missing if an input is, without a division, a minimum sample or limits. */
    public static final EdgeCases NONE =
            new EdgeCases(WhenMissing.MISSING, List.of(), Optional.empty(), Optional.empty());

    /** Refuses absent parts; copies the bases. */
    public EdgeCases {
        requireNonNull(missing, "missing");
        bases = List.copyOf(bases);
        requireNonNull(sample, "sample");
        requireNonNull(limits, "limits");
    }

    /**
     * The same with one more base.
     *
     * @param formula a number by which the formula of the KPI divides
     * @param whenZero what becomes of the KPI when it is zero
     * @param whenNegative what becomes of the KPI when it is below zero
     * @return a copy
     */
    public EdgeCases withBase(String formula, WhenZero whenZero, WhenNegative whenNegative) {
        List<KpiBase> all = new ArrayList<>(bases);
        all.add(new KpiBase(formula, whenZero, whenNegative));
        return new EdgeCases(missing, all, sample, limits);
    }

    /**
     * The same with another minimum sample.
     *
     * @param other the fewest cases with which the KPI is meaningful
     * @return a copy
     */
    public EdgeCases withSample(MinimumSample other) {
        return new EdgeCases(missing, bases, Optional.of(other), limits);
    }

    /**
     * The same with other limits.
     *
     * @param other the values that right inputs can give
     * @return a copy
     */
    public EdgeCases withLimits(Limits other) {
        return new EdgeCases(missing, bases, sample, Optional.of(other));
    }

    /**
     * The same with another answer to missing inputs.
     *
     * @param other what becomes of the KPI then
     * @return a copy
     */
    public EdgeCases withMissing(WhenMissing other) {
        return new EdgeCases(other, bases, sample, limits);
    }
}
