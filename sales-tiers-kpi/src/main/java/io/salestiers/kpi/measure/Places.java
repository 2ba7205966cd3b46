package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Which team, office and company somebody belongs to in a period.
 *
 * <p>The team of a person or position is the unit in which the position sits, with all units below it; the team of a unit
 * is the unit itself. The office is the parent of the team, the company the root above it. The organization of one day of
 * the period decides, by a named {@link PlacementDay}; a person who joins on 10 May is placed for the second quarter on
 * 10 May {@link PlacementDay#AT_START}. Immutable and safe for use by several threads.
 */
public final class Places {
    private final DayIndex days;
    private final PlacementDay placement;

    Places(DayIndex days, PlacementDay placement) {
        this.days = days;
        this.placement = requireNonNull(placement, "placement");
    }

    /**
     * Places in an organization. Who has {@link MeasureValues} takes {@link MeasureValues#places(PlacementDay)}, which
     * knows the organization of each day already.
     *
     * @param organization the organization
     * @param prepared the days that are prepared for fast answers, with an end; others are answered too
     * @param placement which day of a period decides
     * @return the look-up
     */
    public static Places of(Organization organization, DateRange prepared, PlacementDay placement) {
        return new Places(new DayIndex(organization, prepared), placement);
    }

    /**
     * The day that decides for a subject.
     *
     * @param subject a person, position or unit
     * @param range the period, with an end
     * @return the first or last day in it on which the person has a position, the position exists or the unit is there;
     *     empty if there is no such day
     */
    public Optional<LocalDate> day(Subject subject, DateRange range) {
        LocalDate first = placement == PlacementDay.AT_START
                ? range.from()
                : range.to().orElseThrow().minusDays(1);
        if (team(subject, days.on(first)).isPresent()) {
            return Optional.of(first);
        }
        List<DateRange> pieces = new ArrayList<>(days.cuts(range));
        if (placement == PlacementDay.AT_END) {
            Collections.reverse(pieces);
        }
        for (DateRange piece : pieces) {
            LocalDate day = placement == PlacementDay.AT_START
                    ? piece.from()
                    : piece.to().orElseThrow().minusDays(1);
            if (team(subject, days.on(day)).isPresent()) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /**
     * The team.
     *
     * @param subject a person, position or unit
     * @param range the period
     * @return the unit, empty if the subject has no place in the period
     */
    public Optional<UnitId> team(Subject subject, DateRange range) {
        return day(subject, range).flatMap(day -> team(subject, days.on(day)));
    }

    /**
     * The office.
     *
     * @param subject a person, position or unit
     * @param range the period
     * @return the parent of the team, empty if the subject has no place in the period or its team is the root
     */
    public Optional<UnitId> office(Subject subject, DateRange range) {
        return day(subject, range).flatMap(day -> {
            OrganizationDay on = days.on(day);
            return team(subject, on).flatMap(on::parent);
        });
    }

    /**
     * The company.
     *
     * @param subject a person, position or unit
     * @param range the period
     * @return the root above the team, which may be the team; empty if the subject has no place in the period
     */
    public Optional<UnitId> company(Subject subject, DateRange range) {
        return day(subject, range).flatMap(day -> {
            OrganizationDay on = days.on(day);
            return team(subject, on).map(unit -> {
                List<UnitId> path = on.path(unit);
                return path.get(path.size() - 1);
            });
        });
    }

    /**
     * The persons who have a primary position of a tier on the deciding day of a period, which is its first or last day.
     *
     * @param tier the tier
     * @param range the period, with an end
     * @return the persons by id; those who join later or have left before are not among them
     */
    public List<PersonId> persons(TierId tier, DateRange range) {
        OrganizationDay on = days.on(
                placement == PlacementDay.AT_START
                        ? range.from()
                        : range.to().orElseThrow().minusDays(1));
        return on.positions().stream()
                .filter(position -> on.tier(position).equals(Optional.of(tier)))
                .flatMap(position -> on.occupant(position).stream()
                        .filter(person -> on.positionOf(person).equals(Optional.of(position))))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The persons of the lowest tier who sit in a unit or below it, on the first day of the period on which it exists
     * {@link PlacementDay#AT_START}, on the last {@link PlacementDay#AT_END}.
     *
     * @param unit the unit
     * @param range the period, with an end
     * @return the persons by id, empty if the unit does not exist in the period
     */
    public List<PersonId> members(UnitId unit, DateRange range) {
        return day(Subject.of(unit), range)
                .map(day -> {
                    OrganizationDay on = days.on(day);
                    Optional<TierId> lowest = Optional.of(on.ladder().lowest().id());
                    return on.positionsIn(unit).stream()
                            .filter(position -> on.tier(position).equals(lowest))
                            .flatMap(position -> on.occupant(position).stream())
                            .distinct()
                            .sorted()
                            .toList();
                })
                .orElseGet(List::of);
    }

    /**
     * The tier of a person or position.
     *
     * @param subject a person, position or unit
     * @param range the period
     * @return the tier on the deciding day, empty for a unit and for those without a place
     */
    public Optional<TierId> tier(Subject subject, DateRange range) {
        return day(subject, range).flatMap(day -> {
            OrganizationDay on = days.on(day);
            return position(subject, on).flatMap(on::tier);
        });
    }

    private static Optional<UnitId> team(Subject subject, OrganizationDay day) {
        if (subject instanceof Subject.OfUnit unit) {
            return day.units().contains(unit.id()) ? Optional.of(unit.id()) : Optional.empty();
        }
        return position(subject, day).flatMap(day::unitOf);
    }

    /** The position of a person or the position itself, if it is there on the day. */
    static Optional<PositionId> position(Subject subject, OrganizationDay day) {
        if (subject instanceof Subject.OfPerson person) {
            return day.positionOf(person.id());
        }
        if (subject instanceof Subject.OfPosition position && day.exists(position.id())) {
            return Optional.of(position.id());
        }
        return Optional.empty();
    }
}
