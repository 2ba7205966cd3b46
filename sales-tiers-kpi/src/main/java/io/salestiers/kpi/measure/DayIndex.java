package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** The organization of each day, built once for each stretch in which nothing changes. */
final class DayIndex {
    private final Organization organization;
    private final DateRange prepared;
    private final TreeMap<LocalDate, OrganizationDay> days = new TreeMap<>();

    DayIndex(Organization organization, DateRange prepared) {
        this.organization = requireNonNull(organization, "organization");
        this.prepared = requireNonNull(prepared, "prepared");
        for (DateRange piece : organization.cuts(prepared)) {
            days.put(piece.from(), organization.on(piece.from()));
        }
    }

    Organization organization() {
        return organization;
    }

    /* The date of the answer is the first of its stretch, not the one asked for: nothing here reads it. */
    OrganizationDay on(LocalDate day) {
        return prepared.contains(day) ? days.floorEntry(day).getValue() : organization.on(day);
    }

    /* The first day of the stretch in which a prepared day lies: on all its days everybody has the same place. */
    LocalDate stretch(LocalDate day) {
        return days.floorKey(day);
    }

    List<DateRange> cuts(DateRange range) {
        return organization.cuts(range);
    }
}
