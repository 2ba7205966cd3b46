package io.salestiers.core.testkit.observation;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Fact;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.FactBatchBuilder;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Facts of a few measures about subjects of all four kinds, with values of all sizes: whole numbers, money, fractions
 * without a decimal form, more decimals than a column holds, and numbers beyond 64 bits.
 */
public final class ObservationArbitraries {
    private ObservationArbitraries() {}

    /**
     * Subjects of all four kinds.
     *
     * @return a few of each
     */
    public static Arbitrary<Subject> subjects() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.of("1", "2", "东区"))
                .as((kind, id) -> switch (kind) {
                    case 0 -> Subject.of(PersonId.of("p-" + id));
                    case 1 -> Subject.of(PositionId.of("s-" + id));
                    case 2 -> Subject.of(UnitId.of("u-" + id));
                    default -> Subject.of(TerritoryId.of("t-" + id));
                });
    }

    /**
     * Exact numbers: most of them small with two decimals, some that no column of whole numbers can hold.
     *
     * @return numbers of either sign, and 0
     */
    public static Arbitrary<Ratio> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6, Arbitraries.longs().between(-100_000, 100_000).map(n -> Ratio.of(BigDecimal.valueOf(n, 2)))),
                Tuple.of(2, Arbitraries.longs().between(-1000, 1000).map(Ratio::of)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Ratio.ZERO,
                                Ratio.of(1, 3),
                                Ratio.of(-2, 7),
                                Ratio.of(new BigDecimal("0.000000001")),
                                Ratio.of(new BigDecimal("-0.00000000000000000001")),
                                Ratio.of(Long.MAX_VALUE),
                                Ratio.of(Long.MIN_VALUE),
                                Ratio.of(new BigDecimal("92233720368547758.07")),
                                Ratio.of(BigInteger.TEN.pow(30), BigInteger.ONE))));
    }

    /**
     * Values of every unit.
     *
     * @return money in three currencies, and the other units
     */
    public static Arbitrary<Quantity> values() {
        Arbitrary<Quantity> money = Combinators.combine(numbers(), Arbitraries.of("CNY", "USD", "JPY"))
                .as((number, code) -> new Quantity(number, Unit.MONEY, Optional.of(Currency.of(code))));
        Arbitrary<Quantity> other = Combinators.combine(
                        numbers(), Arbitraries.of(Unit.COUNT, Unit.DAYS, Unit.RATIO, Unit.POINTS))
                .as(Quantity::of);
        return Arbitraries.oneOf(money, other);
    }

    /**
     * Dimensions with their values.
     *
     * @return none, one or two of product and channel
     */
    public static Arbitrary<SortedMap<DimensionId, String>> dimensions() {
        return Combinators.combine(Arbitraries.of("", "GTX Pro", "MG Special"), Arbitraries.of("", "", "网店"))
                .as((product, channel) -> {
                    SortedMap<DimensionId, String> dimensions = new TreeMap<>();
                    if (!product.isEmpty()) {
                        dimensions.put(DimensionId.of("product"), product);
                    }
                    if (!channel.isEmpty()) {
                        dimensions.put(DimensionId.of("channel"), channel);
                    }
                    return dimensions;
                });
    }

    /**
     * Facts with and without member, dimensions and arrival; a source id may come twice.
     *
     * @return facts of three measures
     */
    public static Arbitrary<Fact> facts() {
        Arbitrary<Optional<Instant>> arrivals = Arbitraries.longs()
                .between(0, 4_000_000_000L)
                .map(millis -> Instant.ofEpochMilli(1_735_689_600_000L + millis))
                .injectNull(0.3)
                .map(Optional::ofNullable);
        Arbitrary<Optional<String>> members =
                Arbitraries.of("C-1", "C-2", "客户").injectNull(0.3).map(Optional::ofNullable);
        Arbitrary<LocalDate> days = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 400).map(LocalDate.of(2024, 12, 1)::plusDays),
                Arbitraries.of(LocalDate.of(1969, 12, 31), LocalDate.of(2024, 2, 29), LocalDate.MAX));
        return Combinators.combine(
                        Arbitraries.of("revenue", "deals", "销售额"),
                        subjects(),
                        days,
                        values(),
                        members,
                        dimensions(),
                        Arbitraries.integers().between(1, 99),
                        arrivals)
                .as((measure, subject, day, value, member, dimensions, source, arrived) -> new Fact(
                        new Observation(MeasureId.of(measure), subject, day, value, member, dimensions, "d-" + source),
                        arrived));
    }

    /**
     * Batches of facts.
     *
     * @return batches of up to 40 facts, the empty one among them
     */
    public static Arbitrary<FactBatch> batches() {
        return facts().list().ofMaxSize(40).map(ObservationArbitraries::batch);
    }

    /**
     * Facts as a batch.
     *
     * @param facts the facts
     * @return a batch of them in their order
     */
    public static FactBatch batch(List<Fact> facts) {
        FactBatchBuilder builder = FactBatch.builder();
        facts.forEach(builder::add);
        return builder.build();
    }

    /**
     * A batch cut in pieces that are {@linkplain FactBatch#join(List) joined} to the same.
     *
     * @param batch a batch
     * @param length the most facts in a piece, 1 or more
     * @return the pieces in order
     */
    public static List<FactBatch> pieces(FactBatch batch, int length) {
        List<FactBatch> pieces = new ArrayList<>();
        for (int from = 0; from < batch.size(); from += length) {
            int[] rows = new int[Math.min(length, batch.size() - from)];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = from + i;
            }
            pieces.add(batch.select(rows));
        }
        return pieces;
    }
}
