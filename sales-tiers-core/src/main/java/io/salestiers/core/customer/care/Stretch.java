package io.salestiers.core.customer.care;

import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days in a row on which a customer is followed up without beginning anew. */
record Stretch(LocalDate from, Optional<LocalDate> end) {
    /** The stretches of an ownership as it is known on a day: whose it is then, it is taken to stay. */
    static List<Stretch> of(Timeline<CustomerOwner> known, NewOwner newOwner) {
        List<Stretch> all = new ArrayList<>();
        for (Timeline.Entry<CustomerOwner> entry : known.entries()) {
            if (entry.value().pooled()) {
                continue;
            }
            DateRange days = entry.range();
            Stretch last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (newOwner == NewOwner.CONTINUES && last != null && last.end().equals(Optional.of(days.from()))) {
                all.set(all.size() - 1, new Stretch(last.from(), days.to()));
            } else {
                all.add(new Stretch(days.from(), days.to()));
            }
        }
        return all;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (end.isEmpty() || day.isBefore(end.get()));
    }

    /** A timeline up to a day, whose value then goes on for ever. */
    static <T> Timeline<T> seenFrom(Timeline<T> line, LocalDate asOf) {
        List<Timeline.Entry<T>> known = new ArrayList<>();
        for (Timeline.Entry<T> entry : line.entries()) {
            if (!entry.range().from().isAfter(asOf)) {
                known.add(
                        entry.range().contains(asOf)
                                ? new Timeline.Entry<>(
                                        DateRange.startingOn(entry.range().from()), entry.value())
                                : entry);
            }
        }
        return Timeline.of(known);
    }
}
