package io.salestiers.kpi.measure;

import static io.salestiers.kpi.testkit.measure.FactArbitraries.CALLS;
import static io.salestiers.kpi.testkit.measure.FactArbitraries.CUT_OFFS;
import static io.salestiers.kpi.testkit.measure.FactArbitraries.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.observation.Fact;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.FactPolicy.Late;
import io.salestiers.kpi.measure.FactPolicy.Outside;
import io.salestiers.kpi.measure.FactPolicy.SameKey;
import io.salestiers.kpi.testkit.measure.FactArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class FactIntakeProperties {
    private static final Measure MEASURE = Measure.additive(CALLS.value(), LocalizedText.same("Calls"), Unit.COUNT);

    @Provide
    Arbitrary<List<Fact>> facts() {
        return FactArbitraries.facts().list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<FactPolicy> policies() {
        return FactArbitraries.policies();
    }

    private static FactBatch batch(List<Fact> facts) {
        var builder = FactBatch.builder();
        facts.forEach(builder::add);
        return builder.build();
    }

    private static FactIntake intake(List<Fact> facts, FactPolicy policy) {
        return FactIntake.of(List.of(batch(facts)), List.of(MEASURE), QUARTER, policy);
    }

    /* That the numbers add up is a check of FactCounts itself; here they are those of the batches. */
    @Property
    void everyFactIsCountedOnce(@ForAll("facts") List<Fact> facts, @ForAll("policies") FactPolicy policy) {
        FactIntake intake = intake(facts, policy);
        FactCounts counts = intake.counts();
        assertThat(counts.read()).isEqualTo(facts.size());
        assertThat(counts.counted()).isEqualTo(intake.facts().size());
        assertThat(counts.held()).isEqualTo(intake.held().size());
        Set<String> keys = new HashSet<>();
        for (Observation fact : intake.facts().observations()) {
            assertThat(keys.add(fact.source())).isTrue();
            assertThat(QUARTER.contains(fact.day())).isTrue();
        }
        assertThat(facts)
                .containsAll(intake.facts().facts())
                .containsAll(intake.held().facts());
        Statistics.label("replaced")
                .collect(counts.replaced() > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 3));
        Statistics.label("held")
                .collect(counts.held() > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 3));
        Statistics.label("late")
                .collect(counts.lateCounted() > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 1));
        Statistics.label("outside")
                .collect(counts.outside() > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 3));
        Statistics.label("refused")
                .collect(counts.refused() > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 3));
        Statistics.label("duplicates")
                .collect(counts.duplicates() > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 1));
    }

    @Property
    void batchingDoesNotMatter(
            @ForAll("facts") List<Fact> facts,
            @ForAll("policies") FactPolicy policy,
            @ForAll @IntRange(min = 1, max = 7) int length) {
        List<FactBatch> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += length) {
            batches.add(batch(facts.subList(from, Math.min(facts.size(), from + length))));
        }
        assertThat(FactIntake.of(batches, List.of(MEASURE), QUARTER, policy)).isEqualTo(intake(facts, policy));
    }

    /* A synchronization that broke and began anew reads a stretch twice. */
    @Property
    void readingAgainFromAnywhereChangesNothing(
            @ForAll("facts") List<Fact> facts,
            @ForAll("policies") FactPolicy policy,
            @ForAll @IntRange(min = 0, max = 25) int from,
            @ForAll @IntRange(min = 0, max = 25) int to) {
        int broke = Math.min(to, facts.size());
        List<Fact> twice = new ArrayList<>(facts.subList(0, broke));
        twice.addAll(facts.subList(Math.min(from, broke), facts.size()));
        FactIntake once = intake(facts, policy);
        FactIntake again = intake(twice, policy);
        assertThat(again.facts().observations()).isEqualTo(once.facts().observations());
        assertThat(again.snapshot()).isEqualTo(once.snapshot());
        assertThat(again.held().observations()).isEqualTo(once.held().observations());
    }

    @Property
    void orderDoesNotMatterWhereConflictsAreRefused(
            @ForAll("facts") List<Fact> facts, @ForAll Late late, @ForAll Outside outside, @ForAll long seed) {
        FactPolicy policy = new FactPolicy(SameKey.REFUSE_ALL, late, CUT_OFFS, outside);
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(intake(shuffled, policy)).isEqualTo(intake(facts, policy));
    }

    /** Without cut-offs, a map by key says what counts. */
    @Property
    void firstAndLastAreThoseOfAMap(@ForAll("facts") List<Fact> facts, @ForAll boolean last) {
        Map<String, Observation> byKey = new TreeMap<>();
        for (Fact fact : facts) {
            Observation seen = fact.observation();
            if (last) {
                byKey.put(seen.source(), seen);
            } else {
                byKey.putIfAbsent(seen.source(), seen);
            }
        }
        FactPolicy policy = new FactPolicy(
                last ? SameKey.LAST_READ_WINS : SameKey.FIRST_READ_WINS,
                Late.HOLD_FOR_RESTATEMENT,
                List.of(),
                Outside.LEAVE_OUT);
        byKey.values().removeIf(seen -> !QUARTER.contains(seen.day()));
        assertThat(intake(facts, policy).facts().observations()).containsExactlyInAnyOrderElementsOf(byKey.values());
    }

    /** Whatever arrives after a cut-off, in the order of arrival, the facts of its closed period stay as they were. */
    @Property
    void heldFactsChangeNoClosedPeriod(
            @ForAll("facts") List<Fact> facts, @ForAll SameKey sameKey, @ForAll Outside outside) {
        List<Fact> byArrival = facts.stream()
                .filter(fact -> fact.arrived().isPresent())
                .sorted(Comparator.comparing(fact -> fact.arrived().orElseThrow()))
                .toList();
        FactPolicy policy = new FactPolicy(sameKey, Late.HOLD_FOR_RESTATEMENT, CUT_OFFS, outside);
        for (FactPolicy.CutOff closed : CUT_OFFS) {
            List<Fact> onTime = byArrival.stream()
                    .filter(fact -> !fact.arrived().orElseThrow().isAfter(closed.until()))
                    .toList();
            assertThat(in(closed, intake(byArrival, policy))).isEqualTo(in(closed, intake(onTime, policy)));
        }
    }

    private static List<Observation> in(FactPolicy.CutOff closed, FactIntake intake) {
        return intake.facts().observations().stream()
                .filter(seen -> closed.days().contains(seen.day()))
                .toList();
    }
}
