package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.testkit.org.LinearScan;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Each finding stands on exactly the days on which a look at that day alone shows it. */
class FindingsOfEachDayProperties {
    private static final OrganizationPolicy POLICY = OrganizationPolicy.NONE
            .withSpan(TierId.of("tier-2"), 1, 1)
            .withSpan(TierId.of("tier-3"), 0, 1)
            .withSpan(TierId.of("clerk"), 1, 2);

    /** Found in ladders, in ids that stand twice or in other systems, whatever the day. */
    private static final Set<OrgFindings> NEVER = EnumSet.of(
            OrgFindings.EMPTY_LADDER,
            OrgFindings.DUPLICATE_TIER,
            OrgFindings.DUPLICATE_RANK,
            OrgFindings.NO_LADDER,
            OrgFindings.DUPLICATE_LADDER,
            OrgFindings.TIER_IN_TWO_LADDERS,
            OrgFindings.DUPLICATE_ROLE,
            OrgFindings.DUPLICATE_UNIT,
            OrgFindings.DUPLICATE_TERRITORY,
            OrgFindings.DUPLICATE_POSITION,
            OrgFindings.DUPLICATE_PERSON,
            // Too rare among so much else; below.
            OrgFindings.TERRITORY_OVERLAP,
            OrgFindings.CURRENT_WITHOUT_POSITION,
            OrgFindings.CURRENT_MANAGER,
            OrgFindings.CURRENT_UNIT,
            OrgFindings.CURRENT_ROLE,
            OrgFindings.CURRENT_HOLDER);

    /** The values that must be right on each day; others, such as names of a crowd, hold over a stretch of days. */
    private static final Map<OrgFindings, List<String>> VALUES = Map.ofEntries(
            Map.entry(OrgFindings.UNKNOWN_ROLE, List.of("role")),
            Map.entry(OrgFindings.UNKNOWN_HEAD, List.of("head")),
            Map.entry(OrgFindings.UNKNOWN_TERRITORY, List.of("position")),
            Map.entry(OrgFindings.UNKNOWN_CLAIMANT, List.of("position")),
            Map.entry(OrgFindings.GAP_IN_PARENTS, List.of("before", "after")),
            Map.entry(OrgFindings.GAP_IN_TERRITORY_PARENTS, List.of("before", "after")),
            Map.entry(OrgFindings.GAP_IN_MANAGERS, List.of("before", "after")),
            Map.entry(OrgFindings.LOWER_TIER_ABOVE, List.of("tier", "manager", "managerTier")),
            Map.entry(OrgFindings.ABSENT_HEAD, List.of("head")),
            Map.entry(OrgFindings.HEAD_OUTSIDE_UNIT, List.of("head")),
            Map.entry(OrgFindings.SPAN_OUTSIDE_BAND, List.of("tier", "min", "max", "reports")),
            Map.entry(OrgFindings.TERRITORY_OVERLAP, List.of("tier")),
            Map.entry(OrgFindings.CLAIM_OUTSIDE_EXISTENCE, List.of("position")),
            Map.entry(OrgFindings.OUTSIDE_EMPLOYMENT, List.of("position")),
            Map.entry(OrgFindings.SEVERAL_POSITIONS, List.of("positions")),
            Map.entry(OrgFindings.TIME_ABOVE_ONE, List.of("positions", "share")));

    @Provide
    Arbitrary<Organization> disordered() {
        return Disorder.organizations();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void findingsAreThoseOfEachDay(@ForAll("disordered") Organization organization) {
        List<Finding> findings = organization.findings(POLICY);
        for (OrgFindings code : OrgFindings.values()) {
            if (!NEVER.contains(code)) {
                Statistics.label(code.code())
                        .collect(findings.stream().anyMatch(finding -> finding.code() == code))
                        .coverage(coverage -> coverage.check(true).count(number -> number > 0));
            }
        }
        LocalDate end = Disorder.DAYS.to().orElseThrow().plusDays(2);
        for (LocalDate day = Disorder.DAYS.from(); day.isBefore(end); day = day.plusDays(1)) {
            assertThat(on(day, findings)).as("%s", day).isEqualTo(new Look(organization, day).all());
        }
    }

    @Provide
    Arbitrary<Organization> claims() {
        return Disorder.claims();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void overlapsOfTerritoriesAreThoseOfEachDay(@ForAll("claims") Organization organization) {
        List<Finding> findings = organization.findings(POLICY);
        Statistics.label("overlap")
                .collect(findings.stream().anyMatch(finding -> finding.code() == OrgFindings.TERRITORY_OVERLAP))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
        LocalDate end = Disorder.DAYS.to().orElseThrow().plusDays(2);
        for (LocalDate day = Disorder.DAYS.from(); day.isBefore(end); day = day.plusDays(1)) {
            assertThat(on(day, findings)).as("%s", day).isEqualTo(new Look(organization, day).all());
        }
    }

    private static Set<String> on(LocalDate day, List<Finding> findings) {
        Set<String> found = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.place() instanceof Place.During place && place.days().contains(day)) {
                OrgFindings code = (OrgFindings) finding.code();
                switch (code) {
                    case UNIT_CYCLE -> members(finding, "units").forEach(id -> found.add(code + " " + id));
                    case REPORTING_CYCLE -> members(finding, "positions").forEach(id -> found.add(code + " " + id));
                    case TERRITORY_CYCLE -> members(finding, "territories").forEach(id -> found.add(code + " " + id));
                    // Named together over a stretch of days, so the names of one day are not there.
                    case SEVERAL_ROOTS, SEVERAL_TOPS -> found.add(code.toString());
                    default -> found.add(code + " " + place.subject() + values(finding));
                }
            }
        }
        return found;
    }

    private static String values(Finding finding) {
        return VALUES.getOrDefault((OrgFindings) finding.code(), List.of()).stream()
                .map(name -> " "
                        + text(Optional.ofNullable(finding.arguments().get(name))
                                .orElseThrow()))
                .collect(Collectors.joining());
    }

    private static List<String> members(Finding finding, String name) {
        Argument argument = Optional.ofNullable(finding.arguments().get(name)).orElseThrow();
        return ((Argument.Many) argument)
                .values().stream().map(FindingsOfEachDayProperties::text).toList();
    }

    private static String text(Argument argument) {
        if (argument instanceof Argument.Many many) {
            return many.values().stream()
                    .map(FindingsOfEachDayProperties::text)
                    .toList()
                    .toString();
        }
        return ((Argument.Text) argument).value();
    }

    /** What one day alone shows. */
    private static final class Look {
        private final Organization organization;
        private final LocalDate day;
        private final LinearScan scan;
        private final Set<String> all = new TreeSet<>();

        Look(Organization organization, LocalDate day) {
            this.organization = organization;
            this.day = day;
            this.scan = new LinearScan(organization, day);
        }

        Set<String> all() {
            organization.units().forEach(this::unit);
            addIf(scan.roots().size() > 1, OrgFindings.SEVERAL_ROOTS);
            addIf(scan.tops().size() > 1, OrgFindings.SEVERAL_TOPS);
            organization.territories().forEach(this::territory);
            organization.claims().stream()
                    .filter(claim -> claim.range().contains(day))
                    .forEach(this::claim);
            organization.positions().forEach(this::position);
            organization.appointments().stream()
                    .filter(appointment -> appointment.range().contains(day))
                    .forEach(this::appointment);
            organization.people().forEach(this::person);
            organization.definition().people().forEach(this::employment);
            return all;
        }

        private void addIf(boolean found, OrgFindings code, Object... values) {
            if (found) {
                StringBuilder line = new StringBuilder(code.toString());
                for (Object value : values) {
                    line.append(' ').append(value);
                }
                all.add(line.toString());
            }
        }

        private <T> void gap(OrgFindings code, Object subject, Timeline<T> timeline) {
            Optional<T> before = Optional.empty();
            Optional<T> after = Optional.empty();
            for (Timeline.Entry<T> entry : timeline.entries()) {
                if (!entry.range().from().isAfter(day)) {
                    before = Optional.of(entry.value());
                } else if (after.isEmpty()) {
                    after = Optional.of(entry.value());
                }
            }
            if (timeline.on(day).isEmpty() && before.isPresent() && after.isPresent()) {
                addIf(true, code, subject, before.get(), after.get());
            }
        }

        private void unit(OrgUnit unit) {
            UnitId id = unit.id();
            Optional<UnitId> parent = unit.parent().on(day);
            addIf(parent.isPresent() && organization.findUnit(parent.get()).isEmpty(), OrgFindings.UNKNOWN_PARENT, id);
            addIf(
                    scan.parent(id)
                            .filter(above -> scan.path(above).contains(id))
                            .isPresent(),
                    OrgFindings.UNIT_CYCLE,
                    id);
            gap(OrgFindings.GAP_IN_PARENTS, id, unit.parent());
            boolean part = scan.units().contains(id);
            boolean stated = scan.statedHead(id).isPresent();
            addIf(part && !stated && scan.positionsDirectlyIn(id).isEmpty(), OrgFindings.UNIT_WITHOUT_HEAD, id);
            addIf(!stated && scan.highest(id).size() > 1, OrgFindings.SEVERAL_HEADS, id);
            unit.head().on(day).ifPresent(head -> {
                boolean known = organization.findPosition(head).isPresent();
                addIf(!known, OrgFindings.UNKNOWN_HEAD, id, head);
                addIf(part && known && !stated, OrgFindings.ABSENT_HEAD, id, head);
                addIf(
                        part && stated && !scan.positionsDirectlyIn(id).contains(head),
                        OrgFindings.HEAD_OUTSIDE_UNIT,
                        id,
                        head);
            });
        }

        private void territory(Territory territory) {
            TerritoryId id = territory.id();
            Optional<TerritoryId> parent = territory.parent().on(day);
            addIf(
                    parent.isPresent()
                            && organization.findTerritory(parent.get()).isEmpty(),
                    OrgFindings.UNKNOWN_TERRITORY_PARENT,
                    id);
            addIf(
                    scan.territoryParent(id)
                            .filter(above -> scan.territoryPath(above).contains(id))
                            .isPresent(),
                    OrgFindings.TERRITORY_CYCLE,
                    id);
            gap(OrgFindings.GAP_IN_TERRITORY_PARENTS, id, territory.parent());
            for (PositionId claimant : scan.claimants(id)) {
                for (TerritoryId around : scan.territoryPath(id)) {
                    for (PositionId other : scan.claimants(around)) {
                        addIf(
                                !other.equals(claimant)
                                        && scan.tier(claimant).isPresent()
                                        && scan.tier(claimant).equals(scan.tier(other)),
                                OrgFindings.TERRITORY_OVERLAP,
                                id,
                                scan.tier(claimant).map(TierId::value).orElse(""));
                    }
                }
            }
        }

        private void claim(TerritoryClaim claim) {
            boolean known = organization.findPosition(claim.position()).isPresent();
            addIf(
                    organization.findTerritory(claim.territory()).isEmpty(),
                    OrgFindings.UNKNOWN_TERRITORY,
                    claim.territory(),
                    claim.position());
            addIf(!known, OrgFindings.UNKNOWN_CLAIMANT, claim.territory(), claim.position());
            addIf(
                    known && !scan.positions().contains(claim.position()),
                    OrgFindings.CLAIM_OUTSIDE_EXISTENCE,
                    claim.territory(),
                    claim.position());
        }

        private void position(Position position) {
            PositionId id = position.id();
            position.role()
                    .on(day)
                    .ifPresent(
                            role -> addIf(organization.findRole(role).isEmpty(), OrgFindings.UNKNOWN_ROLE, id, role));
            position.unit()
                    .on(day)
                    .ifPresent(unit -> addIf(organization.findUnit(unit).isEmpty(), OrgFindings.UNKNOWN_UNIT, id));
            position.reportsTo()
                    .on(day)
                    .ifPresent(manager ->
                            addIf(organization.findPosition(manager).isEmpty(), OrgFindings.UNKNOWN_MANAGER, id));
            if (!position.existence().contains(day)) {
                return;
            }
            addIf(position.unit().on(day).isEmpty(), OrgFindings.POSITION_WITHOUT_UNIT, id);
            addIf(position.role().on(day).isEmpty(), OrgFindings.POSITION_WITHOUT_ROLE, id);
            gap(OrgFindings.GAP_IN_MANAGERS, id, position.reportsTo().within(position.existence()));
            addIf(
                    position.reportsTo()
                            .on(day)
                            .flatMap(organization::findPosition)
                            .filter(manager -> !manager.existence().contains(day))
                            .isPresent(),
                    OrgFindings.ABSENT_MANAGER,
                    id);
            scan.managerPosition(id)
                    .filter(manager -> scan.higher(id, manager))
                    .ifPresent(manager -> addIf(
                            true,
                            OrgFindings.LOWER_TIER_ABOVE,
                            id,
                            scan.tier(id).orElseThrow(),
                            manager,
                            scan.tier(manager).orElseThrow()));
            addIf(
                    scan.managerPosition(id).equals(Optional.of(id))
                            || scan.chain(id).stream()
                                    .anyMatch(
                                            above -> scan.managerPosition(above).equals(Optional.of(id))),
                    OrgFindings.REPORTING_CYCLE,
                    id);
            span(id);
            List<PersonId> holders = scan.people(id, AppointmentKind.PRIMARY);
            List<PersonId> acting = scan.people(id, AppointmentKind.ACTING);
            addIf(holders.size() > 1, OrgFindings.SEVERAL_HOLDERS, id);
            addIf(holders.isEmpty() && acting.size() > 1, OrgFindings.SEVERAL_ACTING, id);
            addIf(holders.isEmpty() && acting.isEmpty(), OrgFindings.VACANCY, id);
        }

        private void span(PositionId id) {
            Optional<TierId> tier = scan.tier(id);
            Optional<OrganizationPolicy.SpanBand> band = tier.flatMap(POLICY::span);
            int reports = scan.directReports(id).size();
            if (band.isPresent()
                    && (reports < band.get().min() || reports > band.get().max())) {
                addIf(
                        true,
                        OrgFindings.SPAN_OUTSIDE_BAND,
                        id,
                        tier.orElseThrow(),
                        band.get().min(),
                        band.get().max(),
                        reports);
            }
        }

        private void appointment(Appointment appointment) {
            PersonId person = appointment.person();
            Optional<Position> position = organization.findPosition(appointment.position());
            if (position.isEmpty()) {
                addIf(true, OrgFindings.UNKNOWN_POSITION, person);
                return;
            }
            boolean exists = scan.positions().contains(appointment.position());
            addIf(!exists, OrgFindings.OUTSIDE_EXISTENCE, person);
            if (appointment.kind() == AppointmentKind.ACTING) {
                addIf(
                        appointment.range().openEnded()
                                && position.get().existence().openEnded(),
                        OrgFindings.ACTING_WITHOUT_END,
                        person);
                addIf(
                        !scan.people(appointment.position(), AppointmentKind.PRIMARY)
                                .isEmpty(),
                        OrgFindings.ACTING_PAST_ITS_END,
                        person);
            }
            long same = organization.appointments().stream()
                    .filter(other -> other.range().contains(day)
                            && other.person().equals(person)
                            && other.position().equals(appointment.position())
                            && other.kind() == appointment.kind())
                    .count();
            addIf(same > 1, OrgFindings.REPEATED_APPOINTMENT, person);
        }

        private void person(PersonId person) {
            List<PositionId> held = scan.held(person);
            Ratio time = scan.timeOf(person);
            if (time.compareTo(Ratio.ONE) > 0) {
                boolean whole = held.stream()
                        .allMatch(position -> scan.share(person, position).equals(Ratio.ONE));
                addIf(whole, OrgFindings.SEVERAL_POSITIONS, person, held);
                addIf(!whole, OrgFindings.TIME_ABOVE_ONE, person, held, time);
            }
        }

        private void employment(Person person) {
            if (person.employment().isEmpty()) {
                return;
            }
            boolean employed = person.employment().stream().anyMatch(range -> range.contains(day));
            List<PositionId> appointed = scan.positions().stream()
                    .filter(position -> scan.people(position, AppointmentKind.PRIMARY)
                                    .contains(person.id())
                            || scan.people(position, AppointmentKind.ACTING).contains(person.id()))
                    .toList();
            appointed.forEach(position -> addIf(!employed, OrgFindings.OUTSIDE_EMPLOYMENT, person.id(), position));
            addIf(employed && appointed.isEmpty(), OrgFindings.EMPLOYED_WITHOUT_POSITION, person.id());
        }
    }
}
