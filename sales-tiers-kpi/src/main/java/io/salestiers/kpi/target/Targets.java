package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is to reach what, by measure, subject and period: stated targets, and those that rules computed
 * ({@link TargetResolver}). Immutable and safe for use by several threads.
 */
public final class Targets {
    private record Key(MeasureId measure, Subject subject, Period period) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::period).thenComparing(Key::measure).thenComparing(Key::subject);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final Targets NONE = new Targets(Collections.emptySortedMap());

    private final SortedMap<Key, TargetValue> values;

    private Targets(SortedMap<Key, TargetValue> values) {
        this.values = values;
    }

    /**
     * Nobody has a target.
     *
     * @return no targets
     */
    public static Targets none() {
        return NONE;
    }

    /**
     * Stated targets, for example those of a file.
     *
     * @param stated the targets
     * @param measures the measures that may have targets
     * @return the targets, or all that is wrong with them: negative ones, two for one measure, subject and period, unknown
     *     measures, other units
     */
    public static WithFindings<Targets> of(Collection<Target> stated, Collection<Measure> measures) {
        Map<MeasureId, Measure> byId = new TreeMap<>();
        measures.forEach(measure -> byId.put(measure.id(), measure));
        SortedMap<Key, TargetValue> values = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        List<Target> sorted = new ArrayList<>(stated);
        sorted.sort(
                Comparator.comparing((Target target) -> new Key(target.measure(), target.subject(), target.period()))
                        .thenComparing(target -> target.value().value()));
        for (Target target : sorted) {
            Place place = Place.during(target.subject().key(), target.period().range());
            Measure measure = byId.get(target.measure());
            if (measure == null) {
                findings.add(Finding.of(TargetFinding.UNKNOWN_MEASURE, place)
                        .with("measure", target.measure().value()));
                continue;
            }
            if (measure.unit() != target.value().unit()) {
                findings.add(Finding.of(TargetFinding.UNIT_DIFFERS, place)
                        .with("measure", target.measure().value())
                        .with("unit", Argument.term(measure.unit().key()))
                        .with("found", Argument.term(target.value().unit().key())));
            }
            if (target.value().value().signum() < 0) {
                findings.add(Finding.of(TargetFinding.NEGATIVE, place)
                        .with("measure", target.measure().value())
                        .with("period", target.period().name())
                        .with("value", target.value().toArgument()));
            }
            Key key = new Key(target.measure(), target.subject(), target.period());
            TargetValue earlier = values.put(key, stated(target));
            if (earlier != null) {
                findings.add(Finding.of(TargetFinding.TWICE, place)
                        .with("measure", target.measure().value())
                        .with("period", target.period().name())
                        .with("subject", target.subject().key())
                        .with(
                                "first",
                                earlier.reading().quantity().orElseThrow().toArgument())
                        .with("second", target.value().toArgument()));
            }
        }
        return findings.isEmpty() ? WithFindings.of(new Targets(values), List.of()) : WithFindings.failed(findings);
    }

    private static TargetValue stated(Target target) {
        return new TargetValue(
                target.measure(),
                target.subject(),
                target.period(),
                Reading.known(target.value()),
                target.forPay(),
                TargetOrigin.STATED,
                Explanation.given("kpi.explain.target-stated", target.value())
                        .with("measure", target.measure().value())
                        .with("subject", target.subject().key())
                        .with("period", target.period().name()));
    }

    /**
     * These targets with others for whom they say nothing: what is there already stays.
     *
     * @param more further values
     * @return a copy
     */
    Targets orElse(Collection<TargetValue> more) {
        SortedMap<Key, TargetValue> all = new TreeMap<>();
        for (TargetValue value : more) {
            all.put(new Key(value.measure(), value.subject(), value.period()), value);
        }
        all.putAll(values);
        return new Targets(all);
    }

    /**
     * These targets, and others for whom these say nothing: what is stated goes before what a plan gives.
     *
     * @param more the targets that count where there is none here
     * @return a copy
     */
    public Targets orElse(Targets more) {
        return orElse(more.values.values());
    }

    /** Values that somebody else has computed and checked. */
    static Targets ofValues(Collection<TargetValue> values) {
        return NONE.orElse(values);
    }

    /**
     * The target of a subject.
     *
     * @param measure the measure
     * @param subject who
     * @param period when
     * @return the target or why there is none; empty if neither a target nor a rule concerns the subject
     */
    public Optional<TargetValue> find(MeasureId measure, Subject subject, Period period) {
        return Optional.ofNullable(values.get(new Key(
                requireNonNull(measure, "measure"),
                requireNonNull(subject, "subject"),
                requireNonNull(period, "period"))));
    }

    /**
     * All targets.
     *
     * @return by period, measure and subject
     */
    public List<TargetValue> all() {
        return List.copyOf(values.values());
    }

    /**
     * All targets, a row each; where there is none the row says why.
     *
     * @return the table {@code targets}, by period, measure and subject
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (TargetValue value : values.values()) {
            Optional<Quantity> target = value.reading().quantity();
            Cell none = new Cell.Absent(
                    value.reading() instanceof Reading.NotMeaningful without
                            ? without.reasons().first().key()
                            : "kpi.analysis.absent.missing");
            rows.add(List.of(
                    new Cell.Text(value.period().name()),
                    new Cell.Text(value.measure().value()),
                    new Cell.Text(value.subject().key()),
                    target.<Cell>map(known -> new Cell.Text(known.value().toString()))
                            .orElse(none),
                    target.<Cell>map(known -> new Cell.Term(known.unit().key())).orElse(none),
                    target.flatMap(Quantity::currency)
                            .<Cell>map(currency -> new Cell.Text(currency.code()))
                            .orElseGet(() -> target.isPresent()
                                    ? new Cell.Absent("kpi.analysis.absent.does-not-apply")
                                    : none)));
        }
        return new Table(
                "targets",
                LocalizedText.of("Targets", "目标"),
                List.of(
                        Column.of("period", LocalizedText.of("Period", "期间"), ColumnType.TEXT),
                        Column.of("measure", LocalizedText.of("Measure", "度量"), ColumnType.TEXT),
                        Column.of("subject", LocalizedText.of("Subject", "考核对象"), ColumnType.TEXT),
                        Column.of("target", LocalizedText.of("Target, exact", "目标（精确值）"), ColumnType.TEXT),
                        Column.of("unit", LocalizedText.of("Unit", "单位"), ColumnType.TEXT),
                        Column.of("currency", LocalizedText.of("Currency", "币种"), ColumnType.TEXT)),
                rows);
    }
}
