package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/*
 * A position with what has an effect on a day: the parts of its timelines and appointments inside its existence that
 * refer to something that is there. Each timeline changes exactly where the answer of a day changes.
 */
record PositionHistory(
        Position position, Timeline<UnitId> unit, Timeline<PositionId> manager, Timeline<List<Holder>> holders) {

    static PositionHistory of(
            Position position,
            Map<UnitId, OrgUnit> units,
            Map<PositionId, Position> positions,
            List<Appointment> appointments) {
        DateRange existence = position.existence();
        List<Timeline.Entry<UnitId>> unit = new ArrayList<>();
        for (Timeline.Entry<UnitId> entry : position.unit().entries()) {
            if (units.containsKey(entry.value())) {
                clip(entry.range(), existence, entry.value(), unit);
            }
        }
        List<Timeline.Entry<PositionId>> manager = new ArrayList<>();
        for (Timeline.Entry<PositionId> entry : position.reportsTo().entries()) {
            Position above = positions.get(entry.value());
            if (above != null) {
                entry.range()
                        .intersection(above.existence())
                        .ifPresent(days -> clip(days, existence, entry.value(), manager));
            }
        }
        List<Timeline.Entry<Holder>> holders = new ArrayList<>();
        for (Appointment appointment : appointments) {
            clip(appointment.range(), existence, new Holder(appointment.person(), appointment.kind()), holders);
        }
        return new PositionHistory(
                position, Timeline.of(unit), Timeline.of(manager), Sweep.together(holders, Holder::compareTo));
    }

    private static <T> void clip(DateRange days, DateRange existence, T value, List<Timeline.Entry<T>> into) {
        days.intersection(existence).ifPresent(common -> into.add(new Timeline.Entry<>(common, value)));
    }
}
