package io.salestiers.core.observation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A figure seen on a day: on 2017-03-01 the deal 1C1I7A6R brought the position of Moses Frase USD 1,054 of revenue.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param measure what is observed
 * @param subject who or what it is about
 * @param day the day on which it counts
 * @param value how much; negative for a return
 * @param member the thing counted where a measure counts different things, such as the customer; else empty
 * @param source the id of the record it comes from, for the explanation
 */
public record Observation(
        MeasureId measure, Subject subject, LocalDate day, Quantity value, Optional<String> member, String source) {
    /** Refuses absent parts. */
    public Observation {
        requireNonNull(measure, "measure");
        requireNonNull(subject, "subject");
        requireNonNull(day, "day");
        requireNonNull(value, "value");
        requireNonNull(member, "member");
        requireNonNull(source, "source");
    }
}
