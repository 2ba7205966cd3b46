package io.salestiers.kpi.analysis.forecast;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.AnalysisFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was expected, frozen on a day (预测快照): from the start of the lock day nothing in it can be changed, so that nobody
 * improves a forecast once the result is in sight. Later knowledge is a snapshot of its own. Immutable and safe for use by
 * several threads.
 *
 * <!-- sample: ForecastAccuracyTest#snapshot -->
 * <pre>{@code
 * ForecastSnapshot open = ForecastSnapshot.open(SnapshotId.of("2025-Q1"), REVENUE, Q1, LocalDate.of(2025, 2, 1));
 * Outcome<ForecastSnapshot> entered = open.with(ANNA, cny(100), LocalDate.of(2025, 1, 31)); // done
 * Outcome<ForecastSnapshot> late = open.with(ANNA, cny(90), LocalDate.of(2025, 2, 1)); // refused
 * }</pre>
 *
 * @param id its id
 * @param measure what was forecast
 * @param period for which period
 * @param lockDay the first day on which nothing can be changed
 * @param values what was expected of each subject; all are persons, or all positions, units or territories
 */
public record ForecastSnapshot(
        SnapshotId id, MeasureId measure, Period period, LocalDate lockDay, SortedMap<Subject, Quantity> values) {
    /**
     * Copies the values.
     *
     * @throws InvalidDefinitionException if they are of several levels, units or currencies, with all such findings
     */
    public ForecastSnapshot {
        requireNonNull(id, "id");
        requireNonNull(measure, "measure");
        requireNonNull(period, "period");
        requireNonNull(lockDay, "lockDay");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        List<Finding> findings = new ArrayList<>();
        List<String> levels = values.keySet().stream()
                .map(subject -> subject.key().substring(0, subject.key().indexOf(':')))
                .distinct()
                .sorted()
                .toList();
        if (levels.size() > 1) {
            findings.add(Finding.of(AnalysisFinding.MIXED_LEVELS, Place.about(id.value()))
                    .with("found", Argument.texts(levels)));
        }
        List<String> units = values.values().stream()
                .map(quantity -> quantity.currency()
                        .map(currency -> currency.code())
                        .orElseGet(() -> quantity.unit().name()))
                .distinct()
                .sorted()
                .toList();
        if (units.size() > 1) {
            findings.add(Finding.of(AnalysisFinding.MIXED_UNITS, Place.about(id.value()))
                    .with("found", Argument.texts(units)));
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * What was expected of one subject.
     *
     * @param subject whose result was forecast
     * @param value what was expected
     */
    public record Expected(Subject subject, Quantity value) {
        /** Refuses absent parts. */
        public Expected {
            requireNonNull(subject, "subject");
            requireNonNull(value, "value");
        }
    }

    /**
     * A snapshot of a list, as a document has it.
     *
     * @param id its id
     * @param measure what was forecast
     * @param period for which period
     * @param lockDay the first day on which nothing can be changed
     * @param values what was expected, in any order
     * @return the snapshot
     * @throws InvalidDefinitionException if a subject is there twice, or as for any snapshot
     */
    @JsonCreator
    public static ForecastSnapshot of(
            @JsonProperty("id") SnapshotId id,
            @JsonProperty("measure") MeasureId measure,
            @JsonProperty("period") Period period,
            @JsonProperty("lockDay") LocalDate lockDay,
            @JsonProperty("values") List<Expected> values) {
        SortedMap<Subject, Quantity> bySubject = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Expected each = values.get(i);
            if (bySubject.put(each.subject(), each.value()) != null) {
                findings.add(
                        Finding.of(AnalysisFinding.SUBJECT_TWICE, Place.document("forecast-snapshot", "/values/" + i))
                                .with("subject", each.subject().key()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new ForecastSnapshot(id, measure, period, lockDay, bySubject);
    }

    /**
     * This snapshot as a document has it, in which subjects can't be the names of fields.
     *
     * @return its parts by name, {@code values} as a list of {@link Expected}
     */
    @JsonValue
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("measure", measure);
        document.put("period", period);
        document.put("lockDay", lockDay);
        document.put(
                "values",
                values.entrySet().stream()
                        .map(each -> new Expected(each.getKey(), each.getValue()))
                        .toList());
        return Collections.unmodifiableMap(document);
    }

    /**
     * A snapshot into which nothing was entered yet.
     *
     * @param id its id
     * @param measure what is forecast
     * @param period for which period
     * @param lockDay the first day on which nothing can be changed
     * @return the snapshot
     */
    public static ForecastSnapshot open(SnapshotId id, MeasureId measure, Period period, LocalDate lockDay) {
        return new ForecastSnapshot(id, measure, period, lockDay, Collections.emptySortedMap());
    }

    /**
     * Enters what is expected of a subject, or replaces it.
     *
     * @param subject the subject
     * @param value what is expected
     * @param on the day on which it is entered
     * @return the new snapshot; refused from the lock day on
     */
    public Outcome<ForecastSnapshot> with(Subject subject, Quantity value, LocalDate on) {
        if (locked(on)) {
            return Outcome.refused(List.of(Finding.of(AnalysisFinding.SNAPSHOT_LOCKED, Place.about(id.value()))
                    .with("snapshot", id.value())
                    .with("lock", lockDay)
                    .with("day", on)));
        }
        SortedMap<Subject, Quantity> more = new TreeMap<>(values);
        more.put(subject, value);
        return Outcome.done(new ForecastSnapshot(id, measure, period, lockDay, more));
    }

    /**
     * Whether nothing can be changed any more.
     *
     * @param on a day
     * @return true from the lock day on
     */
    public boolean locked(LocalDate on) {
        return !on.isBefore(lockDay);
    }
}
