package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/* Timelines that are another from a day on, and the same before. */
final class TimelineEdits {
    private TimelineEdits() {}

    /** The day after this one from which something else is planned; empty if what holds on this day does so for ever. */
    static <T> Optional<LocalDate> plannedAfter(Timeline<T> timeline, LocalDate day) {
        for (Timeline.Entry<T> entry : timeline.entries()) {
            if (entry.range().contains(day)) {
                return entry.range().to();
            }
            if (entry.range().from().isAfter(day)) {
                return Optional.of(entry.range().from());
            }
        }
        return Optional.empty();
    }

    /** With another value, or none, from a day until what is planned after it. */
    static <T> Timeline<T> set(Timeline<T> timeline, LocalDate day, Optional<T> value) {
        Optional<LocalDate> end = plannedAfter(timeline, day);
        List<Timeline.Entry<T>> entries = new ArrayList<>(before(timeline, day).entries());
        value.ifPresent(other -> entries.add(new Timeline.Entry<>(
                end.map(to -> DateRange.of(day, to)).orElseGet(() -> DateRange.startingOn(day)), other)));
        end.ifPresent(to -> entries.addAll(from(timeline, to).entries()));
        return Timeline.of(entries);
    }

    /** The days before a day. */
    static <T> Timeline<T> before(Timeline<T> timeline, LocalDate day) {
        List<Timeline.Entry<T>> entries = new ArrayList<>();
        for (Timeline.Entry<T> entry : timeline.entries()) {
            before(entry.range(), day).ifPresent(range -> entries.add(new Timeline.Entry<>(range, entry.value())));
        }
        return Timeline.of(entries);
    }

    /** The part of a range before a day, empty if it does not begin before it. */
    static Optional<DateRange> before(DateRange range, LocalDate day) {
        if (!range.from().isBefore(day)) {
            return Optional.empty();
        }
        boolean reaches = range.to().map(end -> end.isAfter(day)).orElse(true);
        return Optional.of(reaches ? DateRange.of(range.from(), day) : range);
    }

    /** The day and all days after it. */
    static <T> Timeline<T> from(Timeline<T> timeline, LocalDate day) {
        return timeline.within(DateRange.startingOn(day));
    }

    /** With other values from a day on, planned ones too. */
    static <T> Timeline<T> mapFrom(Timeline<T> timeline, LocalDate day, UnaryOperator<T> function) {
        List<Timeline.Entry<T>> entries = new ArrayList<>(before(timeline, day).entries());
        entries.addAll(from(timeline, day).map(function).entries());
        return Timeline.of(entries);
    }
}
