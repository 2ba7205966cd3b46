package io.salestiers.core.org;

import io.salestiers.core.time.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/* Ids that stand twice, and ids of what is not there. */
final class ReferenceChecks {
    private final Organization organization;
    private final OrganizationChecks checks;

    ReferenceChecks(Organization organization, OrganizationChecks checks) {
        this.organization = organization;
        this.checks = checks;
    }

    void check() {
        OrganizationDefinition input = organization.definition();
        duplicates(OrgFindings.DUPLICATE_UNIT, "unit", input.units(), OrgUnit::id);
        duplicates(OrgFindings.DUPLICATE_POSITION, "position", input.positions(), Position::id);
        input.units().forEach(this::unit);
        input.positions().forEach(this::position);
        for (Appointment appointment : input.appointments()) {
            if (organization.findPosition(appointment.position()).isEmpty()) {
                checks.add(OrgFindings.UNKNOWN_POSITION, appointment.person(), appointment.range())
                        .with("person", appointment.person())
                        .with("position", appointment.position())
                        .done();
            }
        }
    }

    private <T, K> void duplicates(OrgFindings code, String name, List<T> all, Function<T, K> id) {
        Map<K, Integer> times = new HashMap<>();
        all.forEach(each -> times.merge(id.apply(each), 1, Integer::sum));
        times.forEach((key, count) -> {
            if (count > 1) {
                checks.add(code, key).with(name, key).with("times", count).done();
            }
        });
    }

    private void unit(OrgUnit unit) {
        for (Timeline.Entry<UnitId> entry : unit.parent().entries()) {
            if (organization.findUnit(entry.value()).isEmpty()) {
                checks.add(OrgFindings.UNKNOWN_PARENT, unit.id(), entry.range())
                        .with("unit", unit.id())
                        .with("parent", entry.value())
                        .done();
            }
        }
    }

    private void position(Position position) {
        for (Timeline.Entry<RoleId> entry : position.role().entries()) {
            if (organization.findRole(entry.value()).isEmpty()) {
                checks.add(OrgFindings.UNKNOWN_ROLE, position.id(), entry.range())
                        .with("position", position.id())
                        .with("role", entry.value())
                        .with(
                                "allowed",
                                organization.roles().stream().map(Role::id).toList())
                        .done();
            }
        }
        for (Timeline.Entry<UnitId> entry : position.unit().entries()) {
            if (organization.findUnit(entry.value()).isEmpty()) {
                checks.add(OrgFindings.UNKNOWN_UNIT, position.id(), entry.range())
                        .with("position", position.id())
                        .with("unit", entry.value())
                        .done();
            }
        }
        for (Timeline.Entry<PositionId> entry : position.reportsTo().entries()) {
            if (organization.findPosition(entry.value()).isEmpty()) {
                checks.add(OrgFindings.UNKNOWN_MANAGER, position.id(), entry.range())
                        .with("position", position.id())
                        .with("manager", entry.value())
                        .done();
            }
        }
    }
}
