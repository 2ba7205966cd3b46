package io.salestiers.kpi.evaluation;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.kpi.measure.PlacementDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/* Where everybody is in a period: cut at each change of tier and unit, and joined again as a policy says. */
final class Stays {
    private record Place(TierId tier, UnitId unit) {}

    private record Piece(DateRange days, long length, Place place) {
        static Piece of(DateRange days, Place place) {
            return new Piece(days, days.lengthInDays(), place);
        }

        boolean meets(Piece next) {
            return days.to().equals(Optional.of(next.days.from()));
        }

        Piece and(Piece next, Place joined) {
            return new Piece(DateRange.of(days.from(), next.days.to().orElseThrow()), length + next.length, joined);
        }
    }

    private Stays() {}

    /** By person. */
    static List<Stay> ofPeople(
            Organization organization, DateRange period, PieceJoining joining, PlacementDay placement) {
        SortedMap<PersonId, List<Piece>> pieces = new TreeMap<>();
        for (OrganizationPiece piece : organization.over(period)) {
            OrganizationDay day = piece.day();
            for (PositionId position : day.positions()) {
                Optional<PersonId> person =
                        day.occupant(position).filter(who -> day.positionOf(who).equals(Optional.of(position)));
                Optional<TierId> tier = day.tier(position);
                Optional<UnitId> unit = day.unitOf(position);
                if (person.isPresent() && tier.isPresent() && unit.isPresent()) {
                    append(
                            pieces.computeIfAbsent(person.get(), any -> new ArrayList<>()),
                            Piece.of(piece.range(), new Place(tier.get(), unit.get())));
                }
            }
        }
        List<Stay> stays = new ArrayList<>();
        pieces.forEach((person, own) -> {
            long participation = own.stream().mapToLong(Piece::length).sum();
            for (Piece piece : joined(own, joining, placement)) {
                stays.add(new Stay(
                        Subject.of(person),
                        Optional.of(piece.place().tier()),
                        piece.place().unit(),
                        piece.days(),
                        piece.length(),
                        participation));
            }
        });
        return stays;
    }

    /** Units by id, each for the days on which it is there. */
    static List<Stay> ofUnits(Organization organization, DateRange period) {
        SortedMap<UnitId, List<DateRange>> there = new TreeMap<>();
        for (OrganizationPiece piece : organization.over(period)) {
            SortedSet<UnitId> units = new TreeSet<>(piece.day().units());
            units.forEach(unit ->
                    there.computeIfAbsent(unit, any -> new ArrayList<>()).add(piece.range()));
        }
        List<Stay> stays = new ArrayList<>();
        there.forEach((unit, ranges) -> {
            DateRange days = DateRange.of(
                    ranges.get(0).from(), ranges.get(ranges.size() - 1).to().orElseThrow());
            long length = ranges.stream().mapToLong(DateRange::lengthInDays).sum();
            stays.add(new Stay(Subject.of(unit), Optional.empty(), unit, days, length, length));
        });
        return stays;
    }

    /** A change of nothing that is looked at is no cut. */
    private static void append(List<Piece> pieces, Piece next) {
        int last = pieces.size() - 1;
        if (last >= 0
                && pieces.get(last).meets(next)
                && pieces.get(last).place().equals(next.place())) {
            pieces.set(last, pieces.get(last).and(next, next.place()));
        } else {
            pieces.add(next);
        }
    }

    private static List<Piece> joined(List<Piece> pieces, PieceJoining joining, PlacementDay placement) {
        return switch (joining) {
            case SEGMENTED -> pieces;
            case BLENDED -> byTier(pieces, placement);
            case AT_START -> List.of(once(pieces, pieces.get(0).place()));
            case AT_END -> List.of(once(pieces, pieces.get(pieces.size() - 1).place()));
        };
    }

    private static Piece once(List<Piece> pieces, Place place) {
        Piece all = pieces.get(0);
        for (Piece next : pieces.subList(1, pieces.size())) {
            all = all.and(next, place);
        }
        return all;
    }

    private static List<Piece> byTier(List<Piece> pieces, PlacementDay placement) {
        List<Piece> joined = new ArrayList<>();
        for (Piece next : pieces) {
            int last = joined.size() - 1;
            if (last >= 0
                    && joined.get(last).meets(next)
                    && joined.get(last).place().tier().equals(next.place().tier())) {
                Piece before = joined.get(last);
                joined.set(last, before.and(next, placement == PlacementDay.AT_START ? before.place() : next.place()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
