package io.salestiers.incentives.testkit.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.AxisEdge;
import io.salestiers.incentives.rate.AxisLookUp;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.MatrixAxis;
import io.salestiers.incentives.rate.MatrixRow;
import io.salestiers.incentives.rate.OutsideAxis;
import io.salestiers.incentives.rate.RateMatrix;
import io.salestiers.incentives.rate.TieRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Rate matrices: one to three axes of numbers or texts with one to four steps each, cells from 0 to 3. Edges lie at whole
 * per cents up to 300 %; two of them may lie at one number, as "100" and "&gt;100" do.
 */
public final class RateMatrixArbitrary extends ArbitraryDecorator<RateMatrix> {
    private static final List<String> NAMES = List.of("first", "second", "third");
    private static final List<String> TEXTS = List.of("alpha", "beta", "gamma", "delta");

    private final boolean monotone;

    private RateMatrixArbitrary(boolean monotone) {
        this.monotone = monotone;
    }

    static RateMatrixArbitrary all() {
        return new RateMatrixArbitrary(false);
    }

    /**
     * Only matrices whose cells rise along every axis, with axes of numbers that never answer or refuse outside.
     *
     * @return a narrower arbitrary
     */
    public RateMatrixArbitrary rising() {
        return new RateMatrixArbitrary(true);
    }

    @Override
    protected Arbitrary<RateMatrix> arbitrary() {
        Arbitrary<MatrixAxis> axes = monotone ? numbers() : Arbitraries.oneOf(numbers(), numbers(), texts());
        return Combinators.combine(
                        axes.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.longs().between(0, Long.MAX_VALUE))
                .as(this::matrix)
                .withoutEdgeCases();
    }

    private RateMatrix matrix(List<MatrixAxis> unnamed, long seed) {
        List<MatrixAxis> axes = new ArrayList<>();
        for (MatrixAxis axis : unnamed) {
            axes.add(named(axis, NAMES.get(axes.size())));
        }
        Random random = new Random(seed);
        List<MatrixRow> rows = new ArrayList<>();
        rows(axes, List.of(), 0, random, rows);
        java.util.Collections.shuffle(rows, random);
        return new RateMatrix(axes, rows);
    }

    private void rows(List<MatrixAxis> axes, List<String> at, int steps, Random random, List<MatrixRow> rows) {
        MatrixAxis axis = axes.get(at.size());
        if (at.size() == axes.size() - 1) {
            List<Ratio> values = new ArrayList<>();
            for (int i = 0; i < axis.labels().size(); i++) {
                // A sum of steps and a little less than a step rises along every axis.
                int cents = monotone ? (steps + i) * 20 + random.nextInt(20) : random.nextInt(301);
                values.add(Ratio.of(cents, 100));
            }
            rows.add(new MatrixRow(at, values));
            return;
        }
        for (int i = 0; i < axis.labels().size(); i++) {
            List<String> more = new ArrayList<>(at);
            more.add(axis.labels().get(i));
            rows(axes, more, steps + i, random, rows);
        }
    }

    private static MatrixAxis named(MatrixAxis axis, String name) {
        return axis instanceof MatrixAxis.Numbers numbers
                ? new MatrixAxis.Numbers(
                        name, numbers.bounds(), numbers.lookUp(), numbers.edges(), numbers.below(), numbers.beyond())
                : new MatrixAxis.Texts(name, axis.labels(), ((MatrixAxis.Texts) axis).unknown());
    }

    private Arbitrary<MatrixAxis> numbers() {
        OutsideAxis nearest = new OutsideAxis.Nearest();
        Arbitrary<OutsideAxis> outside = monotone
                ? Arbitraries.just(nearest)
                : Arbitraries.of(
                        nearest,
                        nearest,
                        nearest,
                        nearest,
                        new OutsideAxis.Answers(Ratio.ZERO),
                        new OutsideAxis.Answers(Ratio.of(7)),
                        new OutsideAxis.Refused());
        return Combinators.combine(
                        Arbitraries.of(BandBounds.class),
                        Arbitraries.of(AxisLookUp.class),
                        Arbitraries.integers()
                                .between(0, 300)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of(TieRule.class).list().ofSize(3),
                        Arbitraries.of(true, false),
                        outside,
                        outside)
                .as((bounds, lookUp, ats, ties, pair, below, beyond) ->
                        new MatrixAxis.Numbers("", bounds, lookUp, edges(lookUp, ats, ties, pair), below, beyond));
    }

    private static List<AxisEdge> edges(AxisLookUp lookUp, List<Integer> ats, List<TieRule> ties, boolean pair) {
        List<AxisEdge> edges = new ArrayList<>();
        for (int at : new TreeSet<>(ats)) {
            AxisEdge edge = new AxisEdge(Ratio.of(at, 100), ties.get(Math.min(edges.size(), 2)));
            edges.add(edge);
            if (pair && edges.size() <= 2 && lookUp == AxisLookUp.FLOOR && edge.ties() == TieRule.EDGE_IN_UPPER_BAND) {
                edges.add(new AxisEdge(edge.at(), TieRule.EDGE_IN_LOWER_BAND));
            }
        }
        return edges;
    }

    private static Arbitrary<MatrixAxis> texts() {
        return Arbitraries.integers()
                .between(1, TEXTS.size())
                .flatMap(size -> Arbitraries.<OutsideAxis>of(
                                new OutsideAxis.CountsAs(TEXTS.get(size - 1)),
                                new OutsideAxis.Answers(Ratio.of(7)),
                                new OutsideAxis.Refused())
                        .map(unknown -> new MatrixAxis.Texts("", TEXTS.subList(0, size), unknown)));
    }
}
