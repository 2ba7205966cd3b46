package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.Ids;

/**
 * A figure that a formula reads: {@code prior(team(revenue))} is the revenue of the subject's team in the period before.
 *
 * @param kind what was observed, or what was aimed at
 * @param measure the measure
 * @param level whose figures
 * @param span which days
 */
public record Reference(Kind kind, MeasureId measure, Level level, Span span) implements Comparable<Reference> {
    /** Refuses absent parts. */
    public Reference {
        requireNonNull(kind, "kind");
        requireNonNull(measure, "measure");
        requireNonNull(level, "level");
        requireNonNull(span, "span");
    }

    /**
     * The subject's own observed figure of the period.
     *
     * @param measure the measure
     * @return the reference
     */
    public static Reference of(MeasureId measure) {
        return new Reference(Kind.ACTUAL, measure, Level.OWN, Span.PERIOD);
    }

    /**
     * The same figure of another level.
     *
     * @param other whose figures
     * @return a copy
     */
    public Reference at(Level other) {
        return new Reference(kind, measure, other, span);
    }

    /**
     * The same figure of other days.
     *
     * @param other which days
     * @return a copy
     */
    public Reference over(Span other) {
        return new Reference(kind, measure, level, other);
    }

    /**
     * What was aimed at instead of what was observed.
     *
     * @return a copy
     */
    public Reference target() {
        return new Reference(Kind.TARGET, measure, level, span);
    }

    /** By {@link #toString()}, by code point. */
    @Override
    public int compareTo(Reference other) {
        return Ids.compare(toString(), other.toString());
    }

    /** As a formula writes it, modifiers in one fixed order: {@code target(prior(team(revenue)))}. */
    @Override
    public String toString() {
        String text = Names.write(measure.value());
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
