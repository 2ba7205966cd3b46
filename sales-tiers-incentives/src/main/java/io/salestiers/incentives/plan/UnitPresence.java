package io.salestiers.incentives.plan;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** On how many days of the period who is a member of which unit of a level, in an eligible position. */
final class UnitPresence {
    /**
     * Days of one person.
     *
     * @param days the days in each unit
     * @param held the days on which the person holds any position
     * @param last the unit on the last day of the period
     */
    record Days(SortedMap<UnitId, Long> days, long held, Optional<UnitId> last) {}

    private UnitPresence() {}

    static SortedMap<PersonId, Days> of(UnitLevel level, Eligibility eligibility, Resolution resolution) {
        SortedMap<PersonId, Days> all = new TreeMap<>();
        for (PersonId person : resolution.holders()) {
            SortedMap<UnitId, Long> days = new TreeMap<>();
            long held = 0;
            Optional<UnitId> last = Optional.empty();
            for (OrganizationPiece piece : resolution.pieces()) {
                long length = piece.range().lengthInDays();
                Optional<PositionId> position = piece.day().positionOf(person);
                held += position.isPresent() ? length : 0;
                last = position.filter(each -> resolution.eligible(eligibility, person, each, piece.day()))
                        .flatMap(each -> unit(level, each, piece.day()));
                last.ifPresent(unit -> days.merge(unit, length, Long::sum));
            }
            if (!days.isEmpty()) {
                all.put(person, new Days(days, held, last));
            }
        }
        return all;
    }

    static Optional<UnitId> unit(UnitLevel level, PositionId position, OrganizationDay day) {
        return day.unitOf(position).flatMap(unit -> level.among(day.path(unit), day));
    }
}
