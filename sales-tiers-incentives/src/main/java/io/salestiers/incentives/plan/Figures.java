package io.salestiers.incentives.plan;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the numbers that rules look at. */
final class Figures {
    private Figures() {}

    static Figure find(Resolution resolution, FigureSource source, PersonId payee) {
        return subject(resolution, source.whose(), payee)
                .flatMap(subject -> resolution.inputs().figures().find(source, subject, resolution.period()))
                .orElseGet(() -> Figure.missing(source));
    }

    static Figure find(Resolution resolution, FigureSource source, UnitId unit) {
        Optional<Subject> subject = source.whose() == Whose.COMPANY
                ? resolution.organization().on(lastDay(resolution)).root().map(Subject::of)
                : Optional.of(Subject.of(unit));
        return subject.flatMap(asked -> resolution.inputs().figures().find(source, asked, resolution.period()))
                .orElseGet(() -> Figure.missing(source));
    }

    private static Optional<Subject> subject(Resolution resolution, Whose whose, PersonId payee) {
        if (whose == Whose.PAYEE) {
            return Optional.of(Subject.of(payee));
        }
        Optional<UnitId> unit = unit(resolution, payee);
        return whose == Whose.UNIT
                ? unit.map(Subject::of)
                : unit.flatMap(id -> resolution
                                .organization()
                                .on(lastDay(resolution))
                                .root())
                        .map(Subject::of);
    }

    private static LocalDate lastDay(Resolution resolution) {
        return resolution.period().range().to().orElseThrow().minusDays(1);
    }

    private static Optional<UnitId> unit(Resolution resolution, PersonId payee) {
        for (LocalDate day = lastDay(resolution); resolution.period().range().contains(day); day = day.minusDays(1)) {
            var view = resolution.day(day);
            Optional<UnitId> unit = view.positionOf(payee).flatMap(view::unitOf);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }
}
