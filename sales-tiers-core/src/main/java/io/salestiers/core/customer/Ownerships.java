package io.salestiers.core.customer;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a timeline of tenures. */
final class Ownerships {
    private Ownerships() {}

    /** Each tenure until the next one, of those that begin on one day the last; nothing from the day of an end on. */
    static Timeline<CustomerOwner> of(List<Tenure> tenures, Optional<LocalDate> end) {
        Map<LocalDate, CustomerOwner> starts = new TreeMap<>();
        tenures.forEach(tenure -> starts.put(tenure.from(), tenure.owner()));
        Timeline<CustomerOwner> all = Timeline.fromStarts(starts);
        return end.map(day -> all.without(DateRange.startingOn(day))).orElse(all);
    }
}
