package io.salestiers.core.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.testkit.observation.ObservationArbitraries;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class FactBatchProperties {
    @Provide
    Arbitrary<List<Fact>> facts() {
        return ObservationArbitraries.facts().list().ofMaxSize(40);
    }

    @Property
    void columnsSayWhatTheRowsSaid(@ForAll("facts") List<Fact> facts) {
        FactBatch batch = ObservationArbitraries.batch(facts);
        assertThat(batch.facts()).isEqualTo(facts);
        assertThat(batch.observations())
                .isEqualTo(facts.stream().map(Fact::observation).toList());
        assertThat(batch.size()).isEqualTo(facts.size());
        for (int row = 0; row < facts.size(); row++) {
            Observation expected = facts.get(row).observation();
            assertThat(batch.measures().get(batch.measureCode(row))).isEqualTo(expected.measure());
            assertThat(batch.subjects().get(batch.subjectCode(row))).isEqualTo(expected.subject());
            assertThat(batch.dimensionSets().get(batch.dimensionCode(row))).isEqualTo(expected.dimensions());
            assertThat(batch.unit(row)).isEqualTo(expected.value().unit());
            assertThat(batch.currency(row)).isEqualTo(expected.value().currency());
            assertThat(batch.epochDay(row)).isEqualTo(expected.day().toEpochDay());
            assertThat(batch.memberCode(row) < 0).isEqualTo(expected.member().isEmpty());
            if (batch.scaled(row)) {
                assertThat(Ratio.of(BigInteger.valueOf(batch.scaledValue(row)), BigInteger.TEN.pow(batch.decimals())))
                        .isEqualTo(expected.value().value());
            }
        }
    }

    @Property
    void piecesJoinToTheWhole(@ForAll("facts") List<Fact> facts, @ForAll @IntRange(min = 1, max = 9) int length) {
        FactBatch batch = ObservationArbitraries.batch(facts);
        FactBatch joined = FactBatch.join(ObservationArbitraries.pieces(batch, length));
        assertThat(joined).isEqualTo(batch).hasSameHashCodeAs(batch);
        assertThat(joined.facts()).isEqualTo(facts);
    }

    @Property
    void batchesAreEqualExactlyIfTheirFactsAre(
            @ForAll("facts") List<Fact> facts, @ForAll("facts") List<Fact> others, @ForAll boolean same) {
        List<Fact> compared = same ? new ArrayList<>(facts) : others;
        assertThat(ObservationArbitraries.batch(facts).equals(ObservationArbitraries.batch(compared)))
                .isEqualTo(facts.equals(compared));
    }

    @Property
    void arbitrariesReachTheEdges(@ForAll("facts") List<Fact> facts) {
        FactBatch batch = ObservationArbitraries.batch(facts);
        for (int row = 0; row < batch.size(); row++) {
            Statistics.label("kept as")
                    .collect(batch.scaled(row) ? "whole number" : "fraction")
                    .coverage(c -> {
                        c.check("whole number").percentage(p -> p > 50);
                        c.check("fraction").percentage(p -> p > 1);
                    });
            Statistics.label("arrival").collect(batch.arrived(row).isPresent()).coverage(c -> {
                c.check(true).percentage(p -> p > 40);
                c.check(false).percentage(p -> p > 10);
            });
            Statistics.label("subject")
                    .collect(batch.subjects().get(batch.subjectCode(row)) instanceof Subject.OfTerritory)
                    .coverage(c -> c.check(true).percentage(p -> p > 5));
        }
        Statistics.label("size")
                .collect(facts.isEmpty())
                .coverage(c -> c.check(true).count(n -> n > 0));
    }
}
