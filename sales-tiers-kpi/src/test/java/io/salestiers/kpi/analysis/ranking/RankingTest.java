package io.salestiers.kpi.analysis.ranking;

import static io.salestiers.kpi.testkit.analysis.AnalysisArbitraries.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final Subject BEN = Subject.of(PersonId.of("ben"));
    private static final String Q1 = "2025-Q1";

    private final List<KpiValue> values = List.of(
            value("dora", Q1, "10"),
            value("anna", Q1, "20"),
            value("eve", Q1, Reading.missing("deals")),
            value("carl", Q1, "30"),
            value("ben", Q1, "20"));

    private static Ranking rank(RankMethod method, List<KpiValue> values) {
        return RankingCalculator.DEFAULT.rank(method, Direction.HIGHER_IS_BETTER, values);
    }

    @Test
    void rank() {
        // sample: rank
        Ranking ranking = RankingCalculator.DEFAULT.rank(RankMethod.STANDARD, Direction.HIGHER_IS_BETTER, values);
        RankEntry anna = ranking.find(ANNA).orElseThrow();
        long rank = anna.rank(); // 2, as one is better
        List<Subject> same = anna.tiedWith(); // [person:ben]
        // end
        assertThat(rank).isEqualTo(2);
        assertThat(same).containsExactly(BEN);
    }

    /** The three ways of the values 30, 20, 20, 10, as statistics calls them: 1224, 1223 and 1334. */
    @Test
    void eachMethodCountsInItsWay() {
        assertThat(rank(RankMethod.STANDARD, values).entries())
                .extracting(RankEntry::rank)
                .containsExactly(1L, 2L, 2L, 4L);
        assertThat(rank(RankMethod.DENSE, values).entries())
                .extracting(RankEntry::rank)
                .containsExactly(1L, 2L, 2L, 3L);
        assertThat(rank(RankMethod.MODIFIED, values).entries())
                .extracting(RankEntry::rank)
                .containsExactly(1L, 3L, 3L, 4L);
    }

    @Test
    void whereLessIsBetterTheSmallestIsFirst() {
        Ranking ranking = RankingCalculator.DEFAULT.rank(RankMethod.STANDARD, Direction.LOWER_IS_BETTER, values);
        assertThat(ranking.entries())
                .extracting(entry -> entry.value().subject().key() + " " + entry.rank())
                .containsExactly("person:dora 1", "person:anna 2", "person:ben 2", "person:carl 4");
    }

    @Test
    void whoHasNoValueIsListedApartAndNotLast() {
        Ranking ranking = rank(RankMethod.STANDARD, values);
        assertThat(ranking.withoutValue())
                .extracting(KpiValue::subject)
                .containsExactly(Subject.of(PersonId.of("eve")));
        assertThat(ranking.find(Subject.of(PersonId.of("eve")))).isEmpty();
        assertThat(ranking.ties()).containsExactly(List.of(ANNA, BEN));
    }

    /** 2/3 and 0.6667 are published as 0.67 both. */
    @Test
    void exactValuesDecideAndNotPublishedOnes() {
        Ranking ranking = rank(RankMethod.STANDARD, List.of(value("anna", Q1, "2/3"), value("ben", Q1, "0.6667")));
        assertThat(ranking.find(BEN).orElseThrow().rank()).isEqualTo(1);
        assertThat(ranking.find(ANNA).orElseThrow().rank()).isEqualTo(2);
        assertThat(ranking.ties()).isEmpty();
    }

    @Test
    void explanationCountsAndNamesNobodyElse() {
        RankEntry anna = rank(RankMethod.STANDARD, values).find(ANNA).orElseThrow();
        Explained.verify(anna.explanation());
        String text = anna.explanation()
                .print(Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue())));
        assertThat(text).isEqualTo("""
                        rank of person:anna by win_rate, 2025-Q1: equal ones share the better place, the next place is left\
                         out (1224); others with the same value: 1 = 2 (sum)
                          subjects with a better value: 1 = 1 (count)
                          the place itself: 1 = 1 (count)
                        """);
    }

    @Test
    void tableHasARowForEveryoneAndAReasonWhereThereIsNoRank() {
        List<List<Cell>> rows = rank(RankMethod.DENSE, values).table().rows();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1).get(8)).isEqualTo(new Cell.Text("person:ben"));
        assertThat(rows.get(4).get(3)).isEqualTo(new Cell.Absent("kpi.analysis.absent.missing"));
        assertThat(rows.get(4).get(10)).isEqualTo(new Cell.Text("deals"));
    }

    @Test
    void allThatCannotBeRankedTogetherIsFoundAtOnce() {
        assertThatThrownBy(() -> rank(
                        RankMethod.DENSE,
                        List.of(value("anna", Q1, "1"), value("anna", "2025-Q2", "1"), value("ben", Q1, "1"))))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.code())
                                .containsExactly(AnalysisFinding.MIXED_PERIODS, AnalysisFinding.SUBJECT_TWICE));
        assertThatThrownBy(() -> rank(RankMethod.DENSE, List.of())).isInstanceOf(InvalidDefinitionException.class);
    }
}
