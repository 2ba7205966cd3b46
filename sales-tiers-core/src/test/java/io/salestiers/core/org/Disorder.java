package io.salestiers.core.org;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Organizations in which everything may be wrong: few ids, so that they meet, and one of each kind that is not there. */
final class Disorder {
    static final DateRange DAYS = DateRange.parse("2024-02-20/2024-03-11");

    private Disorder() {}

    static Arbitrary<Organization> organizations() {
        Arbitrary<OrgUnit> unit = Combinators.combine(
                        ids("u-", 3), timelines(ids("u-", 4).map(UnitId::of)))
                .as((id, parent) -> OrgUnit.of(UnitId.of(id), LocalizedText.same(id), parent));
        Arbitrary<Position> position = Combinators.combine(
                        ids("p-", 4),
                        ids("tier-", 4),
                        ranges(),
                        timelines(ids("u-", 4).map(UnitId::of)),
                        timelines(ids("p-", 5).map(PositionId::of)))
                .as((id, tier, existence, units, managers) ->
                        Position.of(PositionId.of(id), TierId.of(tier), existence, units, managers));
        Arbitrary<Appointment> appointment = Combinators.combine(
                        ids("员工-", 4), ids("p-", 5), ranges(), Arbitraries.of(AppointmentKind.class))
                .as((person, held, range, kind) ->
                        new Appointment(PersonId.of(person), PositionId.of(held), range, kind, Ratio.ONE));
        return Combinators.combine(
                        unit.list().uniqueElements(OrgUnit::id).ofMaxSize(3),
                        position.list().uniqueElements(Position::id).ofMaxSize(4),
                        appointment.list().ofMaxSize(7))
                .as((units, positions, appointments) ->
                        Organization.of(OrganizationArbitraries.ladder(3), units, positions, appointments));
    }

    private static Arbitrary<String> ids(String prefix, int count) {
        return Arbitraries.integers().between(1, count).map(number -> prefix + number);
    }

    static Arbitrary<DateRange> ranges() {
        int length = (int) DAYS.lengthInDays();
        return Combinators.combine(
                        Arbitraries.integers().between(0, length - 1),
                        Arbitraries.integers().between(1, length))
                .as((start, days) -> {
                    LocalDate from = DAYS.from().plusDays(start);
                    return start + days < length ? DateRange.of(from, from.plusDays(days)) : DateRange.startingOn(from);
                });
    }

    /** Of entries that share a day only the first stays. */
    private static <T> Arbitrary<Timeline<T>> timelines(Arbitrary<T> values) {
        Function<List<Timeline.Entry<T>>, Timeline<T>> tidy = entries -> {
            List<Timeline.Entry<T>> kept = new ArrayList<>();
            for (Timeline.Entry<T> entry : entries) {
                if (kept.stream().noneMatch(other -> other.range().overlaps(entry.range()))) {
                    kept.add(entry);
                }
            }
            return Timeline.of(kept);
        };
        return Combinators.combine(ranges(), values)
                .as(Timeline.Entry::new)
                .list()
                .ofMaxSize(3)
                .map(tidy);
    }
}
