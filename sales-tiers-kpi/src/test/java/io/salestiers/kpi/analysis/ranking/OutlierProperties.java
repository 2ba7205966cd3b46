package io.salestiers.kpi.analysis.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.testkit.analysis.AnalysisArbitraries;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OutlierProperties {
    @Provide
    Arbitrary<List<KpiValue>> values() {
        return AnalysisArbitraries.acrossPersons();
    }

    private static List<BigRational> sorted(List<KpiValue> values) {
        return values.stream()
                .flatMap(value -> value.reading().quantity().stream())
                .map(quantity -> BigRational.of(quantity.value()))
                .sorted()
                .toList();
    }

    /** From the textbook: the median by itself, the hinges as medians of halves, the others by their place counted from 1. */
    private static BigRational quartile(QuantileMethod method, List<BigRational> sorted, int quarter) {
        int n = sorted.size();
        if (method == QuantileMethod.HINGES) {
            int half = (n + 1) / 2;
            return median(quarter == 1 ? sorted.subList(0, half) : sorted.subList(n - half, n));
        }
        int fourths = method == QuantileMethod.INCLUSIVE ? 4 + (n - 1) * quarter : (n + 1) * quarter;
        int place = fourths / 4;
        BigRational rest = new BigRational(BigInteger.valueOf(fourths % 4), BigInteger.valueOf(4));
        BigRational low = sorted.get(Math.max(1, Math.min(n, place)) - 1);
        BigRational high = sorted.get(Math.max(1, Math.min(n, place + 1)) - 1);
        return low.plus(rest.times(high.plus(low.negated())));
    }

    private static BigRational median(List<BigRational> sorted) {
        int n = sorted.size();
        BigRational two = sorted.get((n - 1) / 2).plus(sorted.get(n / 2));
        return two.times(new BigRational(BigInteger.ONE, BigInteger.TWO));
    }

    @Property(tries = 300)
    void fencesEqualTheTextbook(@ForAll("values") List<KpiValue> values, @ForAll QuantileMethod method) {
        OutlierReport report =
                OutlierCalculator.DEFAULT.find(new OutlierRule.TukeyFences(method, Ratio.of(3, 2), 4), values);
        List<BigRational> sorted = sorted(values);
        if (sorted.size() < 4) {
            assertThat(report.upper().quantity()).isEmpty();
            return;
        }
        BigRational first = quartile(method, sorted, 1);
        BigRational third = quartile(method, sorted, 3);
        BigRational range = third.plus(first.negated());
        BigRational reach = range.times(new BigRational(BigInteger.valueOf(3), BigInteger.TWO));
        if (range.equals(BigRational.ZERO)) {
            assertThat(report.upper().quantity()).isEmpty();
            return;
        }
        check(report, values, first.plus(reach.negated()), third.plus(reach));
    }

    @Property(tries = 300)
    void deviationsEqualTheTextbook(@ForAll("values") List<KpiValue> values) {
        OutlierReport report = OutlierCalculator.DEFAULT.find(
                new OutlierRule.MedianDeviation(
                        OutlierRule.MedianDeviation.CUSTOMARY_FACTOR, OutlierRule.MedianDeviation.CUSTOMARY_LIMIT, 4),
                values);
        List<BigRational> sorted = sorted(values);
        if (sorted.size() < 4) {
            assertThat(report.upper().quantity()).isEmpty();
            return;
        }
        BigRational median = median(sorted);
        BigRational mad = median(sorted.stream()
                .map(value -> value.plus(median.negated()))
                .map(distance -> distance.compareTo(BigRational.ZERO) < 0 ? distance.negated() : distance)
                .sorted()
                .toList());
        if (mad.equals(BigRational.ZERO)) {
            assertThat(report.upper().quantity()).isEmpty();
            return;
        }
        // |x - median| * 0.6745 / mad > 3.5, without a bound.
        long expected = sorted.stream()
                .map(value -> value.plus(median.negated()))
                .map(distance -> distance.compareTo(BigRational.ZERO) < 0 ? distance.negated() : distance)
                .filter(distance -> distance.times(BigRational.of(Ratio.parse("0.6745")))
                                .compareTo(mad.times(BigRational.of(Ratio.parse("3.5"))))
                        > 0)
                .count();
        assertThat(report.outliers()).hasSize((int) expected);
        Explained.verify(report.explanation());
    }

    private static void check(OutlierReport report, List<KpiValue> values, BigRational lower, BigRational upper) {
        assertThat(number(report.lower())).isEqualTo(lower);
        assertThat(number(report.upper())).isEqualTo(upper);
        for (KpiValue value : values) {
            boolean outside = value.reading()
                    .quantity()
                    .map(quantity -> BigRational.of(quantity.value()))
                    .map(number -> number.compareTo(lower) < 0 || number.compareTo(upper) > 0)
                    .orElse(false);
            assertThat(report.outliers().stream()
                            .anyMatch(outlier -> outlier.value().equals(value)))
                    .isEqualTo(outside);
        }
        Explained.verify(report.explanation());
    }

    private static BigRational number(Reading reading) {
        return BigRational.of(reading.quantity().orElseThrow().value());
    }
}
