package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes an organization of the rows of the agents file.
 *
 * <p>The company has countries (if the file names any), they have offices, and these have teams: those that the file names,
 * else one for each manager. Each person has the position that the row names, else one of their own. A position reports to
 * that of the manager whom its row names; without one, or if that person holds no higher position on the day, to the
 * highest position of its own unit or the next one above. Managers without a row of their own get a position one tier
 * above the people they manage. An office or country whose head nobody is has a vacant head position.
 *
 * <p>Anna Snelling, who works for Dustin Brinkmann in Central, holds {@code representative/Anna Snelling} in
 * {@code team/Dustin Brinkmann}; it reports to {@code supervisor/Dustin Brinkmann}, that one to the vacant
 * {@code regional-manager/Central}, and that one to the vacant {@code administrator/company}.
 */
public final class OrganizationAssembler {
    private final SalesData data;
    private final Ladder ladder;
    private final List<Finding> findings = new ArrayList<>();
    private final UnitTree units;
    private final Map<PositionId, Seat> seats = new TreeMap<>();
    private final Set<PersonId> managers = new HashSet<>();

    private OrganizationAssembler(SalesData data, Ladder ladder) {
        this.data = data;
        this.ladder = ladder;
        this.units = new UnitTree(data, findings);
        data.assignments().forEach(row -> row.manager().ifPresent(managers::add));
    }

    /**
     * The organization of the data.
     *
     * @param data the data
     * @param ladder the tiers
     * @return the organization with its own findings, vacancies among them; none if a tier is not in the ladder, a unit is
     *     in two places, or the organization contradicts itself
     */
    public static WithFindings<Organization> assemble(SalesData data, Ladder ladder) {
        return new OrganizationAssembler(data, ladder).assemble();
    }

    private WithFindings<Organization> assemble() {
        checkTiers();
        if (failed()) {
            return WithFindings.failed(findings);
        }
        data.assignments().forEach(this::seat);
        managersWithoutRow();
        vacantHeads();
        if (failed()) {
            return WithFindings.failed(findings);
        }
        List<Position> positions = positions();
        List<Appointment> appointments = seats.values().stream()
                .flatMap(seat -> seat.appointments().stream())
                .toList();
        Organization organization = Organization.of(ladder, units.units(), positions, appointments);
        findings.addAll(organization.findings());
        return failed() ? WithFindings.failed(findings) : WithFindings.of(organization, findings);
    }

    private boolean failed() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private Place place(Assignment row) {
        return Place.file(data.format().nameOf(InputFile.AGENTS), row.line(), 0);
    }

    private void checkTiers() {
        Argument allowed = Argument.texts(
                ladder.tiers().stream().map(tier -> tier.id().value()).toList());
        TierRoles roles = data.format().tiers();
        for (TierId tier :
                List.of(roles.representative(), roles.supervisor(), roles.officeHead(), roles.companyHead())) {
            if (ladder.find(tier).isEmpty()) {
                findings.add(Finding.of(InputFindings.TIER_UNKNOWN, Place.document(InputFormatReader.FILE, "/tiers"))
                        .with("value", tier.value())
                        .with("allowed", allowed));
            }
        }
        for (Assignment row : data.assignments()) {
            row.tier()
                    .filter(tier -> ladder.find(tier).isEmpty())
                    .ifPresent(tier -> findings.add(Finding.of(InputFindings.TIER_UNKNOWN, place(row))
                            .with("value", tier.value())
                            .with("allowed", allowed)));
        }
    }

    private TierId tier(Assignment row) {
        TierRoles roles = data.format().tiers();
        return row.tier()
                .orElseGet(() -> row.agent().filter(managers::contains).isPresent()
                        ? roles.supervisor()
                        : roles.representative());
    }

    private void seat(Assignment row) {
        TierId tier = tier(row);
        PositionId id = row.position()
                .orElseGet(() -> DerivedIds.position(
                        tier.value(), row.agent().map(PersonId::value).orElse("")));
        Seat seat = seats.computeIfAbsent(id, key -> new Seat(key, tier));
        if (!seat.tier().equals(tier)) {
            findings.add(Finding.of(InputFindings.POSITION_IN_TWO_TIERS, place(row))
                    .with("value", id.value())
                    .with("allowed", seat.tier().value())
                    .with("other", tier.value()));
        }
        seat.add(new Seat.Stretch(row.days(), unit(row, tier, row.agent(), row.manager()), row.agent(), row.manager()));
    }

    private UnitId unit(Assignment row, TierId tier, Optional<PersonId> holder, Optional<PersonId> manager) {
        if (row.unit().isPresent()) {
            return units.named(row, row.unit().get());
        }
        TierRoles roles = data.format().tiers();
        if (!ladder.higher(roles.companyHead(), tier)) {
            return units.country(row);
        }
        if (!ladder.higher(roles.officeHead(), tier)) {
            return units.office(row);
        }
        boolean leads = ladder.higher(tier, roles.representative());
        return (leads ? holder : manager)
                .map(person -> units.team(row, person.value(), data.nameOf(person)))
                .orElseGet(() -> units.office(row));
    }

    /** Of these the file says only that they manage somebody: they hold their position as long as they do. */
    private void managersWithoutRow() {
        Set<PersonId> agents = data.agents();
        Map<PersonId, List<Assignment>> managed = new TreeMap<>();
        for (Assignment row : data.assignments()) {
            row.manager()
                    .filter(manager -> !agents.contains(manager))
                    .ifPresent(manager -> managed.computeIfAbsent(manager, key -> new ArrayList<>())
                            .add(row));
        }
        managed.forEach((manager, rows) -> {
            TierId highest = rows.stream()
                    .map(this::tier)
                    .max(Comparator.comparingInt(tier -> ladder.tier(tier).rank()))
                    .orElseThrow();
            TierId tier = ladder.above(highest).map(Tier::id).orElse(highest);
            Seat seat = new Seat(DerivedIds.position(tier.value(), manager.value()), tier);
            Assignment first = rows.stream()
                    .min(Comparator.comparing(Assignment::days).thenComparing(Assignment::line))
                    .orElseThrow();
            rows.forEach(row -> unit(row, tier, Optional.of(manager), Optional.empty()));
            seat.add(new Seat.Stretch(
                    cover(rows),
                    unit(first, tier, Optional.of(manager), Optional.empty()),
                    Optional.of(manager),
                    Optional.empty()));
            seats.putIfAbsent(seat.id(), seat);
        });
    }

    private static DateRange cover(List<Assignment> rows) {
        LocalDate from = rows.stream()
                .map(row -> row.days().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return rows.stream().anyMatch(row -> row.days().openEnded())
                ? DateRange.startingOn(from)
                : DateRange.of(
                        from,
                        rows.stream()
                                .flatMap(row -> row.days().to().stream())
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }

    private void vacantHeads() {
        TierRoles roles = data.format().tiers();
        DateRange always = DateRange.startingOn(data.format().start());
        for (UnitId unit : units.headed()) {
            boolean office = DerivedIds.derived("office", unit);
            TierId tier = office ? roles.officeHead() : roles.companyHead();
            boolean headed = seats.values().stream()
                    .filter(seat -> !ladder.higher(tier, seat.tier()))
                    .anyMatch(seat -> starts().stream()
                            .anyMatch(day -> seat.on(day)
                                    .filter(stretch -> stretch.unit().equals(unit))
                                    .isPresent()));
            if (!headed) {
                String name = unit.value().substring(unit.value().indexOf('/') + 1);
                Seat seat = new Seat(DerivedIds.position(tier.value(), name), tier);
                seat.add(new Seat.Stretch(always, unit, Optional.empty(), Optional.empty()));
                seats.putIfAbsent(seat.id(), seat);
            }
        }
    }

    /** The days on which anything begins or ends; between two of them nothing changes. */
    private Set<LocalDate> starts() {
        Set<LocalDate> days = new TreeSet<>();
        days.add(data.format().start());
        for (Assignment row : data.assignments()) {
            days.add(row.days().from());
            row.days().to().ifPresent(days::add);
        }
        return days;
    }

    private List<Position> positions() {
        List<LocalDate> days = List.copyOf(starts());
        Map<Seat, List<Timeline.Entry<UnitId>>> unitsOf = new LinkedHashMap<>();
        Map<Seat, List<Timeline.Entry<PositionId>>> managersOf = new LinkedHashMap<>();
        seats.values().forEach(seat -> {
            unitsOf.put(seat, new ArrayList<>());
            managersOf.put(seat, new ArrayList<>());
        });
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            DateRange piece = i + 1 < days.size() ? DateRange.of(day, days.get(i + 1)) : DateRange.startingOn(day);
            DaySeats today = new DaySeats(seats.values(), units, ladder, day);
            unitsOf.forEach((seat, entries) ->
                    seat.on(day).ifPresent(stretch -> entries.add(new Timeline.Entry<>(piece, stretch.unit()))));
            managersOf.forEach((seat, entries) ->
                    today.managerOf(seat).ifPresent(manager -> entries.add(new Timeline.Entry<>(piece, manager))));
        }
        List<Position> positions = new ArrayList<>();
        unitsOf.forEach((seat, entries) -> positions.add(
                seat.position(Timeline.of(entries), Timeline.of(managersOf.getOrDefault(seat, List.of())))));
        return positions;
    }
}
