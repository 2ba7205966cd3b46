package io.salestiers.kpi.analysis.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.testkit.analysis.AnalysisArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class RankingProperties {
    @Provide
    Arbitrary<List<KpiValue>> values() {
        return AnalysisArbitraries.acrossPersons();
    }

    private static BigRational number(KpiValue value) {
        return BigRational.of(value.reading().quantity().orElseThrow().value());
    }

    /** The oracle counts pairs, with the plain fractions of the test-kit. */
    @Property(tries = 300)
    void ranksEqualCountsOfPairs(
            @ForAll("values") List<KpiValue> values, @ForAll RankMethod method, @ForAll Direction direction) {
        Ranking ranking = RankingCalculator.DEFAULT.rank(method, direction, values);
        List<KpiValue> known = values.stream()
                .filter(value -> value.reading().quantity().isPresent())
                .toList();
        assertThat(ranking.entries()).hasSize(known.size());
        assertThat(ranking.withoutValue()).hasSize(values.size() - known.size());
        for (RankEntry entry : ranking.entries()) {
            List<KpiValue> better = known.stream()
                    .filter(other -> {
                        int order = number(other).compareTo(number(entry.value()));
                        return direction == Direction.HIGHER_IS_BETTER ? order > 0 : order < 0;
                    })
                    .toList();
            List<KpiValue> equal = known.stream()
                    .filter(other -> number(other).equals(number(entry.value())))
                    .toList();
            long expected = switch (method) {
                case STANDARD -> better.size() + 1L;
                case DENSE ->
                    better.stream().map(RankingProperties::number).distinct().count() + 1;
                case MODIFIED -> (long) better.size() + equal.size();
            };
            assertThat(entry.rank()).isEqualTo(expected);
            assertThat(entry.tiedWith())
                    .containsExactlyInAnyOrderElementsOf(equal.stream()
                            .map(KpiValue::subject)
                            .filter(subject -> !subject.equals(entry.value().subject()))
                            .toList());
            Explained.verify(entry.explanation());
        }
        Statistics.label("ties")
                .collect(ranking.ties().isEmpty() ? "none" : "some")
                .coverage(checker -> checker.check("some").percentage(p -> p > 30));
        Statistics.label("gaps")
                .collect(ranking.withoutValue().isEmpty() ? "none" : "some")
                .coverage(checker -> checker.check("some").percentage(p -> p > 20));
    }

    @Property(tries = 100)
    void orderOfTheInputDoesNotMatter(
            @ForAll("values") List<KpiValue> values, @ForAll RankMethod method, @ForAll long seed) {
        List<KpiValue> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(RankingCalculator.DEFAULT.rank(method, Direction.HIGHER_IS_BETTER, shuffled))
                .isEqualTo(RankingCalculator.DEFAULT.rank(method, Direction.HIGHER_IS_BETTER, values));
    }
}
