package io.salestiers.kpi.derivation;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Collects observations and findings of one derivation. */
final class Batch {
    private final SortedSet<MeasureId> sourced = new TreeSet<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Batch(Measure... measures) {
        for (Measure measure : measures) {
            sourced.add(measure.id());
        }
    }

    /** Each record once, by id; what is there in different forms is left out. */
    <T> List<T> unique(Collection<? extends T> records, Function<? super T, String> id) {
        Map<String, List<T>> byId = new TreeMap<>(Ids::compare);
        for (T each : records) {
            byId.computeIfAbsent(id.apply(each), key -> new ArrayList<>()).add(each);
        }
        List<T> unique = new ArrayList<>();
        byId.forEach((key, same) -> {
            boolean equal = same.stream().distinct().count() == 1;
            if (equal) {
                unique.add(same.get(0));
            }
            if (same.size() > 1) {
                add(Finding.of(equal ? DerivationFinding.REPEATED : DerivationFinding.ID_TWICE, Place.about(key))
                        .with("record", key)
                        .with("count", same.size()));
            }
        });
        return unique;
    }

    void find(DerivationFinding code, String id) {
        add(Finding.of(code, Place.about(id)).with("record", id));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void count(Measure measure, Subject subject, LocalDate day, Optional<String> member, String source) {
        add(measure, subject, day, Quantity.count(1), member, source);
    }

    void money(Measure measure, Subject subject, LocalDate day, Money amount, Optional<String> member, String source) {
        add(measure, subject, day, Quantity.money(amount), member, source);
    }

    void points(Measure measure, Subject subject, LocalDate day, long points, String source) {
        add(measure, subject, day, Quantity.of(Ratio.of(points), Unit.POINTS), Optional.empty(), source);
    }

    void add(Measure measure, Subject subject, LocalDate day, Quantity value, Optional<String> member, String source) {
        add(measure, subject, day, value, member, Collections.emptySortedMap(), source);
    }

    void add(
            Measure measure,
            Subject subject,
            LocalDate day,
            Quantity value,
            Optional<String> member,
            SortedMap<DimensionId, String> dimensions,
            String source) {
        observations.add(new Observation(measure.id(), subject, day, value, member, dimensions, source));
    }

    Derived result() {
        return new Derived(observations, sourced, findings);
    }

    /** From no source: every measure is missing. */
    Derived refused() {
        return new Derived(List.of(), new TreeSet<>(), findings);
    }
}
