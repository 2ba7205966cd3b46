package io.salestiers.core.delegation;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Holder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The facts of one instant on which the rules of changing authority rest: who sits where, who holds what. */
final class Situation {
    final AuthorityState state;
    final Authority authority;
    final Organization organization;
    final Instant instant;
    final OrganizationDay day;

    Situation(AuthorityState state, Authority authority, Instant instant) {
        this.state = state;
        this.authority = authority.with(state);
        this.organization = authority.organization();
        this.instant = instant;
        this.day = organization.on(organization.dayOf(instant));
    }

    LocalDate today() {
        return day.day();
    }

    /** The positions to which a person is appointed on a day, as holder or acting, in order. */
    List<PositionId> seats(PersonId person, LocalDate date) {
        NavigableSet<PositionId> seats = new TreeSet<>();
        for (Appointment appointment : organization.appointments()) {
            if (appointment.person().equals(person)
                    && appointment.range().contains(date)
                    && exists(appointment.position(), date)) {
                seats.add(appointment.position());
            }
        }
        return List.copyOf(seats);
    }

    List<PositionId> seats(PersonId person) {
        return seats(person, today());
    }

    private boolean exists(PositionId position, LocalDate date) {
        return organization
                .findPosition(position)
                .map(Position::existence)
                .filter(existence -> existence.contains(date))
                .isPresent();
    }

    /** Whom a grantee is today: the person, or everybody appointed to the position. */
    Set<PersonId> people(Grantee grantee) {
        Set<PersonId> people = new TreeSet<>();
        if (grantee instanceof Grantee.OfPerson person) {
            people.add(person.person());
        } else if (grantee instanceof Grantee.OfPosition position) {
            holders(position.position()).forEach(holder -> people.add(holder.person()));
        }
        return people;
    }

    private List<Holder> holders(PositionId position) {
        return organization.findPosition(position).isPresent() ? day.holders(position) : List.of();
    }

    /** Whether a person can use what was given to a grantee: is that person, holds that position or inherits it acting. */
    boolean holds(PersonId person, Grantee grantee) {
        if (grantee instanceof Grantee.OfPerson other) {
            return other.person().equals(person);
        }
        List<Holder> all = holders(((Grantee.OfPosition) grantee).position());
        boolean held = all.stream().anyMatch(holder -> holder.kind() == AppointmentKind.PRIMARY);
        return (held || authority.policy().actingInherits())
                && all.stream()
                        .anyMatch(holder ->
                                holder.person().equals(person) && (!held || holder.kind() == AppointmentKind.PRIMARY));
    }

    /** Whether a decision about a grantee concerns an actor: the actor, on whose behalf they act, or a position of theirs. */
    boolean concerns(Actor actor, Grantee grantee) {
        Set<PersonId> people = people(grantee);
        return people.contains(actor.person())
                || actor.onBehalfOf().filter(people::contains).isPresent();
    }

    boolean concerns(Actor actor, PersonId person) {
        return actor.person().equals(person)
                || actor.onBehalfOf().filter(person::equals).isPresent();
    }

    /** The tiers of a grantee today: of the position, or of all positions of the person. */
    List<TierId> tiers(Grantee grantee) {
        if (grantee instanceof Grantee.OfPosition position) {
            return organization.findPosition(position.position()).isPresent()
                    ? day.tier(position.position()).stream().toList()
                    : List.of();
        }
        return tiers(((Grantee.OfPerson) grantee).person());
    }

    List<TierId> tiers(PersonId person) {
        return seats(person).stream().flatMap(seat -> day.tier(seat).stream()).toList();
    }

    /** G16: whether it is of the highest tier of a ladder. */
    boolean highest(List<TierId> tiers) {
        return tiers.stream()
                .anyMatch(tier -> day.ladders().ladderOf(tier).highest().id().equals(tier));
    }

    /** G13: whether a person is of at least the tier of another one, on the ladder of the other's main position. */
    boolean atLeastTheTierOf(PersonId person, PersonId other) {
        Optional<TierId> tier = day.positionOf(other)
                .or(() -> seats(other).stream().findFirst())
                .flatMap(day::tier);
        return tier.isPresent()
                && tiers(person).stream()
                        .anyMatch(own -> day.ladders().sameLadder(own, tier.get())
                                && !day.ladders().higher(tier.get(), own));
    }

    boolean root(PersonId person) {
        return authority.rootAdministrators(instant).contains(person);
    }

    /** Whether an actor acts from the root office: a root administrator who does not speak for somebody outside. */
    boolean fromRootOffice(Actor actor) {
        return actor.speaksFor().isEmpty() && root(actor.person());
    }

    boolean rootVacant() {
        return authority.rootVacant(instant);
    }

    /** Whether an actor speaks for the registered outside body and is a member of it. */
    boolean forBody(Actor actor) {
        Optional<OutsideBody> body = state.outsideBody();
        return body.isPresent()
                && actor.speaksFor().filter(body.get().id()::equals).isPresent()
                && body.get().members().contains(actor.person());
    }

    /**
     * G10: since when nobody is in the root office; empty if somebody is, or nobody ever was. Whether somebody is can only
     * change where a validity or an appointment of somebody who ever was begins or ends.
     */
    Optional<Instant> rootVacantSince() {
        NavigableSet<Instant> edges = new TreeSet<>();
        for (RootAdministrator administrator : state.rootAdministrators()) {
            edges.add(administrator.validity().from());
            administrator.validity().to().ifPresent(edges::add);
            for (Appointment appointment : organization.appointments()) {
                if (appointment.person().equals(administrator.person())) {
                    edges(appointment.range(), edges);
                    organization
                            .findPosition(appointment.position())
                            .ifPresent(position -> edges(position.existence(), edges));
                }
            }
        }
        Optional<Instant> since = Optional.empty();
        for (Instant edge : edges.headSet(instant, true).descendingSet()) {
            if (!authority.rootVacant(edge)) {
                return since;
            }
            since = Optional.of(edge);
        }
        return Optional.empty();
    }

    private void edges(DateRange range, Set<Instant> into) {
        into.add(organization.startOf(range.from()));
        range.to().ifPresent(end -> into.add(organization.startOf(end)));
    }

    /** Whether a grant has not come to its end, as far as time says; it may not have begun, or be suspended. */
    boolean standing(Grant grant) {
        return standing(state, grant, instant);
    }

    static boolean standing(AuthorityState state, Grant grant, Instant instant) {
        for (Grant link : state.grants().chain(grant.id())) {
            if (link.validity().to().filter(end -> !end.isAfter(instant)).isPresent()
                    || state.grants()
                            .revokedAt(link.id())
                            .filter(end -> !end.isAfter(instant))
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** All grants that have not come to their end. */
    List<Grant> standing() {
        List<Grant> standing = new ArrayList<>();
        for (Grant grant : state.grants().all()) {
            if (standing(grant)) {
                standing.add(grant);
            }
        }
        return standing;
    }
}
