package io.salestiers.kpi.analysis.variance;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.measure.MeasureTrace;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.TargetValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Splits by what lies directly below a unit, each fact by the organization of its day. */
final class UnitSplit {
    private record Cell(Driver driver, Subject part) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::driver).thenComparing(Cell::part);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    private final EvaluationInputs inputs;
    private final VarianceQuestion question;
    private final UnitId unit;

    UnitSplit(EvaluationInputs inputs, VarianceQuestion question) {
        this.inputs = inputs;
        this.question = question;
        if (!(question.subject() instanceof Subject.OfUnit of)) {
            throw new IllegalArgumentException(
                    "the subject must be a unit, but was " + question.subject().key());
        }
        this.unit = inputs.values().organization().unit(of.id()).id();
    }

    void againstPeriod(VarianceBuilder builder, MeasureTrace current, MeasureTrace base) {
        PlacesBelow places = places(List.of(base.range(), current.range()));
        SortedMap<Cell, Ratio> now = byPeriod(places, current);
        SortedMap<Cell, Ratio> before = byPeriod(places, base);
        SortedSet<Cell> all = new TreeSet<>(now.keySet());
        all.addAll(before.keySet());
        for (Cell cell : all) {
            builder.addDifference(
                    cell.driver(),
                    cell.part(),
                    now.getOrDefault(cell, Ratio.ZERO),
                    before.getOrDefault(cell, Ratio.ZERO));
        }
    }

    private PlacesBelow places(List<DateRange> ranges) {
        return new PlacesBelow(inputs.values().organization(), unit, ranges);
    }

    private SortedMap<Cell, Ratio> byPeriod(PlacesBelow places, MeasureTrace trace) {
        SortedMap<Cell, Ratio> sums = new TreeMap<>();
        for (MeasureTrace.Part part : trace.parts()) {
            Subject who = part.observation().subject();
            Subject where = where(places, who, part.observation().day());
            sums.merge(new Cell(places.driver(who, where), where), value(part), Ratio::plus);
        }
        return sums;
    }

    /* A fact that counts for the unit was made at a place below it. */
    private static Subject where(PlacesBelow places, Subject who, LocalDate day) {
        return places.on(who, day).flatMap(PlacesBelow.Place::part).orElse(who);
    }

    private static Ratio value(MeasureTrace.Part part) {
        return part.value().orElseThrow().value();
    }

    void againstTarget(VarianceBuilder builder, MeasureTrace current, Quantity target) {
        Period period = question.period();
        PlacesBelow places = places(List.of(period.range()));
        SortedMap<Subject, Ratio> actual = new TreeMap<>();
        for (MeasureTrace.Part part : current.parts()) {
            Subject who = part.observation().subject();
            actual.merge(where(places, who, part.observation().day()), value(part), Ratio::plus);
        }
        SortedMap<Subject, Ratio> targets = targets(places);
        SortedSet<Subject> all = new TreeSet<>(actual.keySet());
        all.addAll(targets.keySet());
        for (Subject part : all) {
            Ratio sold = actual.getOrDefault(part, Ratio.ZERO);
            builder.addDifference(
                    targets.containsKey(part) ? PlacesBelow.stayed(part) : Driver.WITHOUT_TARGET,
                    part,
                    sold,
                    targets.getOrDefault(part, Ratio.ZERO));
        }
        Ratio assigned = Ratio.sum(targets.values());
        if (!assigned.equals(target.value())) {
            builder.addDifference(Driver.TARGET_ASSIGNMENT, Optional.empty(), assigned, target.value());
        }
    }

    /* Targets of the units below and of those directly in the unit, on the day that decides on places. */
    private SortedMap<Subject, Ratio> targets(PlacesBelow places) {
        Period period = question.period();
        SortedMap<Subject, Ratio> targets = new TreeMap<>();
        Optional<LocalDate> day = inputs.values().places(inputs.placement()).day(question.subject(), period.range());
        if (day.isEmpty()) {
            return targets;
        }
        for (Subject child : places.children(day.get())) {
            Reading reading = inputs.of(child, period)
                    .read(Reference.of(question.measure()).target());
            reading.quantity().ifPresent(quantity -> targets.put(child, quantity.value()));
        }
        for (TargetValue value : inputs.targets().all()) {
            boolean direct = value.measure().equals(question.measure())
                    && value.period().equals(period)
                    && !value.subject().equals(question.subject())
                    && places.on(value.subject(), day.get())
                            .flatMap(PlacesBelow.Place::part)
                            .equals(Optional.of(value.subject()));
            if (direct) {
                value.reading().quantity().ifPresent(quantity -> targets.put(value.subject(), quantity.value()));
            }
        }
        return targets;
    }

    /** Amounts and quantities of a subject by the value of a dimension. */
    static Map<Optional<String>, Ratio> byDimension(
            MeasureTrace trace, io.salestiers.core.observation.DimensionId dimension) {
        Map<Optional<String>, Ratio> sums = new java.util.HashMap<>();
        for (MeasureTrace.Part part : trace.parts()) {
            sums.merge(Optional.ofNullable(part.observation().dimensions().get(dimension)), value(part), Ratio::plus);
        }
        return sums;
    }
}
