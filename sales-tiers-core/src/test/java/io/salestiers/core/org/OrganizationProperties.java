package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrganizationProperties {
    @Provide
    Arbitrary<Organization> sound() {
        return OrganizationArbitraries.organizations()
                .withTiers(4)
                .withPeople(1, 20)
                .over(DateRange.parse("2024-02-01/2024-04-01"))
                .withMoves()
                .withVacancies()
                .withActing();
    }

    @Provide
    Arbitrary<Organization> disordered() {
        return Disorder.organizations();
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Disorder.ranges();
    }

    @Property(tries = 200)
    void soundOrganizationsHaveNoErrors(@ForAll("sound") Organization organization) {
        assertThat(organization.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(organization.requireValid()).isSameAs(organization);
    }

    @Property(tries = 200)
    void cutsOfSoundOrganizations(@ForAll("sound") Organization organization, @ForAll("ranges") DateRange range) {
        assertCuts(organization, range);
    }

    @Property(tries = 500)
    void cutsInDisorder(@ForAll("disordered") Organization organization, @ForAll("ranges") DateRange range) {
        assertCuts(organization, range);
    }

    /** Nothing changes within a piece, something does at each cut, and the pieces are the range. */
    private static void assertCuts(Organization organization, DateRange range) {
        List<DateRange> pieces = organization.cuts(range);
        assertThat(pieces.get(0).from()).isEqualTo(range.from());
        assertThat(pieces.get(pieces.size() - 1).to()).isEqualTo(range.to());
        LocalDate far = LocalDate.of(2024, 5, 1);
        for (int i = 0; i < pieces.size(); i++) {
            DateRange piece = pieces.get(i);
            LocalDate end = piece.to().orElse(far);
            String first = everything(organization, piece.from());
            for (LocalDate day = piece.from().plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
                assertThat(everything(organization, day)).isEqualTo(first);
                assertThat(organization.on(day).sameAs(organization.on(piece.from())))
                        .isTrue();
            }
            if (i > 0) {
                LocalDate before = piece.from().minusDays(1);
                assertThat(pieces.get(i - 1).to()).contains(piece.from());
                assertThat(first).isNotEqualTo(everything(organization, before));
                assertThat(organization.on(before).sameAs(organization.on(piece.from())))
                        .isFalse();
            }
        }
    }

    private static String everything(Organization organization, LocalDate day) {
        LinearScan scan = new LinearScan(organization, day);
        StringBuilder all = new StringBuilder();
        for (PositionId id : scan.positions()) {
            all.append(id)
                    .append(scan.unitOf(id))
                    .append(scan.managerPosition(id))
                    .append(scan.people(id, AppointmentKind.PRIMARY))
                    .append(scan.people(id, AppointmentKind.ACTING));
        }
        organization.units().forEach(unit -> all.append(unit.id()).append(scan.parent(unit.id())));
        return all.toString();
    }

    @Property(tries = 300)
    void theOrderOfTheListsNeverMatters(@ForAll("disordered") Organization organization, @ForAll long seed) {
        List<OrgUnit> units = shuffled(organization.units(), seed);
        List<Position> positions = shuffled(organization.positions(), seed);
        List<Appointment> appointments = shuffled(organization.appointments(), seed);
        Organization other = Organization.of(organization.ladder(), units, positions, appointments);
        assertThat(other.findings()).isEqualTo(organization.findings());
        assertThat(other.units()).isEqualTo(organization.units());
        assertThat(other.positions()).isEqualTo(organization.positions());
        assertThat(other.appointments()).isEqualTo(organization.appointments());
        assertThat(other.cuts(Disorder.DAYS)).isEqualTo(organization.cuts(Disorder.DAYS));
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    /** Each finding stands on exactly the days on which a look at that day alone shows it. */
    @Property(tries = 500)
    void findingsAreThoseOfEachDay(@ForAll("disordered") Organization organization) {
        List<Finding> findings = organization.findings();
        for (LocalDate day = Disorder.DAYS.from();
                day.isBefore(Disorder.DAYS.to().orElseThrow().plusDays(2));
                day = day.plusDays(1)) {
            assertThat(on(day, findings)).as("%s", day).isEqualTo(expected(organization, day));
        }
    }

    private static Set<String> on(LocalDate day, List<Finding> findings) {
        Set<String> found = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.place() instanceof Place.During place && place.days().contains(day)) {
                OrgFindings code = (OrgFindings) finding.code();
                // Tops and roots are named together over a stretch of days, so the names of one day are not there.
                boolean together = code == OrgFindings.SEVERAL_ROOTS || code == OrgFindings.SEVERAL_TOPS;
                boolean cycle = code == OrgFindings.UNIT_CYCLE || code == OrgFindings.REPORTING_CYCLE;
                if (cycle) {
                    String names = code == OrgFindings.UNIT_CYCLE ? "units" : "positions";
                    if (finding.arguments().get(names) instanceof Argument.Many members) {
                        for (Argument member : members.values()) {
                            found.add(code + " " + ((Argument.Text) member).value());
                        }
                    }
                } else {
                    found.add(code + (together ? "" : " " + place.subject()));
                }
            }
        }
        return found;
    }

    private static Set<String> expected(Organization organization, LocalDate day) {
        Set<String> all = new TreeSet<>();
        LinearScan scan = new LinearScan(organization, day);
        for (OrgUnit unit : organization.units()) {
            UnitId id = unit.id();
            if (unit.parent()
                    .on(day)
                    .filter(parent -> organization.findUnit(parent).isEmpty())
                    .isPresent()) {
                all.add(OrgFindings.UNKNOWN_PARENT + " " + id);
            }
            if (scan.parent(id).filter(parent -> scan.path(parent).contains(id)).isPresent()) {
                all.add(OrgFindings.UNIT_CYCLE + " " + id);
            }
            if (scan.units().contains(id) && scan.positionsDirectlyIn(id).isEmpty()) {
                all.add(OrgFindings.UNIT_WITHOUT_HEAD + " " + id);
            }
            if (scan.heads(id).size() > 1) {
                all.add(OrgFindings.SEVERAL_HEADS + " " + id);
            }
        }
        if (scan.roots().size() > 1) {
            all.add(OrgFindings.SEVERAL_ROOTS.toString());
        }
        if (scan.tops().size() > 1) {
            all.add(OrgFindings.SEVERAL_TOPS.toString());
        }
        for (Position position : organization.positions()) {
            position(organization, day, position, all);
        }
        for (Appointment appointment : organization.appointments()) {
            if (appointment.range().contains(day)) {
                appointment(organization, scan, appointment, all);
            }
        }
        for (PersonId person : organization.people()) {
            long held = scan.positions().stream()
                    .filter(id -> scan.people(id, AppointmentKind.PRIMARY).contains(person))
                    .count();
            if (held > 1) {
                all.add(OrgFindings.SEVERAL_POSITIONS + " " + person);
            }
        }
        return all;
    }

    private static void position(Organization organization, LocalDate day, Position position, Set<String> all) {
        LinearScan scan = new LinearScan(organization, day);
        PositionId id = position.id();
        position.unit()
                .on(day)
                .filter(unit -> organization.findUnit(unit).isEmpty())
                .ifPresent(unit -> all.add(OrgFindings.UNKNOWN_UNIT + " " + id));
        position.reportsTo()
                .on(day)
                .filter(manager -> organization.findPosition(manager).isEmpty())
                .ifPresent(manager -> all.add(OrgFindings.UNKNOWN_MANAGER + " " + id));
        if (!position.existence().contains(day)) {
            return;
        }
        if (position.role()
                .on(day)
                .filter(role -> organization.findRole(role).isEmpty())
                .isPresent()) {
            all.add(OrgFindings.UNKNOWN_ROLE + " " + id);
        }
        if (position.unit().on(day).isEmpty()) {
            all.add(OrgFindings.POSITION_WITHOUT_UNIT + " " + id);
        }
        position.reportsTo()
                .on(day)
                .flatMap(organization::findPosition)
                .filter(manager -> !manager.existence().contains(day))
                .ifPresent(manager -> all.add(OrgFindings.ABSENT_MANAGER + " " + id));
        if (scan.managerPosition(id)
                .filter(manager -> scan.rank(manager) > Long.MIN_VALUE && scan.rank(manager) < scan.rank(id))
                .isPresent()) {
            all.add(OrgFindings.LOWER_TIER_ABOVE + " " + id);
        }
        if (scan.managerPosition(id).equals(Optional.of(id))
                || scan.chain(id).stream()
                        .anyMatch(above -> scan.managerPosition(above).equals(Optional.of(id)))) {
            all.add(OrgFindings.REPORTING_CYCLE + " " + id);
        }
        List<PersonId> holders = scan.people(id, AppointmentKind.PRIMARY);
        if (holders.size() > 1) {
            all.add(OrgFindings.SEVERAL_HOLDERS + " " + id);
        }
        if (holders.isEmpty() && scan.people(id, AppointmentKind.ACTING).size() > 1) {
            all.add(OrgFindings.SEVERAL_ACTING + " " + id);
        }
        if (scan.occupant(id).isEmpty()) {
            all.add(OrgFindings.VACANCY + " " + id);
        }
    }

    private static void appointment(
            Organization organization, LinearScan scan, Appointment appointment, Set<String> all) {
        PersonId person = appointment.person();
        Optional<Position> position = organization.findPosition(appointment.position());
        if (position.isEmpty()) {
            all.add(OrgFindings.UNKNOWN_POSITION + " " + person);
            return;
        }
        boolean exists = scan.positions().contains(appointment.position());
        if (!exists) {
            all.add(OrgFindings.OUTSIDE_EXISTENCE + " " + person);
        }
        if (appointment.kind() == AppointmentKind.ACTING) {
            if (appointment.range().openEnded() && position.get().existence().openEnded()) {
                all.add(OrgFindings.ACTING_WITHOUT_END + " " + person);
            }
            if (!scan.people(appointment.position(), AppointmentKind.PRIMARY).isEmpty()) {
                all.add(OrgFindings.ACTING_PAST_ITS_END + " " + person);
            }
        }
        boolean again = organization.appointments().stream()
                        .filter(other -> other.range().contains(scan.day()))
                        .filter(other -> other.person().equals(person)
                                && other.position().equals(appointment.position())
                                && other.kind() == appointment.kind())
                        .count()
                > 1;
        if (again) {
            all.add(OrgFindings.REPEATED_APPOINTMENT + " " + person);
        }
    }
}
