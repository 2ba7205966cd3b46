package io.salestiers.kpi.measure;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Counts what is odd about facts by measure and kind, and keeps the first few sources of each. */
final class Oddities {
    private static final int SOURCES_SHOWN = 5;

    private record Kind(MeasureId measure, MeasureFinding finding) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byMeasure = measure.compareTo(other.measure);
            return byMeasure != 0 ? byMeasure : finding.compareTo(other.finding);
        }
    }

    private static final class Count {
        private int count;
        private final SortedSet<String> sources = new TreeSet<>(Ids::compare);
    }

    private final SortedMap<Kind, Count> counts = new TreeMap<>();

    void note(MeasureId measure, MeasureFinding finding, String source) {
        Count count = counts.computeIfAbsent(new Kind(measure, finding), kind -> new Count());
        count.count++;
        count.sources.add(source);
        if (count.sources.size() > SOURCES_SHOWN) {
            count.sources.remove(count.sources.last());
        }
    }

    /**
     * One finding for each measure and kind.
     *
     * @param more adds what the text of a finding says beyond measure, number and sources
     */
    List<Finding> findings(BiFunction<Finding, MeasureFinding, Finding> more) {
        List<Finding> findings = new ArrayList<>();
        counts.forEach((kind, count) -> findings.add(more.apply(
                Finding.of(kind.finding(), Place.about(kind.measure().value()))
                        .with("measure", kind.measure().value())
                        .with("count", count.count)
                        .with("sources", Argument.texts(List.copyOf(count.sources))),
                kind.finding())));
        return List.copyOf(findings);
    }
}
