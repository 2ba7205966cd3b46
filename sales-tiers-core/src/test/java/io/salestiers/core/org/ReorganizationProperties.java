package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.testkit.org.ReorganizationArbitraries;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class ReorganizationProperties {
    private static final DateRange DAYS = DateRange.parse("2024-02-20/2024-03-20");

    /** An organization and changes of it. */
    private record Case(Organization before, Reorganization plan) {
        Organization after() {
            return before.apply(plan).orThrow();
        }

        LocalDate firstDay() {
            return plan.firstDay().orElse(LocalDate.MAX);
        }
    }

    @Provide
    Arbitrary<Case> sound() {
        return organizations()
                .flatMap(organization -> ReorganizationArbitraries.of(organization)
                        .over(DAYS)
                        .map(plan -> new Case(organization, plan)));
    }

    /** Half of them organizations after a reorganization, which have planned moves and territories. */
    private static Arbitrary<Organization> organizations() {
        Arbitrary<Organization> plain = OrganizationArbitraries.organizations()
                .withPeople(1, 12)
                .over(DAYS)
                .withEverything();
        return plain.flatMap(organization -> ReorganizationArbitraries.of(organization)
                .over(DAYS)
                .map(plan -> plan.changes().size() % 2 == 0
                        ? organization
                        : organization.apply(plan).orThrow()));
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Organization, Reorganization>> unsound() {
        return net.jqwik.api.Arbitraries.oneOf(organizations(), Disorder.organizations())
                .flatMap(organization -> ReorganizationArbitraries.of(organization)
                        .over(DAYS)
                        .withAtMost(8)
                        .alsoUnsound()
                        .map(plan -> Tuple.of(organization, plan)));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void soundReorganizationsCanBeApplied(@ForAll("sound") Case each) {
        each.plan()
                .changes()
                .forEach(change -> Statistics.collect(change.getClass().getSimpleName()));
        WithFindings<Organization> result = each.before().apply(each.plan());
        assertThat(result.value()).isPresent();
        assertThat(result.orThrow().findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Always the same ones, so that a rare type is no matter of luck. */
    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE, seed = "20251125")
    void everyTypeOfChangeOccurs(@ForAll("sound") Case each) {
        each.plan().changes().forEach(change -> Statistics.collect(change.getClass()));
        Statistics.coverage(coverage -> {
            for (Class<?> type : Change.class.getPermittedSubclasses()) {
                coverage.check(type).count(count -> count > 0);
            }
        });
    }

    /** What is cut off at the first day of change is the same before and after, to the last entry. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void historyBeforeTheFirstChangeStays(@ForAll("sound") Case each) {
        Organization after = each.after();
        LocalDate first = each.firstDay();
        assertThat(history(after.definition(), each.before().definition(), first))
                .isEqualTo(history(each.before().definition(), each.before().definition(), first));
        if (first.isBefore(LocalDate.MAX)) {
            for (LocalDate day = DAYS.from().minusDays(2); day.isBefore(first); day = day.plusDays(1)) {
                assertThat(DayPicture.of(after, day)).isEqualTo(DayPicture.of(each.before(), day));
            }
        }
    }

    /** The days before a day, of what another definition has too: what is opened later has no history. */
    private static OrganizationDefinition history(
            OrganizationDefinition definition, OrganizationDefinition known, LocalDate end) {
        Set<UnitId> units = known.units().stream().map(OrgUnit::id).collect(Collectors.toSet());
        Set<TerritoryId> territories =
                known.territories().stream().map(Territory::id).collect(Collectors.toSet());
        return definition.toBuilder()
                .units(definition.units().stream()
                        .filter(unit -> units.contains(unit.id()))
                        .map(unit -> unit.withParent(before(unit.parent(), end)).withHead(before(unit.head(), end)))
                        .toList())
                .territories(definition.territories().stream()
                        .filter(territory -> territories.contains(territory.id()))
                        .map(territory ->
                                new Territory(territory.id(), territory.name(), before(territory.parent(), end)))
                        .toList())
                .positions(definition.positions().stream()
                        .flatMap(position -> before(position.existence(), end)
                                .map(existence -> new Position(
                                        position.id(),
                                        existence,
                                        before(position.role(), end),
                                        before(position.unit(), end),
                                        before(position.reportsTo(), end)))
                                .stream())
                        .toList())
                .appointments(definition.appointments().stream()
                        .flatMap(appointment -> before(appointment.range(), end).map(appointment::withRange).stream())
                        .toList())
                .claims(definition.claims().stream()
                        .flatMap(claim -> before(claim.range(), end)
                                .map(range -> new TerritoryClaim(claim.territory(), claim.position(), range))
                                .stream())
                        .toList())
                .build();
    }

    private static Optional<DateRange> before(DateRange range, LocalDate end) {
        return DateRange.of(LocalDate.of(1, 1, 1), end).intersection(range);
    }

    private static <T> Timeline<T> before(Timeline<T> timeline, LocalDate end) {
        return timeline.within(DateRange.of(LocalDate.of(1, 1, 1), end));
    }

    /** Every unit, position, appointment and claim of before is there after, perhaps for fewer days, never for none. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void nothingIsLost(@ForAll("sound") Case each) {
        Organization after = each.after();
        assertThat(ids(after.units(), OrgUnit::id))
                .containsAll(ids(each.before().units(), OrgUnit::id));
        assertThat(ids(after.territories(), Territory::id))
                .containsAll(ids(each.before().territories(), Territory::id));
        for (Position position : each.before().positions()) {
            DateRange existence = after.position(position.id()).existence();
            assertThat(existence.from()).isEqualTo(position.existence().from());
            assertThat(position.existence().encloses(existence)).isTrue();
        }
        for (Appointment appointment : each.before().appointments()) {
            assertThat(after.appointments())
                    .anyMatch(other -> other.withRange(appointment.range()).equals(appointment)
                            && other.range().from().equals(appointment.range().from())
                            && appointment.range().encloses(other.range()));
        }
        for (TerritoryClaim claim : each.before().claims()) {
            assertThat(after.claims())
                    .anyMatch(other -> other.territory().equals(claim.territory())
                            && other.position().equals(claim.position())
                            && other.range().from().equals(claim.range().from())
                            && claim.range().encloses(other.range()));
        }
        // Who is there the day before somebody leaves or something closes is somewhere afterwards.
        for (Position position : after.positions()) {
            if (each.before().findPosition(position.id()).isPresent()) {
                assertUnitIsThere(after, position);
            }
        }
    }

    /** No position is left in a unit that has been closed. */
    private static void assertUnitIsThere(Organization after, Position position) {
        LocalDate last = position.existence().to().map(end -> end.minusDays(1)).orElse(LocalDate.of(2030, 1, 1));
        assertThat(after.on(last).unitOf(position.id())).isPresent();
    }

    private static <T, K> List<K> ids(List<T> all, Function<T, K> id) {
        return all.stream().map(id).toList();
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheListSaysNothing(@ForAll("sound") Case each, @ForAll long seed) {
        List<Change> shuffled = new ArrayList<>(each.plan().changes());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(each.before().apply(new Reorganization(shuffled)).orThrow().definition())
                .isEqualTo(each.after().definition());
    }

    /** Changes of later days, applied on their own afterwards, make the same. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void dayByDayIsTheSameAsAtOnce(@ForAll("sound") Case each) {
        Organization step = each.before();
        for (LocalDate day : each.plan().days()) {
            step = step.apply(new Reorganization(each.plan().changes().stream()
                            .filter(change -> change.day().equals(day))
                            .toList()))
                    .orThrow();
        }
        assertThat(step.definition()).isEqualTo(each.after().definition());
    }

    /** Whatever the changes, they are applied or refused; refused is refused in any order. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatCannotBeAppliedIsRefused(
            @ForAll("unsound") Tuple.Tuple2<Organization, Reorganization> both, @ForAll long seed) {
        WithFindings<Organization> result = both.get1().apply(both.get2());
        Statistics.collect(result.value().isPresent());
        List<Change> shuffled = new ArrayList<>(both.get2().changes());
        Collections.shuffle(shuffled, new Random(seed));
        WithFindings<Organization> other = both.get1().apply(new Reorganization(shuffled));
        assertThat(other.value().isPresent()).isEqualTo(result.value().isPresent());
        if (result.value().isPresent()) {
            assertThat(other.orThrow().definition()).isEqualTo(result.orThrow().definition());
        }
        int changes = both.get2().changes().size();
        for (Finding finding : result.findings()) {
            String place = finding.place().toString();
            if (finding.code() instanceof ReorganizationFindings) {
                assertThat(place).matches("reorganization#/changes/[0-9]+(/.*)?");
                String index =
                        place.replaceFirst("^reorganization#/changes/", "").replaceFirst("/.*", "");
                assertThat(Integer.parseInt(index)).isLessThan(changes);
            }
        }
    }
}
