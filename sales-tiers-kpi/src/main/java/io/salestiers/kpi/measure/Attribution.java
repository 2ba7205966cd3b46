package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sorts observations by everybody for whom they count, and counts those that can't. */
final class Attribution {
    private static final int SOURCES_SHOWN = 5;

    private record Kind(MeasureId measure, MeasureFinding finding) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byMeasure = measure.compareTo(other.measure);
            return byMeasure != 0 ? byMeasure : finding.compareTo(other.finding);
        }
    }

    private final SortedMap<MeasureId, Measure> measures;
    private final DayIndex days;
    private final DateRange observed;
    private final SortedMap<MeasureId, Map<Subject, List<Observation>>> parts = new TreeMap<>();
    private final Map<Subject, SortedSet<Currency>> currencies = new HashMap<>();
    private final Map<MeasureId, SortedSet<DimensionId>> dimensions = new HashMap<>();
    private final Map<MeasureId, List<Observation>> stocks = new HashMap<>();
    private final SortedMap<Kind, List<Observation>> odd = new TreeMap<>();

    Attribution(SortedMap<MeasureId, Measure> measures, DayIndex days, DateRange observed) {
        this.measures = measures;
        this.days = days;
        this.observed = observed;
    }

    void add(List<Observation> observations) {
        Set<Observation> seen = new HashSet<>();
        for (Observation observation : observations) {
            Optional<MeasureFinding> refused = refused(observation);
            if (refused.isPresent()) {
                note(observation, refused.get());
            } else if (!seen.add(observation)) {
                note(observation, MeasureFinding.DUPLICATE);
            } else {
                place(observation);
            }
        }
    }

    private Optional<MeasureFinding> refused(Observation observation) {
        Measure measure = measures.get(observation.measure());
        if (measure == null || BuiltInMeasures.all().contains(measure)) {
            return Optional.of(MeasureFinding.UNKNOWN_MEASURE);
        }
        boolean distinct = measure.aggregation() == AggregationClass.DISTINCT;
        if (distinct && observation.member().isEmpty()) {
            return Optional.of(MeasureFinding.MEMBER_ABSENT);
        }
        if (measure.unit() != observation.value().unit()) {
            return Optional.of(MeasureFinding.WRONG_UNIT);
        }
        return observed.contains(observation.day()) ? Optional.empty() : Optional.of(MeasureFinding.OUTSIDE_OBSERVED);
    }

    private void note(Observation observation, MeasureFinding finding) {
        odd.computeIfAbsent(new Kind(observation.measure(), finding), kind -> new ArrayList<>())
                .add(observation);
    }

    private void place(Observation observation) {
        if (stock(observation)) {
            stocks.computeIfAbsent(observation.measure(), id -> new ArrayList<>())
                    .add(observation);
        }
        dimensions
                .computeIfAbsent(observation.measure(), id -> new TreeSet<>())
                .addAll(observation.dimensions().keySet());
        OrganizationDay day = days.on(observation.day());
        Subject subject = observation.subject();
        Set<Subject> all = new HashSet<>();
        all.add(subject);
        Optional<UnitId> unit = Optional.empty();
        if (subject instanceof Subject.OfUnit ofUnit) {
            unit = day.units().contains(ofUnit.id()) ? Optional.of(ofUnit.id()) : Optional.empty();
        } else {
            Optional<PositionId> position = Places.position(subject, day);
            position.ifPresent(id -> all.add(Subject.of(id)));
            if (subject instanceof Subject.OfPosition) {
                position.flatMap(day::occupant).ifPresent(person -> all.add(Subject.of(person)));
            }
            unit = position.flatMap(day::unitOf);
        }
        if (unit.isEmpty()) {
            note(observation, MeasureFinding.UNPLACED);
        }
        unit.ifPresent(id -> day.path(id).forEach(above -> all.add(Subject.of(above))));
        for (Subject each : all) {
            parts.computeIfAbsent(observation.measure(), id -> new HashMap<>())
                    .computeIfAbsent(each, id -> new ArrayList<>())
                    .add(observation);
            if (observation.value().unit() == Unit.MONEY) {
                currencies
                        .computeIfAbsent(each, id -> new TreeSet<>())
                        .add(observation.value().currency().orElseThrow());
            }
        }
    }

    SortedMap<MeasureId, Map<Subject, List<Observation>>> parts() {
        return parts;
    }

    Map<Subject, SortedSet<Currency>> currencies() {
        return currencies;
    }

    /** By which dimensions any observation of a measure can be told apart. */
    Map<MeasureId, SortedSet<DimensionId>> dimensions() {
        return dimensions;
    }

    Optional<Stock> stock(MeasureId measure) {
        return Optional.ofNullable(stocks.get(measure)).map(Stock::new);
    }

    private boolean stock(Observation observation) {
        Measure measure = measures.get(observation.measure());
        return measure != null && measure.aggregation() == AggregationClass.STOCK;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        odd.forEach((kind, observations) -> {
            List<String> sources = observations.stream()
                    .map(Observation::source)
                    .distinct()
                    .sorted(Ids::compare)
                    .limit(SOURCES_SHOWN)
                    .toList();
            Measure measure = measures.get(kind.measure());
            Finding finding = Finding.of(
                            kind.finding(), Place.about(kind.measure().value()))
                    .with("measure", kind.measure().value())
                    .with("count", observations.size())
                    .with("sources", Argument.texts(sources));
            if (kind.finding() == MeasureFinding.WRONG_UNIT && measure != null) {
                finding = finding.with("unit", Argument.term(measure.unit().key()));
            }
            if (kind.finding() == MeasureFinding.OUTSIDE_OBSERVED) {
                finding = finding.with("observed", Argument.days(observed));
            }
            findings.add(finding);
        });
        return List.copyOf(findings);
    }
}
