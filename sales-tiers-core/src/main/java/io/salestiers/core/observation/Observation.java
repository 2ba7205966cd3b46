package io.salestiers.core.observation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure seen on a day: on 2017-03-01 the deal 1C1I7A6R brought the position of Moses Frase USD 1,054 of revenue, with
 * the product GTX Plus Basic.
 *
 * <p>Values of dimensions are compared by code point: {@code "GTX Pro"} is neither {@code "gtx pro"} nor
 * {@code "GTX Pro "}. Only how Unicode composes a letter makes no difference, because formulas and filters name values in
 * form NFC.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param measure what is observed
 * @param subject who or what it is about
 * @param day the day on which it counts
 * @param value how much; negative for a return
 * @param member the thing counted where a measure counts different things, such as the customer; else empty
 * @param dimensions by what else it can be told apart, such as {@code product}, each with one value, which is kept in Unicode
 *     form NFC
 * @param source the id of the record it comes from, for the explanation
 */
public record Observation(
        MeasureId measure,
        Subject subject,
        LocalDate day,
        Quantity value,
        Optional<String> member,
        SortedMap<DimensionId, String> dimensions,
        String source) {
    /** Refuses absent parts; copies the dimensions and brings their values into Unicode form NFC. */
    public Observation {
        requireNonNull(measure, "measure");
        requireNonNull(subject, "subject");
        requireNonNull(day, "day");
        requireNonNull(value, "value");
        requireNonNull(member, "member");
        requireNonNull(source, "source");
        dimensions = dimensions.isEmpty() ? Collections.emptySortedMap() : normalized(dimensions);
    }

    private static SortedMap<DimensionId, String> normalized(SortedMap<DimensionId, String> dimensions) {
        SortedMap<DimensionId, String> copy = new TreeMap<>(dimensions);
        copy.replaceAll((dimension, of) -> Ids.normalized(requireNonNull(of, () -> "value of dimension " + dimension)));
        return Collections.unmodifiableSortedMap(copy);
    }

    /**
     * A figure without dimensions.
     *
     * @param measure what is observed
     * @param subject who or what it is about
     * @param day the day on which it counts
     * @param value how much; negative for a return
     * @param member the thing counted where a measure counts different things, such as the customer; else empty
     * @param source the id of the record it comes from, for the explanation
     */
    public Observation(
            MeasureId measure, Subject subject, LocalDate day, Quantity value, Optional<String> member, String source) {
        this(measure, subject, day, value, member, Collections.emptySortedMap(), source);
    }

    /**
     * The same figure with one more dimension, or another value of one.
     *
     * @param dimension the dimension
     * @param of its value
     * @return a copy
     */
    public Observation with(DimensionId dimension, String of) {
        SortedMap<DimensionId, String> all = new TreeMap<>(dimensions);
        all.put(dimension, of);
        return new Observation(measure, subject, day, value, member, all, source);
    }
}
