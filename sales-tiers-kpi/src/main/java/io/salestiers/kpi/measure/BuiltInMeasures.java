package io.salestiers.kpi.measure;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The measures that nobody observes because the organization, or the calendar, has them. They are read like any other.
 * Positions are counted on the first day of the range: they add up over units, but the months of a quarter have no sum.
 */
public final class BuiltInMeasures {
    /**
     * The positions of the lowest tier in a unit and below it, filled or not: a team of a supervisor and five
     * representatives of whom one has left lists 5. Of a position, or of a person in one, it is 1 or 0.
     */
    public static final Measure LISTED_POSITIONS = new Measure(
            MeasureId.of("listed_positions"),
            LocalizedText.of("Listed positions", "编制职位数"),
            Unit.COUNT,
            AggregationClass.ADDITIVE);

    /** As {@link #LISTED_POSITIONS}, but only those with somebody in them: 4 in the same team. */
    public static final Measure HEADCOUNT = new Measure(
            MeasureId.of("headcount"), LocalizedText.of("Headcount", "在岗人数"), Unit.COUNT, AggregationClass.ADDITIVE);

    /**
     * The days of the range, whoever is asked: 90 for the first quarter of 2025. It is one figure for all parts of a company,
     * so nothing adds it up over people.
     */
    public static final Measure CALENDAR_DAYS = new Measure(
            MeasureId.of("calendar_days"),
            LocalizedText.of("Calendar days", "日历天数"),
            Unit.DAYS,
            AggregationClass.FIRST);

    private BuiltInMeasures() {}

    /**
     * All of them.
     *
     * @return by id
     */
    public static List<Measure> all() {
        return List.of(CALENDAR_DAYS, HEADCOUNT, LISTED_POSITIONS);
    }

    /**
     * Declared measures with the built-in ones.
     *
     * @param declared the measures that are observed, with or without the built-in ones
     * @return by id
     * @throws IllegalArgumentException if two different measures have one id
     */
    public static List<Measure> with(Collection<Measure> declared) {
        SortedMap<MeasureId, Measure> byId = new TreeMap<>();
        all().forEach(measure -> byId.put(measure.id(), measure));
        for (Measure measure : declared) {
            Measure other = byId.put(measure.id(), measure);
            if (other != null && !other.equals(measure)) {
                throw new IllegalArgumentException("two measures have the id '" + measure.id() + "'");
            }
        }
        return List.copyOf(byId.values());
    }
}
