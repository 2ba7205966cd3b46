package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a target concerns: the actor, somebody from whom the actor benefits, the highest tier. */
final class Concern {
    private final AuthorityDay facts;

    Concern(AuthorityDay facts) {
        this.facts = facts;
    }

    /** Whether it is the person, a position to which the person is appointed, or a unit or territory around one. */
    boolean concerns(PersonId person, Subject subject) {
        if (subject instanceof Subject.OfPerson other) {
            return other.id().equals(person);
        }
        for (PositionId seat : facts.seats(person)) {
            if (holds(subject, seat)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Subject subject, PositionId position) {
        if (subject instanceof Subject.OfPosition other) {
            return other.id().equals(position);
        }
        if (subject instanceof Subject.OfUnit unit) {
            return facts.day
                    .unitOf(position)
                    .filter(own -> below(own, unit.id()))
                    .isPresent();
        }
        return subject instanceof Subject.OfTerritory territory
                && facts.day.territoriesOf(position).stream().anyMatch(own -> below(own, territory.id()));
    }

    private boolean below(UnitId low, UnitId high) {
        return facts.day.liesIn(low, high);
    }

    private boolean below(TerritoryId low, TerritoryId high) {
        return facts.day.liesIn(low, high);
    }

    /** G16: a person or position of the highest tier of its ladder, or a unit or territory with one of a line in it. */
    boolean concernsHighest(TargetRow row) {
        if (row.hasTier()) {
            return row.standing().filter(facts::highest).isPresent();
        }
        return facts.lineLeaders().stream().anyMatch(position -> holds(row.subject(), position));
    }

    /** G5: how a person benefits from a target, stated and by structure. */
    List<Interest> interests(PersonId person, Capability capability, TargetRow row) {
        List<Interest> found = new ArrayList<>();
        for (Interest interest : facts.state.interests()) {
            if (interest.person().equals(person)
                    && interest.days().contains(facts.day.day())
                    && meet(interest.subject(), row)) {
                found.add(interest);
            }
        }
        if (facts.policy.withoutOwnLine().contains(capability) && inLineOf(person, row)) {
            DateRange today = DateRange.of(facts.day.day(), facts.day.day().plusDays(1));
            found.add(new Interest(person, row.subject(), InterestKind.REPORTING_LINE, today));
        }
        return List.copyOf(found);
    }

    private boolean inLineOf(PersonId person, TargetRow row) {
        @Nullable PositionId position = position(row.subject()).orElse(null);
        if (position != null) {
            for (PositionId seat : facts.seats(person)) {
                if (!seat.equals(position) && facts.day.reportsUnder(position, seat)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<PositionId> position(Subject subject) {
        if (subject instanceof Subject.OfPerson person) {
            return Appointed.main(person.id(), facts.day);
        }
        return subject instanceof Subject.OfPosition position ? Optional.of(position.id()) : Optional.empty();
    }

    /** Whether one of the two lies in the other. */
    private boolean meet(Subject source, TargetRow row) {
        if (source.equals(row.subject())) {
            return true;
        }
        if (source instanceof Subject.OfPerson person) {
            return row.subject() instanceof Subject.OfPosition position
                    ? facts.seats(person.id()).contains(position.id())
                    : around(source, row.subject());
        }
        if (source instanceof Subject.OfPosition position) {
            return row.subject() instanceof Subject.OfPerson person
                    ? facts.seats(person.id()).contains(position.id())
                    : around(source, row.subject());
        }
        if (source instanceof Subject.OfUnit unit) {
            return facts.organization.findUnit(unit.id()).isPresent()
                    && row.unit().isPresent()
                    && (below(row.unit().get(), unit.id())
                            || (row.subject() instanceof Subject.OfUnit
                                    && below(unit.id(), row.unit().get())));
        }
        Subject.OfTerritory territory = (Subject.OfTerritory) source;
        return facts.organization.findTerritory(territory.id()).isPresent()
                && row.territories().stream()
                        .anyMatch(own -> below(own, territory.id())
                                || (row.subject() instanceof Subject.OfTerritory && below(territory.id(), own)));
    }

    /** Whether a unit or territory has a person's main position, or a position, in it. */
    private boolean around(Subject source, Subject whole) {
        return position(source)
                .filter(position -> facts.organization.findPosition(position).isPresent())
                .filter(position -> holds(whole, position))
                .isPresent();
    }
}
