package io.salestiers.incentives.plan;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.ResolvedCondition;
import io.salestiers.incentives.team.ContestEntrant;
import io.salestiers.incentives.team.ContestMeasure;
import io.salestiers.incentives.team.ContestPrizes;
import io.salestiers.incentives.team.ContestScope;
import io.salestiers.incentives.team.ContestTies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who competes with whom, with which results. */
final class ContestResolver {
    private ContestResolver() {}

    static List<ResolvedContest> resolve(Contest component, Resolution resolution) {
        DateRange period = resolution.period().range();
        DateRange days = component.days().orElse(period);
        if (!period.overlaps(days)) {
            return List.of();
        }
        if (!period.encloses(days)) {
            resolution.add(resolution
                    .finding(PlanFinding.CONTEST_OUTSIDE_PERIOD, component)
                    .with("days", Argument.days(days)));
            return List.of();
        }
        SortedMap<PersonId, List<Credit>> credits = credits(component, days, resolution);
        SortedMap<UnitId, SortedMap<PersonId, ContestEntrant>> groups = new TreeMap<>();
        if (component.scope() instanceof ContestScope.Company) {
            root(days, resolution).ifPresent(root -> groups.put(root, new TreeMap<>()));
        }
        places(component, days, resolution, credits)
                .forEach((person, unit) -> groups.computeIfAbsent(unit, id -> new TreeMap<>())
                        .put(person, entrant(component, resolution, person, credits.getOrDefault(person, List.of()))));
        List<ResolvedContest> resolved = new ArrayList<>();
        groups.forEach((unit, entrants) -> {
            List<ResolvedCondition> conditions = new ArrayList<>();
            entrants.values().forEach(each -> conditions.addAll(each.qualifiers()));
            resolution.noteWaiting(component, Subject.of(unit), conditions);
            resolved.add(new ResolvedContest(component, unit, entrants));
        });
        return resolved;
    }

    private static SortedMap<PersonId, List<Credit>> credits(Contest component, DateRange days, Resolution resolution) {
        SortedMap<PersonId, List<Credit>> credits = new TreeMap<>();
        if (component.measure() instanceof ContestMeasure.CreditTotal total) {
            for (Credit credit : resolution.credits().all()) {
                if (days.contains(credit.day())
                        && total.counts(credit)
                        && resolution.eligible(component.entrants(), credit)) {
                    Resolution.add(credits, credit.payee(), credit);
                }
            }
        }
        return credits;
    }

    /* Where everybody takes part: where they are last in an eligible position. */
    private static SortedMap<PersonId, UnitId> places(
            Contest component, DateRange days, Resolution resolution, SortedMap<PersonId, List<Credit>> credits) {
        SortedMap<PersonId, UnitId> places = new TreeMap<>();
        // who was credited in a position beside the main one takes part where the last credit was made
        credits.forEach((person, own) -> {
            Credit last = own.get(own.size() - 1);
            place(component, last.position(), resolution.day(last), days, resolution)
                    .ifPresent(unit -> places.put(person, unit));
        });
        for (PersonId person : resolution.holders()) {
            for (OrganizationPiece piece : resolution.pieces()) {
                OrganizationDay day = piece.day();
                if (piece.range().overlaps(days)) {
                    day.positionOf(person)
                            .filter(position -> resolution.eligible(component.entrants(), person, position, day))
                            .flatMap(position -> place(component, position, day, days, resolution))
                            .ifPresent(unit -> places.put(person, unit));
                }
            }
        }
        return places;
    }

    private static Optional<UnitId> place(
            Contest component, PositionId position, OrganizationDay day, DateRange days, Resolution resolution) {
        return component.scope() instanceof ContestScope.EachUnit each
                ? UnitPresence.unit(each.units(), position, day)
                : root(days, resolution);
    }

    private static Optional<UnitId> root(DateRange days, Resolution resolution) {
        return resolution.day(days.to().orElseThrow().minusDays(1)).roots().stream()
                .findFirst();
    }

    private static ContestEntrant entrant(
            Contest component, Resolution resolution, PersonId person, List<Credit> credits) {
        Optional<Figure> figure = component.measure() instanceof ContestMeasure.OfFigure measured
                ? Optional.of(resolution.figure(measured.figure(), person))
                : Optional.empty();
        Optional<Figure> tie = component.prizes() instanceof ContestPrizes.ByPlace places
                        && places.ties() instanceof ContestTies.ByFigure key
                ? Optional.of(resolution.figure(key.figure(), person))
                : Optional.empty();
        List<ResolvedCondition> qualifiers = component.qualifiers().stream()
                .map(each -> new ResolvedCondition(each, resolution.figure(each.figure(), person)))
                .toList();
        return new ContestEntrant(credits, figure, tie, qualifiers);
    }
}
