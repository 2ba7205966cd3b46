package io.salestiers.kpi.analysis.ranking;

import static io.salestiers.kpi.testkit.analysis.AnalysisArbitraries.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutlierTest {
    private static final Ratio ONE_AND_A_HALF = Ratio.of(3, 2);

    private static List<KpiValue> of(long... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> value("p" + i, "2025-Q1", Long.toString(numbers[i])))
                .toList();
    }

    private static Reading known(String number) {
        return Reading.known(Quantity.ratio(Ratio.parse(number)));
    }

    @Test
    void find() {
        List<KpiValue> values = of(3, 1, 100, 2, 4);
        // sample: find
        OutlierRule rule = new OutlierRule.TukeyFences(QuantileMethod.HINGES, Ratio.of(3, 2), 5);
        OutlierReport report = OutlierCalculator.DEFAULT.find(rule, values); // 1, 2, 3, 4, 100
        Reading upper = report.upper(); // 7
        Outlier outlier = report.outliers().get(0); // 100, beyond by 93
        // end
        assertThat(report.lower()).isEqualTo(known("-1"));
        assertThat(upper).isEqualTo(known("7"));
        assertThat(outlier.value().reading()).isEqualTo(known("100"));
        assertThat(outlier.beyond()).isEqualTo(Quantity.ratio(Ratio.of(93)));
        assertThat(outlier.above()).isTrue();
        assertThat(report.inside()).isEqualTo(4);
        Explained.verify(report.explanation());
    }

    private static Ratio quartile(QuantileMethod method, int quarter, long... numbers) {
        List<Ratio> sorted = LongStream.of(numbers).sorted().mapToObj(Ratio::of).toList();
        return QuantileMethod.at(sorted, method.cut(numbers.length, quarter));
    }

    /** The examples in Microsoft's pages on QUARTILE and QUARTILE.EXC, and the values of the Javadoc. */
    @Test
    void quartilesAreThoseOfTheNamedMethods() {
        long[] inc = {1, 2, 4, 7, 8, 9, 10, 12};
        assertThat(quartile(QuantileMethod.INCLUSIVE, 1, inc)).isEqualTo(Ratio.parse("3.5"));
        long[] exc = {6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49};
        assertThat(quartile(QuantileMethod.EXCLUSIVE, 1, exc)).isEqualTo(Ratio.of(15));
        assertThat(quartile(QuantileMethod.EXCLUSIVE, 3, exc)).isEqualTo(Ratio.of(43));
        long[] four = {1, 2, 3, 4};
        assertThat(quartile(QuantileMethod.INCLUSIVE, 1, four)).isEqualTo(Ratio.parse("1.75"));
        assertThat(quartile(QuantileMethod.INCLUSIVE, 3, four)).isEqualTo(Ratio.parse("3.25"));
        assertThat(quartile(QuantileMethod.EXCLUSIVE, 1, four)).isEqualTo(Ratio.parse("1.25"));
        assertThat(quartile(QuantileMethod.EXCLUSIVE, 3, four)).isEqualTo(Ratio.parse("3.75"));
        assertThat(quartile(QuantileMethod.HINGES, 1, four)).isEqualTo(Ratio.parse("1.5"));
        assertThat(quartile(QuantileMethod.HINGES, 3, four)).isEqualTo(Ratio.parse("3.5"));
    }

    /** Median 3, distances 2, 1, 0, 1, 97, MAD 1; 3.5 ÷ 0.6745 = 7000/1349. */
    @Test
    void medianDeviationHasTheBoundsOfTheModifiedScore() {
        OutlierRule rule = new OutlierRule.MedianDeviation(
                OutlierRule.MedianDeviation.CUSTOMARY_FACTOR, OutlierRule.MedianDeviation.CUSTOMARY_LIMIT, 4);
        OutlierReport report = OutlierCalculator.DEFAULT.find(rule, of(1, 2, 3, 4, 100));
        assertThat(report.upper())
                .isEqualTo(Reading.known(Quantity.ratio(Ratio.of(3).plus(Ratio.of(7000, 1349)))));
        assertThat(report.outliers()).hasSize(1);
        Explained.verify(report.explanation());
    }

    @Test
    void valueOnTheBoundIsInside() {
        OutlierRule rule = new OutlierRule.TukeyFences(QuantileMethod.HINGES, ONE_AND_A_HALF, 4);
        assertThat(OutlierCalculator.DEFAULT.find(rule, of(1, 2, 3, 4, 7)).outliers())
                .isEmpty();
        assertThat(OutlierCalculator.DEFAULT.find(rule, of(1, 2, 3, 4, 8)).outliers())
                .hasSize(1);
    }

    @Test
    void tooFewOrEqualValuesGiveNoBounds() {
        OutlierRule rule = new OutlierRule.TukeyFences(QuantileMethod.INCLUSIVE, ONE_AND_A_HALF, 5);
        List<KpiValue> four = new ArrayList<>(of(1, 2, 3, 400));
        four.add(value("p9", "2025-Q1", Reading.missing("deals")));
        OutlierReport few = OutlierCalculator.DEFAULT.find(rule, four);
        assertThat(few.upper()).isEqualTo(Reading.notMeaningful(Reason.TOO_FEW));
        assertThat(few.withoutValue()).hasSize(1);
        assertThat(OutlierCalculator.DEFAULT.find(rule, of(5, 5, 5, 5, 900)).upper())
                .isEqualTo(Reading.notMeaningful(Reason.NO_SPREAD));
        OutlierRule deviation = new OutlierRule.MedianDeviation(Ratio.ONE, Ratio.ONE, 4);
        assertThat(OutlierCalculator.DEFAULT.find(deviation, of(5, 5, 5, 6)).lower())
                .isEqualTo(Reading.notMeaningful(Reason.NO_SPREAD));
        assertThatThrownBy(() -> new OutlierRule.TukeyFences(QuantileMethod.INCLUSIVE, ONE_AND_A_HALF, 3))
                .hasMessage("leastSample must be 4 or more, but was 3");
    }

    @Test
    void table() {
        OutlierRule rule = new OutlierRule.TukeyFences(QuantileMethod.HINGES, ONE_AND_A_HALF, 5);
        assertThat(OutlierCalculator.DEFAULT
                        .find(rule, of(1, 2, 3, 4, 100))
                        .table(Rounding.halfEven(2))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get(5)).isEqualTo(new Cell.Term("kpi.outlier.above")));
    }
}
