package io.salestiers.core.responsibility;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Holder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/*
 * Accountability by asking the organization and the matrix about each day on its own, without anything prepared, cut or
 * reused. Slow and simple: what the sweep is compared with.
 */
final class DayByDay {
    record At(DutyId duty, Subject leaf) {}

    record Clash(DutyId first, DutyId second, Subject leaf) {}

    record Sides(List<String> covers, List<DutyHolder> first, List<DutyHolder> second) {}

    private final ResponsibilityMatrix matrix;
    private final Organization organization;
    private final Optional<Authority> authority;
    private final Map<LocalDate, OrganizationDay> days = new TreeMap<>();

    DayByDay(ResponsibilityMatrix matrix, Organization organization) {
        this(matrix, organization, Optional.empty());
    }

    DayByDay(ResponsibilityMatrix matrix, Organization organization, Optional<Authority> authority) {
        this.matrix = matrix;
        this.organization = organization;
        this.authority = authority;
    }

    private MatrixRow row(DutyId duty, Optional<UnitId> unit, OrganizationDay on) {
        return unit.flatMap(on::unitType)
                .map(type -> matrix.row(duty, on.day(), type))
                .orElseGet(() -> matrix.row(duty, on.day()));
    }

    private Set<RoleId> roles(DutyId duty, Letter letter, Optional<UnitId> unit, OrganizationDay on) {
        return row(duty, unit, on).roles(letter);
    }

    private static Set<PositionId> nearest(RoleId role, UnitId unit, OrganizationDay on) {
        for (UnitId above : on.path(unit)) {
            Set<PositionId> found = new TreeSet<>();
            for (PositionId position : on.positionsDirectlyIn(above)) {
                if (on.role(position).equals(Optional.of(role))) {
                    found.add(position);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private static Set<PositionId> nearest(Collection<RoleId> roles, UnitId unit, OrganizationDay on) {
        Set<PositionId> all = new TreeSet<>();
        roles.forEach(role -> all.addAll(nearest(role, unit, on)));
        return all;
    }

    static List<DutyHolder> occupants(PositionId position, OrganizationDay on) {
        List<Holder> holders = on.holders(position);
        boolean held = holders.stream().anyMatch(holder -> holder.kind() == AppointmentKind.PRIMARY);
        return holders.stream()
                .filter(holder -> (holder.kind() == AppointmentKind.PRIMARY) == held)
                .map(holder -> new DutyHolder(holder.person(), position, holder.kind()))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<DutyHolder> occupants(Collection<PositionId> positions, OrganizationDay on) {
        return positions.stream()
                .flatMap(position -> occupants(position, on).stream())
                .sorted()
                .toList();
    }

    private Accountability judged(Set<RoleId> roles, Set<PositionId> positions, OrganizationDay on) {
        if (roles.isEmpty()) {
            return new Accountability.Gap(new GapReason.NoRule());
        }
        if (positions.isEmpty()) {
            return new Accountability.Gap(new GapReason.NoPosition(List.copyOf(roles)));
        }
        List<DutyHolder> holders = occupants(positions, on);
        Set<PersonId> people = new HashSet<>();
        Set<PositionId> filled = new HashSet<>();
        holders.forEach(holder -> people.add(holder.person()));
        holders.forEach(holder -> filled.add(holder.position()));
        if (people.isEmpty()) {
            return new Accountability.Gap(new GapReason.Vacant(positions.stream()
                    .map(position -> new GapReason.Vacancy(position, vacancy(position, on.day())))
                    .toList()));
        }
        if (people.size() == 1) {
            return new Accountability.Held(holders.get(0));
        }
        return new Accountability.Several(
                filled.size() == 1 ? Accountability.Several.Kind.HANDOVER : Accountability.Several.Kind.OVERLAP,
                holders);
    }

    /** Day by day back and on from a vacant day, as far as anything of the position can change. */
    private DateRange vacancy(PositionId id, LocalDate day) {
        Position position = organization.position(id);
        LocalDate first = day;
        while (vacant(position, first.minusDays(1))) {
            first = first.minusDays(1);
        }
        LocalDate end = day.plusDays(1);
        while (vacant(position, end) && changesAfter(position, end)) {
            end = end.plusDays(1);
        }
        return vacant(position, end) ? DateRange.startingOn(first) : DateRange.of(first, end);
    }

    private boolean vacant(Position position, LocalDate day) {
        return position.existence().contains(day)
                && organization.appointments().stream()
                        .noneMatch(a ->
                                a.position().equals(position.id()) && a.range().contains(day));
    }

    private boolean changesAfter(Position position, LocalDate day) {
        Set<LocalDate> days = new TreeSet<>();
        position.existence().to().ifPresent(days::add);
        for (Appointment appointment : organization.appointments()) {
            if (appointment.position().equals(position.id())) {
                days.add(appointment.range().from());
            }
        }
        return days.stream().anyMatch(change -> change.isAfter(day));
    }

    /** Asks the authority anew on each day, with all its reasons. */
    private Accountability able(DutyId duty, Subject target, Accountability judged, OrganizationDay on) {
        Optional<Capability> needs = matrix.duty(duty).needs();
        if (judged instanceof Accountability.Held held && authority.isPresent() && needs.isPresent()) {
            boolean permit = authority
                    .get()
                    .decide(
                            Actor.of(held.holder().person()),
                            needs.get(),
                            Target.of(target),
                            organization.startOf(on.day()))
                    .permit();
            return permit
                    ? judged
                    : new Accountability.Gap(new GapReason.WithoutCapability(held.holder(), needs.get()));
        }
        return judged;
    }

    private boolean ofUnits(DutyId duty) {
        return matrix.duty(duty).reach() == Reach.UNIT;
    }

    private Accountability inUnit(DutyId duty, UnitId unit, OrganizationDay on) {
        Set<RoleId> roles = roles(duty, matrix.variant().accountable(), Optional.of(unit), on);
        return judged(roles, nearest(roles, unit, on), on);
    }

    private Accountability ableInUnit(DutyId duty, UnitId unit, OrganizationDay on) {
        return able(duty, new Subject.OfUnit(unit), inUnit(duty, unit, on), on);
    }

    private Accountability ableOfPart(DutyId duty, PositionId position, OrganizationDay on) {
        return able(duty, new Subject.OfPosition(position), ofPart(duty, position, on), on);
    }

    private boolean hasPart(DutyId duty, PositionId position, OrganizationDay on) {
        Set<RoleId> roles = roles(duty, matrix.variant().accountable(), on.unitOf(position), on);
        return on.exists(position) && on.role(position).filter(roles::contains).isPresent();
    }

    private Accountability ofPart(DutyId duty, PositionId position, OrganizationDay on) {
        Set<RoleId> roles = roles(duty, matrix.variant().accountable(), on.unitOf(position), on);
        return judged(roles, Set.of(position), on);
    }

    private Set<PositionId> withLetterInPart(DutyId duty, Letter letter, PositionId position, OrganizationDay on) {
        if (letter == matrix.variant().accountable()) {
            return Set.of(position);
        }
        Set<PositionId> all = new TreeSet<>();
        for (RoleId role : roles(duty, letter, on.unitOf(position), on)) {
            if (on.role(position).equals(Optional.of(role))) {
                all.add(position);
            } else {
                on.unitOf(position).ifPresent(unit -> all.addAll(nearest(role, unit, on)));
            }
        }
        return all;
    }

    private static List<UnitId> leaves(OrganizationDay on) {
        return on.units().stream().filter(unit -> on.children(unit).isEmpty()).toList();
    }

    Accountability accountable(DutyId duty, UnitId unit, OrganizationDay on) {
        if (!on.units().contains(unit)) {
            return new Accountability.Gap(new GapReason.NotThere());
        }
        if (ofUnits(duty)) {
            return ableInUnit(duty, unit, on);
        }
        List<Accountability.Part> parts = new ArrayList<>();
        for (PositionId position : on.positionsIn(unit)) {
            if (hasPart(duty, position, on)) {
                parts.add(new Accountability.Part(position, ableOfPart(duty, position, on)));
            }
        }
        Set<RoleId> roles = roles(duty, matrix.variant().accountable(), Optional.of(unit), on);
        return parts.isEmpty() ? judged(roles, Set.of(), on) : new Accountability.Parts(parts);
    }

    Accountability accountable(DutyId duty, PositionId position, OrganizationDay on) {
        if (ofUnits(duty)) {
            return on.unitOf(position)
                    .map(unit -> accountable(duty, unit, on))
                    .orElseGet(() -> new Accountability.Gap(new GapReason.NotThere()));
        }
        return hasPart(duty, position, on)
                ? ableOfPart(duty, position, on)
                : new Accountability.Gap(new GapReason.NotThere());
    }

    List<DutyHolder> holders(DutyId duty, Letter letter, UnitId unit, OrganizationDay on) {
        if (!on.units().contains(unit)) {
            return List.of();
        }
        if (ofUnits(duty)) {
            return occupants(nearest(roles(duty, letter, Optional.of(unit), on), unit, on), on);
        }
        Set<PositionId> all = new TreeSet<>();
        for (PositionId position : on.positionsIn(unit)) {
            if (hasPart(duty, position, on)) {
                all.addAll(withLetterInPart(duty, letter, position, on));
            }
        }
        return occupants(all, on);
    }

    List<DutyPart> dutiesOf(PersonId person, OrganizationDay on) {
        List<DutyPart> parts = new ArrayList<>();
        for (PositionId position : on.positions()) {
            if (occupants(position, on).stream()
                    .noneMatch(holder -> holder.person().equals(person))) {
                continue;
            }
            for (MatrixDuty duty : matrix.duties()) {
                for (Letter letter : matrix.variant().letters()) {
                    List<Subject> places = new ArrayList<>();
                    if (ofUnits(duty.id())) {
                        for (UnitId leaf : leaves(on)) {
                            if (nearest(roles(duty.id(), letter, Optional.of(leaf), on), leaf, on)
                                    .contains(position)) {
                                places.add(new Subject.OfUnit(leaf));
                            }
                        }
                    } else {
                        for (PositionId other : on.positions()) {
                            if (hasPart(duty.id(), other, on)
                                    && withLetterInPart(duty.id(), letter, other, on)
                                            .contains(position)) {
                                places.add(new Subject.OfPosition(other));
                            }
                        }
                    }
                    if (!places.isEmpty()) {
                        parts.add(new DutyPart(duty.id(), letter, position, places));
                    }
                }
            }
        }
        return parts.stream().sorted().toList();
    }

    /** Everything about every day, in the lists of a report. */
    record Lists(
            List<CoverageGap> gaps,
            List<CoverageOverlap> overlaps,
            List<CoverageGap> unworked,
            List<DutyConflict> conflicts) {}

    /** Who is accountable at each leaf on each day. */
    Map<At, NavigableMap<LocalDate, Accountability>> days(DateRange range) {
        Map<At, NavigableMap<LocalDate, Accountability>> days = new java.util.LinkedHashMap<>();
        forEachDay(range, on -> {
            for (MatrixDuty duty : matrix.duties()) {
                for (UnitId leaf : leaves(on)) {
                    Accountability now = ableInUnit(duty.id(), leaf, on);
                    boolean noRule = now.equals(new Accountability.Gap(new GapReason.NoRule()));
                    if (ofUnits(duty.id()) || noRule) {
                        put(days, new At(duty.id(), new Subject.OfUnit(leaf)), on.day(), now);
                    }
                }
                if (!ofUnits(duty.id())) {
                    for (PositionId position : on.positions()) {
                        if (hasPart(duty.id(), position, on)) {
                            put(
                                    days,
                                    new At(duty.id(), new Subject.OfPosition(position)),
                                    on.day(),
                                    ableOfPart(duty.id(), position, on));
                        }
                    }
                }
            }
        });
        return days;
    }

    Lists lists(DateRange range) {
        List<CoverageGap> gaps = new ArrayList<>();
        List<CoverageOverlap> overlaps = new ArrayList<>();
        days(range)
                .forEach((at, days) -> stretches(days).forEach((piece, value) -> {
                    if (value instanceof Accountability.Gap gap) {
                        gaps.add(new CoverageGap(at.duty(), at.leaf(), piece, gap.reason()));
                    } else if (value instanceof Accountability.Several several) {
                        overlaps.add(new CoverageOverlap(at.duty(), at.leaf(), piece, several));
                    }
                }));
        List<CoverageGap> unworked = new ArrayList<>();
        unworked(range)
                .forEach((at, days) -> stretches(days)
                        .forEach(
                                (piece, reason) -> unworked.add(new CoverageGap(at.duty(), at.leaf(), piece, reason))));
        List<DutyConflict> conflicts = new ArrayList<>();
        clashes(range)
                .forEach((at, days) -> stretches(days)
                        .forEach((piece, sides) -> conflicts.add(new DutyConflict(
                                at.first(),
                                at.second(),
                                at.leaf(),
                                piece,
                                sides.covers(),
                                sides.first(),
                                sides.second()))));
        return new Lists(
                gaps.stream().sorted().toList(),
                overlaps.stream().sorted().toList(),
                unworked.stream().sorted().toList(),
                conflicts.stream().sorted().toList());
    }

    private Map<At, NavigableMap<LocalDate, GapReason>> unworked(DateRange range) {
        Letter letter = matrix.variant().responsible();
        Map<At, NavigableMap<LocalDate, GapReason>> days = new java.util.LinkedHashMap<>();
        forEachDay(range, on -> {
            for (MatrixDuty duty : matrix.duties()) {
                if (ofUnits(duty.id())) {
                    for (UnitId leaf : leaves(on)) {
                        Set<RoleId> roles = roles(duty.id(), letter, Optional.of(leaf), on);
                        if (judged(roles, nearest(roles, leaf, on), on) instanceof Accountability.Gap gap) {
                            put(days, new At(duty.id(), new Subject.OfUnit(leaf)), on.day(), gap.reason());
                        }
                    }
                } else {
                    for (PositionId position : on.positions()) {
                        Set<RoleId> roles = roles(duty.id(), letter, on.unitOf(position), on);
                        if (hasPart(duty.id(), position, on)
                                && judged(roles, withLetterInPart(duty.id(), letter, position, on), on)
                                        instanceof Accountability.Gap gap) {
                            put(days, new At(duty.id(), new Subject.OfPosition(position)), on.day(), gap.reason());
                        }
                    }
                }
            }
        });
        return days;
    }

    private Map<Clash, NavigableMap<LocalDate, Sides>> clashes(DateRange range) {
        Map<Clash, NavigableMap<LocalDate, Sides>> days = new java.util.LinkedHashMap<>();
        forEachDay(range, on -> {
            for (MatrixDuty first : matrix.duties()) {
                for (MatrixDuty second : matrix.duties()) {
                    List<String> covers = first.covers().stream()
                            .filter(second.covers()::contains)
                            .sorted()
                            .toList();
                    if (first.id().compareTo(second.id()) >= 0 || covers.isEmpty()) {
                        continue;
                    }
                    if (ofUnits(first.id()) && ofUnits(second.id())) {
                        for (UnitId leaf : leaves(on)) {
                            clash(
                                    days,
                                    new Clash(first.id(), second.id(), new Subject.OfUnit(leaf)),
                                    covers,
                                    inUnit(first.id(), leaf, on),
                                    inUnit(second.id(), leaf, on),
                                    on);
                        }
                    } else if (ofUnits(first.id()) != ofUnits(second.id())) {
                        DutyId parts = ofUnits(first.id()) ? second.id() : first.id();
                        for (PositionId position : on.positions()) {
                            if (hasPart(parts, position, on)
                                    && on.unitOf(position).isPresent()) {
                                UnitId unit = on.unitOf(position).orElseThrow();
                                Function<DutyId, Accountability> at =
                                        duty -> ofUnits(duty) ? inUnit(duty, unit, on) : ofPart(duty, position, on);
                                clash(
                                        days,
                                        new Clash(first.id(), second.id(), new Subject.OfPosition(position)),
                                        covers,
                                        at.apply(first.id()),
                                        at.apply(second.id()),
                                        on);
                            }
                        }
                    }
                }
            }
        });
        return days;
    }

    private static void clash(
            Map<Clash, NavigableMap<LocalDate, Sides>> days,
            Clash at,
            List<String> covers,
            Accountability first,
            Accountability second,
            OrganizationDay on) {
        if (!first.holders().isEmpty()
                && !second.holders().isEmpty()
                && !first.people().equals(second.people())) {
            put(days, at, on.day(), new Sides(covers, first.holders(), second.holders()));
        }
    }

    private void forEachDay(DateRange range, Consumer<OrganizationDay> visitor) {
        for (LocalDate day = range.from(); range.contains(day); day = day.plusDays(1)) {
            visitor.accept(days.computeIfAbsent(day, organization::on));
        }
    }

    private static <K, V> void put(Map<K, NavigableMap<LocalDate, V>> days, K key, LocalDate day, V value) {
        days.computeIfAbsent(key, any -> new TreeMap<>()).put(day, value);
    }

    /** The longest stretches of neighbouring days with equal values. */
    static <V> Map<DateRange, V> stretches(NavigableMap<LocalDate, V> days) {
        Map<DateRange, V> stretches = new TreeMap<>();
        LocalDate start = days.firstKey();
        for (LocalDate day : days.keySet()) {
            LocalDate next = day.plusDays(1);
            if (!days.get(day).equals(days.get(next))) {
                stretches.put(DateRange.of(start, next), days.get(day));
                LocalDate later = days.higherKey(day);
                start = later == null ? next : later;
            }
        }
        return stretches;
    }
}
