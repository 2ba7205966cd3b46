package io.salestiers.incentives.plan;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the numbers that rules look at, each of them once for everybody who asks. Used once, by one thread. */
final class Figures {
    private record Key(FigureSource source, Optional<Subject> subject) {}

    private final Resolution resolution;
    private final Map<Key, Figure> found = new HashMap<>();
    private final Map<DateRange, Credits> credits = new HashMap<>();
    private final Map<PersonId, Optional<UnitPath>> places = new HashMap<>();

    Figures(Resolution resolution) {
        this.resolution = resolution;
    }

    /**
     * Where somebody is last in the period.
     *
     * @param units the unit and all units above it, up to the root
     * @param day the organization of that day
     */
    record UnitPath(List<UnitId> units, OrganizationDay day) {}

    Figure find(FigureSource source, PersonId payee) {
        return find(source, subject(source.whose(), payee));
    }

    Figure find(FigureSource source, Optional<Subject> subject) {
        Key key = new Key(source, subject);
        Figure known = found.get(key);
        if (known == null) {
            known = subject.flatMap(present -> search(source, present)).orElseGet(() -> Figure.missing(source));
            found.put(key, known);
        }
        return known;
    }

    private Optional<Figure> search(FigureSource source, Subject subject) {
        if (source instanceof FigureSource.QuotaAttainment attainment) {
            FiscalCalendar calendar = resolution.inputs().calendar();
            List<Period> periods = attainment.basis().periods(resolution.period(), calendar);
            List<Period> quotas = attainment.basis().quotaPeriods(resolution.period(), calendar);
            return Optional.of(
                    new AttainmentFigure(attainment, subject, quotas).of(resolution.quotas(), creditsOf(periods)));
        }
        Optional<Figure> figure = resolution.inputs().figures().find(source, subject, resolution.period());
        return figure.map(each -> concerning(each, subject));
    }

    private Credits creditsOf(List<Period> periods) {
        DateRange days = DateRange.of(
                periods.get(0).range().from(),
                periods.get(periods.size() - 1).range().to().orElseThrow());
        return credits.computeIfAbsent(days, resolution.inputs().credits()::within);
    }

    /* A number of a person concerns that person, whether or not the host has said so. */
    private static Figure concerning(Figure figure, Subject subject) {
        return subject instanceof Subject.OfPerson person
                        && figure.explanation().person().isEmpty()
                ? new Figure(
                        figure.reading(),
                        figure.explanation().concerning(person.id().value()))
                : figure;
    }

    Optional<Subject> subject(Whose whose, PersonId payee) {
        if (whose == Whose.PAYEE) {
            return Optional.of(Subject.of(payee));
        }
        Optional<UnitPath> place = place(payee);
        return whose == Whose.UNIT
                ? place.map(path -> Subject.of(path.units().get(0)))
                : place.map(path -> Subject.of(path.units().get(path.units().size() - 1)));
    }

    /** A number of a unit itself, or of the company. */
    Figure find(FigureSource source, UnitId unit) {
        LocalDate last = resolution.period().range().to().orElseThrow().minusDays(1);
        return find(
                source,
                source.whose() == Whose.COMPANY
                        ? resolution.day(last).root().map(Subject::of)
                        : Optional.of(Subject.of(unit)));
    }

    /** Where a payee is on the last day of the period on which the payee is anywhere; empty for none such day. */
    Optional<UnitPath> place(PersonId payee) {
        return places.computeIfAbsent(payee, this::lastPlace);
    }

    private Optional<UnitPath> lastPlace(PersonId payee) {
        LocalDate day = resolution.period().range().to().orElseThrow().minusDays(1);
        while (resolution.period().range().contains(day)) {
            OrganizationDay view = resolution.day(day);
            Optional<UnitId> unit = view.positionOf(payee).flatMap(view::unitOf);
            if (unit.isPresent()) {
                return Optional.of(new UnitPath(view.path(unit.get()), view));
            }
            // nothing changes before the day on which this organization began
            day = resolution.since(day).minusDays(1);
        }
        return Optional.empty();
    }
}
