package io.salestiers.core.testkit.responsibility;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.responsibility.Assignment;
import io.salestiers.core.responsibility.Duty;
import io.salestiers.core.responsibility.DutyId;
import io.salestiers.core.responsibility.Letter;
import io.salestiers.core.responsibility.MatrixDuty;
import io.salestiers.core.responsibility.MatrixRole;
import io.salestiers.core.responsibility.MatrixVariant;
import io.salestiers.core.responsibility.Reach;
import io.salestiers.core.responsibility.ResponsibilityMatrix;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A matrix in the making. Numbers of roles, duties and types are taken modulo how many there are. */
final class MatrixDraft {
    /** What may happen in a matrix. */
    enum Kind {
        /** Another role becomes accountable from a day on. */
        HANDOVER,
        /** A role gets one more letter for some days, which is neither accountable nor a second driver. */
        LETTER,
        /** Another role is accountable in the units of a type for some days. */
        UNIT_TYPE,
        /** Nobody is accountable for some days. */
        GAP,
        /** Nobody is responsible for some days. */
        IDLE,
        /** A second role is accountable for some days. */
        OVERLAP
    }

    /** Something that happens, by numbers. */
    record Change(Kind kind, int duty, int from, int length, int role, int which) {}

    /** A duty by numbers: bits of {@code consulted} and {@code informed} stand for roles. */
    record Line(boolean eachPosition, int accountable, int responsible, int consulted, int informed, int extra) {}

    private final MatrixVariant variant;
    private final DateRange days;
    private final DateRange effective;
    private final List<RoleId> roles;
    private final List<UnitTypeId> types;
    private final List<MatrixDuty> duties = new ArrayList<>();
    private List<Assignment> assignments = new ArrayList<>();

    MatrixDraft(
            MatrixVariant variant, DateRange days, DateRange effective, List<RoleId> roles, List<UnitTypeId> types) {
        this.variant = variant;
        this.days = days;
        this.effective = effective;
        this.roles = roles;
        this.types = types;
    }

    void add(Line line, List<Capability> needs, List<String> topics) {
        String id = "duty-" + (duties.size() + 1);
        Duty duty =
                new Duty(DutyId.of(id), LocalizedText.of("Duty " + (duties.size() + 1), "职责" + (duties.size() + 1)));
        Optional<Capability> needed = needs.isEmpty() || line.extra() % 2 == 0
                ? Optional.empty()
                : Optional.of(needs.get(line.extra() % needs.size()));
        Set<String> covers =
                topics.isEmpty() || line.extra() % 3 == 0 ? Set.of() : Set.of(topics.get(line.extra() % topics.size()));
        duties.add(new MatrixDuty(duty, line.eachPosition() ? Reach.POSITION : Reach.UNIT, needed, covers, Set.of()));
        put(duty.id(), line.accountable(), variant.accountable());
        put(duty.id(), line.responsible(), variant.responsible());
        for (int i = 0; i < roles.size(); i++) {
            if ((line.consulted() >> i & 1) == 1) {
                put(duty.id(), i, variant.consulted());
            } else if ((line.informed() >> i & 1) == 1) {
                put(duty.id(), i, variant.informed());
            }
        }
    }

    private void put(DutyId duty, int role, Letter letter) {
        assignments.add(Assignment.of(duty, role(role), letter, effective));
    }

    private RoleId role(int number) {
        return roles.get(number % roles.size());
    }

    /** Applies what happens on the days of the matrix; the rest of it is left out. */
    void apply(Change change) {
        LocalDate first = days.from().plusDays(change.from());
        Optional<DateRange> some =
                DateRange.of(first, first.plusDays(change.length())).intersection(effective);
        Optional<DateRange> rest = DateRange.startingOn(first).intersection(effective);
        DutyId duty = duties.get(change.duty() % duties.size()).id();
        RoleId role = role(change.role());
        Letter accountable = variant.accountable();
        switch (change.kind()) {
            case HANDOVER ->
                rest.ifPresent(range -> {
                    clear(duty, accountable, Optional.empty(), range);
                    assignments.add(Assignment.of(duty, role, accountable, range));
                });
            case LETTER ->
                some.ifPresent(range -> {
                    List<Letter> harmless = variant.letters().stream()
                            .filter(letter -> letter != accountable && letter != Letter.DRIVER)
                            .toList();
                    Letter letter = harmless.get(change.which() % harmless.size());
                    if (letter != Letter.SUPPORT || !unattended(duty, range)) {
                        assignments.add(Assignment.of(duty, role, letter, range));
                    }
                });
            case UNIT_TYPE ->
                some.ifPresent(range -> {
                    UnitTypeId type = types.get(change.which() % types.size());
                    clear(duty, accountable, Optional.of(type), range);
                    assignments.add(
                            Assignment.of(duty, role, accountable, range).inUnitsOf(type));
                });
            case GAP -> some.ifPresent(range -> clear(duty, accountable, Optional.empty(), range));
            case IDLE -> some.ifPresent(range -> clear(duty, variant.responsible(), Optional.empty(), range));
            case OVERLAP -> some.ifPresent(range -> assignments.add(Assignment.of(duty, role, accountable, range)));
        }
    }

    /** Whether the duty has nobody responsible on a day of the range. */
    private boolean unattended(DutyId duty, DateRange range) {
        return assignments.stream()
                .filter(some -> some.duty().equals(duty) && some.letter() == variant.responsible())
                .noneMatch(some -> some.effective().encloses(range));
    }

    private void clear(DutyId duty, Letter letter, Optional<UnitTypeId> type, DateRange range) {
        List<Assignment> kept = new ArrayList<>();
        for (Assignment some : assignments) {
            if (some.duty().equals(duty)
                    && some.letter() == letter
                    && some.unitType().equals(type)) {
                for (DateRange left : without(some.effective(), range)) {
                    kept.add(new Assignment(duty, some.role(), letter, left, type));
                }
            } else {
                kept.add(some);
            }
        }
        assignments = kept;
    }

    private static List<DateRange> without(DateRange days, DateRange gap) {
        if (!days.overlaps(gap)) {
            return List.of(days);
        }
        List<DateRange> left = new ArrayList<>();
        if (days.from().isBefore(gap.from())) {
            left.add(DateRange.of(days.from(), gap.from()));
        }
        gap.to().flatMap(end -> days.intersection(DateRange.startingOn(end))).ifPresent(left::add);
        return left;
    }

    ResponsibilityMatrix matrix() {
        return ResponsibilityMatrix.of(
                variant,
                effective,
                roles.stream().map(role -> MatrixRole.of(role.value())).toList(),
                duties,
                assignments);
    }
}
