package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountabilityTest {
    private static final DateRange JANUARY = DateRange.parse("2026-01-01/2026-02-01");
    private static final DateRange MAY = DateRange.parse("2026-05-01/2026-06-01");
    private static final Subject U = new Subject.OfUnit(UnitId.of("u"));
    private static final Subject V = new Subject.OfUnit(UnitId.of("v"));

    private static DutyHolder holder(String person, String position) {
        return new DutyHolder(PersonId.of(person), PositionId.of(position), AppointmentKind.PRIMARY);
    }

    private static <T extends Comparable<? super T>> void assertOrder(List<T> ordered) {
        List<T> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(ordered);
        List<T> same = new ArrayList<>(ordered);
        for (int i = 0; i < ordered.size(); i++) {
            assertThat(ordered.get(i).compareTo(same.get(i))).isZero();
        }
    }

    @Test
    void severalAreAtLeastTwoDifferentPeople() {
        assertThatThrownBy(() -> new Accountability.Several(
                        Accountability.Several.Kind.OVERLAP, List.of(holder("a", "p"), holder("a", "q"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("several must be at least two people");
    }

    @Test
    void partsHaveNoPartsAndAreNotNone() {
        assertThatThrownBy(() -> new Accountability.Parts(List.of())).isInstanceOf(IllegalArgumentException.class);
        Accountability.Held held = new Accountability.Held(holder("a", "p"));
        Accountability.Parts parts =
                new Accountability.Parts(List.of(new Accountability.Part(PositionId.of("p"), held)));
        assertThatThrownBy(() -> new Accountability.Part(PositionId.of("q"), parts))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(parts.holders()).containsExactly(holder("a", "p"));
        assertThat(parts.people()).containsExactly(PersonId.of("a"));
    }

    @Test
    void aVacancyHasAPosition() {
        assertThatThrownBy(() -> new GapReason.Vacant(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void matchHandlesEachCase() {
        Accountability held = new Accountability.Held(holder("a", "p"));
        List<Accountability> all = List.of(
                held,
                new Accountability.Gap(new GapReason.NoRule()),
                new Accountability.Several(
                        Accountability.Several.Kind.HANDOVER, List.of(holder("a", "p"), holder("b", "p"))),
                new Accountability.Parts(List.of(new Accountability.Part(PositionId.of("p"), held))));
        assertThat(all)
                .extracting(one -> one.match(h -> "held", g -> "gap", s -> "several", p -> "parts"))
                .containsExactly("held", "gap", "several", "parts");
        assertThat(Accountability.class.getPermittedSubclasses()).hasSize(4);
        List<GapReason> reasons = List.of(
                new GapReason.NoRule(),
                new GapReason.NotThere(),
                new GapReason.NoPosition(List.of(RoleId.of("r"))),
                new GapReason.Vacant(List.of(new GapReason.Vacancy(PositionId.of("p"), JANUARY))),
                new GapReason.WithoutCapability(holder("a", "p"), Capabilities.TARGET_SET));
        assertThat(reasons)
                .extracting(reason -> reason.match(a -> 1, b -> 2, c -> 3, d -> 4, e -> 5))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(GapReason.class.getPermittedSubclasses()).hasSize(5);
    }

    @Test
    void allThatIsListedHasOneOrder() {
        GapReason reason = new GapReason.NoRule();
        DutyId a = DutyId.of("a");
        DutyId b = DutyId.of("b");
        assertOrder(List.of(
                new CoverageGap(a, U, JANUARY, reason),
                new CoverageGap(a, U, MAY, reason),
                new CoverageGap(a, V, JANUARY, reason),
                new CoverageGap(b, U, JANUARY, reason)));
        Accountability.Several several = new Accountability.Several(
                Accountability.Several.Kind.OVERLAP, List.of(holder("a", "p"), holder("b", "q")));
        assertOrder(List.of(
                new CoverageOverlap(a, U, JANUARY, several),
                new CoverageOverlap(a, V, JANUARY, several),
                new CoverageOverlap(b, U, JANUARY, several)));
        assertOrder(List.of(
                new DutyConflict(a, a, U, JANUARY, List.of(), List.of(), List.of()),
                new DutyConflict(a, b, U, JANUARY, List.of(), List.of(), List.of()),
                new DutyConflict(a, b, V, JANUARY, List.of(), List.of(), List.of()),
                new DutyConflict(b, a, U, JANUARY, List.of(), List.of(), List.of())));
        assertOrder(List.of(
                new AccountabilityChange(a, U, JANUARY, Optional.empty(), Optional.empty()),
                new AccountabilityChange(b, U, JANUARY, Optional.empty(), Optional.empty())));
        PositionId p = PositionId.of("p");
        PositionId q = PositionId.of("q");
        assertOrder(List.of(
                new DutyPart(a, Letter.RESPONSIBLE, q, List.of()),
                new DutyPart(a, Letter.ACCOUNTABLE, p, List.of()),
                new DutyPart(a, Letter.ACCOUNTABLE, q, List.of()),
                new DutyPart(b, Letter.RESPONSIBLE, p, List.of())));
        assertOrder(List.of(
                new GapReason.Vacancy(p, JANUARY), new GapReason.Vacancy(p, MAY), new GapReason.Vacancy(q, JANUARY)));
        assertOrder(List.of(
                holder("b", "p"),
                new DutyHolder(PersonId.of("c"), p, AppointmentKind.PRIMARY),
                new DutyHolder(PersonId.of("c"), p, AppointmentKind.ACTING),
                holder("a", "q")));
    }

    @Test
    void gainAndLossAreTheDifferenceOfThePeople() {
        Accountability two = new Accountability.Several(
                Accountability.Several.Kind.HANDOVER, List.of(holder("a", "p"), holder("b", "p")));
        Accountability one = new Accountability.Held(holder("b", "p"));
        AccountabilityChange change =
                new AccountabilityChange(DutyId.of("a"), U, MAY, Optional.of(two), Optional.of(one));
        assertThat(change.lose()).containsExactly(PersonId.of("a"));
        assertThat(change.gain()).isEmpty();
        AccountabilityChange appears =
                new AccountabilityChange(DutyId.of("a"), U, MAY, Optional.empty(), Optional.of(two));
        assertThat(appears.gain()).containsExactly(PersonId.of("a"), PersonId.of("b"));
        assertThat(appears.lose()).isEmpty();
    }

    @Test
    void aDeltaKnowsWhatItHas() {
        CoverageGap gap = new CoverageGap(DutyId.of("a"), U, MAY, new GapReason.NoRule());
        CoverageOverlap overlap = new CoverageOverlap(
                DutyId.of("a"),
                U,
                MAY,
                new Accountability.Several(
                        Accountability.Several.Kind.HANDOVER, List.of(holder("a", "p"), holder("b", "p"))));
        assertThat(new CoverageDelta(List.of(), List.of(), List.of()).empty()).isTrue();
        assertThat(new CoverageDelta(List.of(gap), List.of(), List.of()).empty())
                .isFalse();
        assertThat(new CoverageDelta(List.of(), List.of(overlap), List.of()).empty())
                .isFalse();
        assertThat(new CoverageDelta(List.of(), List.of(), List.of(gap)).empty())
                .isFalse();
    }
}
