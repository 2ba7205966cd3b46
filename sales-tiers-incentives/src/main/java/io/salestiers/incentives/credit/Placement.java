package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Holder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is who in the organization of a day. */
final class Placement {
    private final Organization organization;
    /** In order. */
    private final List<PersonId> people;

    private final Map<String, TerritoryId> territories = new HashMap<>();
    private final Map<LocalDate, OrganizationDay> days = new TreeMap<>();

    Placement(Organization organization) {
        this.organization = organization;
        this.people = organization.people();
        organization.territories().forEach(each -> territories.put(each.id().value(), each.id()));
    }

    OrganizationDay on(LocalDate day) {
        return days.computeIfAbsent(day, organization::on);
    }

    boolean knows(Subject who) {
        return who instanceof Subject.OfPerson person
                ? Collections.binarySearch(people, person.id()) >= 0
                : who instanceof Subject.OfPosition position
                        && organization.findPosition(position.id()).isPresent();
    }

    /** The territory of an id as transactions write it; empty if there is none. */
    Optional<TerritoryId> territory(String id) {
        return Optional.ofNullable(territories.get(id));
    }

    /** The unit of a position and those above it; empty if it lies in none. */
    List<UnitId> units(PositionId position, LocalDate day) {
        return on(day).unitOf(position).map(unit -> on(day).path(unit)).orElse(List.of());
    }

    /** Who has the share of somebody who took part: one recipient or more, whose shares add up to it. */
    List<Recipient> place(Subject who, Ratio share, Placing placing, LocalDate day) {
        if (!knows(who)) {
            return List.of(Recipient.house(share, HouseReason.UNKNOWN, Optional.empty(), Optional.of(who)));
        }
        if (who instanceof Subject.OfPerson person) {
            return List.of(placePerson(person.id(), share, placing, day));
        }
        if (who instanceof Subject.OfPosition position) {
            return placePosition(position.id(), share, placing, day);
        }
        throw new AssertionError(who);
    }

    private Recipient placePerson(PersonId person, Ratio share, Placing placing, LocalDate day) {
        Subject owner = Subject.of(person);
        Optional<PositionId> position = on(day).positionOf(person);
        if (position.isEmpty() && placing.acting() == ActingCover.CREDITED) {
            position = on(day).positionsOf(person).stream().findFirst();
        }
        if (position.isEmpty()) {
            return Recipient.house(share, HouseReason.WITHOUT_POSITION, Optional.empty(), Optional.of(owner));
        }
        return recipient(person, position.get(), share, owner, day);
    }

    private Recipient recipient(PersonId person, PositionId position, Ratio share, Subject owner, LocalDate day) {
        List<UnitId> units = units(position, day);
        return units.isEmpty()
                ? Recipient.house(share, HouseReason.WITHOUT_UNIT, Optional.of(position), Optional.of(owner))
                : Recipient.of(share, person, position, units, owner);
    }

    private List<Recipient> placePosition(PositionId position, Ratio share, Placing placing, LocalDate day) {
        Subject owner = Subject.of(position);
        List<PositionId> way = new ArrayList<>(List.of(position));
        if (placing.vacant() == VacantCredit.TO_NEXT_ABOVE) {
            way.addAll(on(day).chain(position));
        }
        for (PositionId each : way) {
            SortedMap<PersonId, Ratio> parts = people(each, placing, day);
            if (!parts.isEmpty()) {
                List<Recipient> recipients = new ArrayList<>();
                parts.forEach((person, part) ->
                        recipients.add(recipient(person, each, share.multipliedBy(part), owner, day)));
                return recipients;
            }
        }
        return List.of(Recipient.house(share, HouseReason.VACANT, Optional.of(position), Optional.of(owner)));
    }

    /** Who is credited with what belongs to a position, each with a part of it; the parts add up to 1. Empty if it is vacant. */
    SortedMap<PersonId, Ratio> people(PositionId position, Placing placing, LocalDate day) {
        List<Holder> holders = on(day).holders(position);
        Map<PersonId, Ratio> time = new LinkedHashMap<>();
        for (Holder holder : holders) {
            if (holder.kind() == AppointmentKind.PRIMARY) {
                time.merge(holder.person(), holder.share(), Ratio::plus);
            }
        }
        if (time.isEmpty()) {
            return placing.acting() == ActingCover.CREDITED && !holders.isEmpty()
                    ? new TreeMap<>(Map.of(holders.get(0).person(), Ratio.ONE))
                    : Collections.emptySortedMap();
        }
        SortedMap<PersonId, Ratio> parts = new TreeMap<>();
        Ratio all = Ratio.sum(time.values());
        if (placing.joint() == JointHolders.FIRST) {
            parts.put(new TreeSet<>(time.keySet()).first(), Ratio.ONE);
        } else if (placing.joint() == JointHolders.EQUALLY || all.signum() == 0) {
            time.keySet().forEach(person -> parts.put(person, Ratio.of(1, time.size())));
        } else {
            time.forEach((person, share) -> parts.put(person, share.dividedBy(all)));
        }
        return parts;
    }
}
