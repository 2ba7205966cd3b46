package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.Ids;
import io.salestiers.kpi.measure.DimensionFilter;

/**
 * A figure that a formula reads: {@code prior(team(revenue))} is the revenue of the subject's team in the period before.
 *
 * @param kind what was observed, or what was aimed at
 * @param measure the measure
 * @param filter which of its observations count; a target is read without one
 * @param level whose figures
 * @param span which days
 */
public record Reference(Kind kind, MeasureId measure, DimensionFilter filter, Level level, Span span)
        implements Comparable<Reference> {
    /** Refuses absent parts, and a target with a filter: targets are not told apart by dimensions. */
    public Reference {
        requireNonNull(kind, "kind");
        requireNonNull(measure, "measure");
        requireNonNull(filter, "filter");
        requireNonNull(level, "level");
        requireNonNull(span, "span");
        if (kind == Kind.TARGET && !filter.all()) {
            throw new IllegalArgumentException(
                    "a target must be read without a filter, but has [" + Names.write(filter) + "]");
        }
    }

    /**
     * A figure in which all observations count.
     *
     * @param kind what was observed, or what was aimed at
     * @param measure the measure
     * @param level whose figures
     * @param span which days
     */
    public Reference(Kind kind, MeasureId measure, Level level, Span span) {
        this(kind, measure, DimensionFilter.ALL, level, span);
    }

    /**
     * The subject's own observed figure of the period.
     *
     * @param measure the measure
     * @return the reference
     */
    public static Reference of(MeasureId measure) {
        return new Reference(Kind.ACTUAL, measure, DimensionFilter.ALL, Level.OWN, Span.PERIOD);
    }

    /**
     * The same figure of another level.
     *
     * @param other whose figures
     * @return a copy
     */
    public Reference at(Level other) {
        return new Reference(kind, measure, filter, other, span);
    }

    /**
     * The same figure of other days.
     *
     * @param other which days
     * @return a copy
     */
    public Reference over(Span other) {
        return new Reference(kind, measure, filter, level, other);
    }

    /**
     * The same figure with other observations: {@code revenue[product = "GTX Pro"]}.
     *
     * @param other which observations count
     * @return a copy
     * @throws IllegalArgumentException if this is a target
     */
    public Reference where(DimensionFilter other) {
        return new Reference(kind, measure, other, level, span);
    }

    /**
     * What was aimed at instead of what was observed.
     *
     * @return a copy
     * @throws IllegalArgumentException if this has a filter
     */
    public Reference target() {
        return new Reference(Kind.TARGET, measure, filter, level, span);
    }

    /** By {@link #toString()}, by code point. */
    @Override
    public int compareTo(Reference other) {
        return Ids.compare(toString(), other.toString());
    }

    /** As a formula writes it, modifiers in one fixed order: {@code prior(team(revenue[product = "X"]))}. */
    @Override
    public String toString() {
        String text = Names.write(measure, filter);
        if (level != Level.OWN) {
            text = (level == Level.TEAM ? "team(" : level == Level.OFFICE ? "office(" : "company(") + text + ")";
        }
        if (span.extent() == Extent.YEAR_TO_DATE) {
            text = "ytd(" + text + ")";
        } else if (span.extent() == Extent.ROLLING) {
            text = "rolling(" + text + ", " + span.periods() + ")";
        }
        text = "prior(".repeat(span.periodsBack()) + text + ")".repeat(span.periodsBack());
        text = "yearAgo(".repeat(span.yearsBack()) + text + ")".repeat(span.yearsBack());
        return kind == Kind.TARGET ? "target(" + text + ")" : text;
    }
}
