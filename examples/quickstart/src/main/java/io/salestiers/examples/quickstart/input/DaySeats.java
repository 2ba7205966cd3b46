package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The positions of one day, to find out which one another reports to. */
final class DaySeats {
    private final LocalDate day;
    private final UnitTree units;
    private final Ladder ladder;
    private final Map<PersonId, Seat> byHolder = new HashMap<>();
    private final Map<UnitId, Seat> heads = new HashMap<>();

    DaySeats(Collection<Seat> seats, UnitTree units, Ladder ladder, LocalDate day) {
        this.day = day;
        this.units = units;
        this.ladder = ladder;
        // Highest tier first and then by id, so that the first one of a unit is its head.
        Comparator<Seat> order = Comparator.comparingInt(
                        (Seat seat) -> -ladder.tier(seat.tier()).rank())
                .thenComparing(Seat::id);
        seats.stream()
                .sorted(order)
                .forEach(seat -> seat.on(day).ifPresent(stretch -> {
                    heads.putIfAbsent(stretch.unit(), seat);
                    if (stretch.days().contains(day)) {
                        stretch.holder().ifPresent(holder -> byHolder.putIfAbsent(holder, seat));
                    }
                }));
    }

    Optional<PositionId> managerOf(Seat seat) {
        Optional<Seat.Stretch> stretch = seat.on(day);
        if (stretch.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seat> named = stretch.get()
                .manager()
                .flatMap(manager -> Optional.ofNullable(byHolder.get(manager)))
                .filter(manager -> ladder.higher(manager.tier(), seat.tier()));
        if (named.isPresent()) {
            return named.map(Seat::id);
        }
        for (Optional<UnitId> unit = Optional.of(stretch.get().unit());
                unit.isPresent();
                unit = units.parent(unit.get())) {
            Seat head = heads.get(unit.get());
            if (head != null && ladder.higher(head.tier(), seat.tier())) {
                return Optional.of(head.id());
            }
        }
        return Optional.empty();
    }
}
