package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A position in the making: the rows that speak of it. */
final class Seat {
    /** What a row says of a position: where, under whom and held by whom, on which days. */
    record Stretch(DateRange days, UnitId unit, Optional<PersonId> holder, Optional<PersonId> manager) {}

    private final PositionId id;
    private final TierId tier;
    private final List<Stretch> stretches = new ArrayList<>();

    Seat(PositionId id, TierId tier) {
        this.id = id;
        this.tier = tier;
    }

    PositionId id() {
        return id;
    }

    TierId tier() {
        return tier;
    }

    void add(Stretch stretch) {
        stretches.add(stretch);
        stretches.sort(Comparator.comparing(Stretch::days));
    }

    /** From the first to the last day of its rows; days between them are vacant. */
    DateRange existence() {
        LocalDate from = stretches.get(0).days().from();
        Optional<LocalDate> to =
                stretches.stream().anyMatch(stretch -> stretch.days().openEnded())
                        ? Optional.empty()
                        : stretches.stream()
                                .flatMap(stretch -> stretch.days().to().stream())
                                .max(Comparator.naturalOrder());
        return to.map(end -> DateRange.of(from, end)).orElseGet(() -> DateRange.startingOn(from));
    }

    /** What the last row that began before or on a day says; it holds on in a vacancy. */
    Optional<Stretch> on(LocalDate day) {
        return existence().contains(day)
                ? stretches.stream()
                        .filter(stretch -> !stretch.days().from().isAfter(day))
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    List<Appointment> appointments() {
        return stretches.stream()
                .flatMap(stretch ->
                        stretch.holder().map(holder -> Appointment.primary(holder, id, stretch.days())).stream())
                .toList();
    }

    Position position(Timeline<UnitId> unit, Timeline<PositionId> reportsTo) {
        return Position.of(id, tier, existence(), unit, reportsTo);
    }
}
