package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of workload W1: 100,000 generated rows, sums and checksums published with the workload. */
class BenchmarkWorkloadTest {
    private static final String GROWTH = "if(prior == 0, 0, (current - prior) / prior * 100)";
    private static final String ATTAINMENT = "min(actual / target, 1.5)";
    private static final String SCORECARD = "0.30 * clamp((x1 - 20) / (80 - 20), 0, 1.2)"
            + " + 0.25 * clamp((x2 - 10) / (60 - 10), 0, 1.2) + 0.20 * clamp((x3 - 0) / (40 - 0), 0, 1.2)"
            + " + 0.15 * clamp((x4 - 50) / (95 - 50), 0, 1.2) + 0.10 * clamp((x5 - 30) / (70 - 30), 0, 1.2)";

    private static Symbols symbols() {
        return Symbols.of(Stream.of("prior", "current", "target", "actual", "x1", "x2", "x3", "x4", "x5")
                .map(id -> Measure.additive(id, LocalizedText.same(id), Unit.RATIO))
                .toList());
    }

    private static Map<String, Ratio> row(SplittableRandom r) {
        Map<String, Ratio> row = new HashMap<>();
        row.put("prior", Ratio.of(r.nextInt(20) == 0 ? 0 : r.nextLong(10_000, 100_000_000)));
        row.put("current", Ratio.of(r.nextLong(0, 120_000_000)));
        row.put("target", Ratio.of(r.nextLong(10_000, 100_000_000)));
        row.put("actual", Ratio.of(r.nextLong(0, 150_000_000)));
        for (int k = 1; k <= 5; k++) {
            row.put("x" + k, Ratio.of(r.nextLong(0, 1_000_000), 10_000));
        }
        return row;
    }

    private static Ratio figure(Map<String, Ratio> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private static long millionths(CompiledFormula formula, Map<String, Ratio> row) {
        Reading reading = formula.evaluate(reference ->
                Reading.known(Quantity.ratio(figure(row, reference.measure().value()))));
        return reading.quantity()
                .orElseThrow()
                .value()
                .rounded(Rounding.halfEven(6))
                .unscaledValue()
                .longValueExact();
    }

    @ParameterizedTest
    @CsvSource({
        "growth, 40944102211330, be69f399e2ae3f78",
        "attainment, 112590620317, 76bdd4d86b7f4af3",
        "scorecard, 61754501247, 37848c91faa00671"
    })
    void givesThePublishedChecksum(String name, long sum, String checksum) {
        String text = name.equals("growth") ? GROWTH : name.equals("attainment") ? ATTAINMENT : SCORECARD;
        CompiledFormula formula = FormulaCompiler.compile(text, symbols()).orThrow();
        SplittableRandom r = new SplittableRandom(20_240_601);
        long total = 0;
        long hash = 0;
        for (int i = 0; i < 100_000; i++) {
            long value = millionths(formula, row(r));
            total += value;
            hash = hash * 1_000_003 + value;
        }
        assertThat(total).isEqualTo(sum);
        assertThat(Long.toHexString(hash)).isEqualTo(checksum);
    }

    @org.junit.jupiter.api.Test
    void growthAgreesWithDecimals() {
        CompiledFormula formula = FormulaCompiler.compile(GROWTH, symbols()).orThrow();
        SplittableRandom r = new SplittableRandom(20_240_601);
        for (int i = 0; i < 1_000; i++) {
            Map<String, Ratio> row = row(r);
            BigDecimal prior = new BigDecimal(figure(row, "prior").numerator());
            BigDecimal current = new BigDecimal(figure(row, "current").numerator());
            BigDecimal expected = prior.signum() == 0
                    ? BigDecimal.ZERO.setScale(6)
                    : current.subtract(prior)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(prior, 6, RoundingMode.HALF_EVEN);
            assertThat(millionths(formula, row))
                    .isEqualTo(expected.unscaledValue().longValueExact());
        }
    }
}
