package io.salestiers.core.org;

import io.salestiers.core.result.Finding;
import java.util.List;

/* The findings of an organization. */
final class OrganizationChecks {
    /** The lists as they came in. */
    record Input(Ladder ladder, List<OrgUnit> units, List<Position> positions, List<Appointment> appointments) {}

    private OrganizationChecks() {}

    static List<Finding> of(Organization organization, Input input) {
        return List.of();
    }
}
