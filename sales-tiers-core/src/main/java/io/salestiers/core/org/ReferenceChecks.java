package io.salestiers.core.org;

import io.salestiers.core.time.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        duplicates(OrgFindings.DUPLICATE_ROLE, "role", input.roles(), Role::id);
        duplicates(OrgFindings.DUPLICATE_UNIT, "unit", input.units(), OrgUnit::id);
        duplicates(OrgFindings.DUPLICATE_TERRITORY, "territory", input.territories(), Territory::id);
        duplicates(OrgFindings.DUPLICATE_POSITION, "position", input.positions(), Position::id);
        duplicates(OrgFindings.DUPLICATE_PERSON, "person", input.people(), Person::id);
        input.roles().forEach(this::role);
        input.units().forEach(this::unit);
        input.territories().forEach(this::territory);
        input.positions().forEach(this::position);
        input.appointments().forEach(this::appointment);
        input.claims().forEach(this::claim);
        people(input);
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

    private void role(Role role) {
        if (organization.ladders().find(role.tier()).isEmpty()) {
            checks.add(OrgFindings.UNKNOWN_TIER, role.id())
                    .with("role", role.id())
                    .with("tier", role.tier())
                    .with(
                            "allowed",
                            organization.ladders().tiers().stream()
                                    .map(Tier::id)
                                    .toList())
                    .done();
        }
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
        for (Timeline.Entry<PositionId> entry : unit.head().entries()) {
            if (organization.findPosition(entry.value()).isEmpty()) {
                checks.add(OrgFindings.UNKNOWN_HEAD, unit.id(), entry.range())
                        .with("unit", unit.id())
                        .with("head", entry.value())
                        .done();
            }
        }
    }

    private void territory(Territory territory) {
        for (Timeline.Entry<TerritoryId> entry : territory.parent().entries()) {
            if (organization.findTerritory(entry.value()).isEmpty()) {
                checks.add(OrgFindings.UNKNOWN_TERRITORY_PARENT, territory.id(), entry.range())
                        .with("territory", territory.id())
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

    private void appointment(Appointment appointment) {
        if (organization.findPosition(appointment.position()).isEmpty()) {
            checks.add(OrgFindings.UNKNOWN_POSITION, appointment.person(), appointment.range())
                    .with("person", appointment.person())
                    .with("position", appointment.position())
                    .done();
        }
    }

    private void claim(TerritoryClaim claim) {
        if (organization.findTerritory(claim.territory()).isEmpty()) {
            add(OrgFindings.UNKNOWN_TERRITORY, claim);
        }
        if (organization.findPosition(claim.position()).isEmpty()) {
            add(OrgFindings.UNKNOWN_CLAIMANT, claim);
        }
    }

    private void add(OrgFindings code, TerritoryClaim claim) {
        checks.add(code, claim.territory(), claim.range())
                .with("territory", claim.territory())
                .with("position", claim.position())
                .done();
    }

    /** Who has no list of people says nothing about them. */
    private void people(OrganizationDefinition input) {
        if (input.people().isEmpty()) {
            return;
        }
        Set<PersonId> unknown = new TreeSet<>();
        input.appointments().forEach(appointment -> unknown.add(appointment.person()));
        input.people().forEach(person -> unknown.remove(person.id()));
        unknown.forEach(person -> checks.add(OrgFindings.UNKNOWN_PERSON, person)
                .with("person", person)
                .done());
    }
}
