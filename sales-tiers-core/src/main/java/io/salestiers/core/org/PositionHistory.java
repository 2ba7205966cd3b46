package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/*
 * A position with what has an effect on a day: the parts of its timelines, appointments and claims inside its existence
 * that refer to something that is there. Each timeline changes exactly where the answer of a day changes.
 */
record PositionHistory(
        Position position,
        Timeline<RoleId> role,
        Timeline<TierId> tier,
        Timeline<UnitId> unit,
        Timeline<PositionId> manager,
        Timeline<List<Holder>> holders,
        Timeline<List<TerritoryId>> territories) {

    /** What positions refer to. */
    record Known(
            Ladders ladders,
            Map<RoleId, Role> roles,
            Map<UnitId, OrgUnit> units,
            Map<PositionId, Position> positions,
            Map<TerritoryId, Territory> territories) {}

    static PositionHistory of(
            Position position, Known known, List<Appointment> appointments, List<TerritoryClaim> claims) {
        DateRange existence = position.existence();
        List<Timeline.Entry<RoleId>> roles = new ArrayList<>();
        List<Timeline.Entry<TierId>> tiers = new ArrayList<>();
        for (Timeline.Entry<RoleId> entry : position.role().entries()) {
            Role role = known.roles().get(entry.value());
            if (role != null) {
                clip(entry.range(), existence, role.id(), roles);
                if (known.ladders().find(role.tier()).isPresent()) {
                    clip(entry.range(), existence, role.tier(), tiers);
                }
            }
        }
        List<Timeline.Entry<UnitId>> unit = new ArrayList<>();
        for (Timeline.Entry<UnitId> entry : position.unit().entries()) {
            if (known.units().containsKey(entry.value())) {
                clip(entry.range(), existence, entry.value(), unit);
            }
        }
        List<Timeline.Entry<PositionId>> manager = new ArrayList<>();
        for (Timeline.Entry<PositionId> entry : position.reportsTo().entries()) {
            Position above = known.positions().get(entry.value());
            if (above != null) {
                entry.range()
                        .intersection(above.existence())
                        .ifPresent(days -> clip(days, existence, entry.value(), manager));
            }
        }
        List<Timeline.Entry<Holder>> holders = new ArrayList<>();
        for (Appointment appointment : appointments) {
            Holder holder = new Holder(appointment.person(), appointment.kind(), appointment.share());
            clip(appointment.range(), existence, holder, holders);
        }
        List<Timeline.Entry<TerritoryId>> territories = new ArrayList<>();
        for (TerritoryClaim claim : claims) {
            if (known.territories().containsKey(claim.territory())) {
                clip(claim.range(), existence, claim.territory(), territories);
            }
        }
        return new PositionHistory(
                position,
                Timeline.of(roles),
                Timeline.of(tiers),
                Timeline.of(unit),
                Timeline.of(manager),
                Sweep.together(holders, Holder::compareTo).map(PositionHistory::oncePerPerson),
                Sweep.together(territories, TerritoryId::compareTo));
    }

    PositionId id() {
        return position.id();
    }

    boolean existsOn(LocalDate day) {
        return position.existence().contains(day);
    }

    /** Of two appointments of one person and kind, which is a finding, the larger share counts. */
    private static List<Holder> oncePerPerson(List<Holder> holders) {
        List<Holder> once = new ArrayList<>();
        for (Holder holder : holders) {
            Holder last = once.isEmpty() ? null : once.get(once.size() - 1);
            if (last != null && last.person().equals(holder.person()) && last.kind() == holder.kind()) {
                // By share among equals, so this one is not smaller.
                once.set(once.size() - 1, holder);
            } else {
                once.add(holder);
            }
        }
        return List.copyOf(once);
    }

    private static <T> void clip(DateRange days, DateRange existence, T value, List<Timeline.Entry<T>> into) {
        days.intersection(existence).ifPresent(common -> into.add(new Timeline.Entry<>(common, value)));
    }
}
