package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The company, its countries, their offices and teams. A unit stays where it is first seen. */
final class UnitTree {
    static final UnitId COMPANY = UnitId.of("company");

    private final SalesData data;
    private final List<Finding> findings;
    private final Map<UnitId, LocalizedText> names = new TreeMap<>();
    private final Map<UnitId, UnitId> parents = new TreeMap<>();

    UnitTree(SalesData data, List<Finding> findings) {
        this.data = data;
        this.findings = findings;
        names.put(COMPANY, data.format().company());
    }

    /** The unit of all positions of a country, or the company where the data has no countries. */
    UnitId country(Assignment row) {
        return row.country()
                .map(country -> unit(DerivedIds.unit("country", country), country, COMPANY, row))
                .orElse(COMPANY);
    }

    /** The unit of all positions of an office, or the country above the offices. */
    UnitId office(Assignment row) {
        return row.office()
                .map(office -> unit(DerivedIds.unit("office", office), office, country(row), row))
                .orElseGet(() -> country(row));
    }

    /** The team that the file names. */
    UnitId named(Assignment row, UnitId id) {
        return unit(id, id.value(), office(row), row);
    }

    /** The team of a manager. */
    UnitId team(Assignment row, String manager, String name) {
        return unit(DerivedIds.unit("team", manager), name, office(row), row);
    }

    private UnitId unit(UnitId id, String name, UnitId parent, Assignment row) {
        names.putIfAbsent(id, LocalizedText.same(name));
        UnitId known = parents.putIfAbsent(id, parent);
        if (known != null && !known.equals(parent)) {
            findings.add(Finding.of(
                            InputFindings.UNIT_IN_TWO_PLACES,
                            Place.file(data.format().nameOf(InputFile.AGENTS), row.line(), 0))
                    .with("value", id.value())
                    .with("allowed", known.value())
                    .with("other", parent.value()));
        }
        return id;
    }

    Optional<UnitId> parent(UnitId id) {
        return Optional.ofNullable(parents.get(id));
    }

    /** Offices and countries, whose heads the data may not name; the company where it has no countries. */
    List<UnitId> headed() {
        boolean countries = names.keySet().stream().anyMatch(id -> DerivedIds.derived("country", id));
        return names.keySet().stream()
                .filter(id -> id.equals(COMPANY)
                        ? !countries
                        : DerivedIds.derived("office", id) || DerivedIds.derived("country", id))
                .toList();
    }

    List<OrgUnit> units() {
        DateRange always = DateRange.startingOn(data.format().start());
        return names.entrySet().stream()
                .map(entry -> OrgUnit.of(
                        entry.getKey(),
                        entry.getValue(),
                        parent(entry.getKey())
                                .map(parent -> Timeline.of(always, parent))
                                .orElseGet(Timeline::empty)))
                .toList();
    }
}
