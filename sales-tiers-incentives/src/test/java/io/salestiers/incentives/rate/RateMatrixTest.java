package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RateMatrixTest {
    private static final OutsideAxis NEAREST = new OutsideAxis.Nearest();
    private static final OutsideAxis REFUSED = new OutsideAxis.Refused();

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static MatrixAxis.Numbers numbers(String name, AxisLookUp lookUp, AxisEdge... edges) {
        return new MatrixAxis.Numbers(
                name, BandBounds.SHARE_OF_QUOTA, lookUp, List.of(edges), new OutsideAxis.Answers(Ratio.ZERO), NEAREST);
    }

    private static Ratio value(MatrixReading reading) {
        return ((MatrixReading.Found) reading).value();
    }

    /** As a stranger would use it. */
    @Test
    void payoutMatrix() {
        // sample: payoutMatrix
        MatrixAxis margin = new MatrixAxis.Numbers(
                "margin",
                BandBounds.SHARE_OF_QUOTA,
                AxisLookUp.INTERPOLATED,
                List.of(AxisEdge.from("0.95"), AxisEdge.from("1")),
                new OutsideAxis.Answers(Ratio.ZERO),
                new OutsideAxis.Nearest());
        MatrixAxis product =
                new MatrixAxis.Texts("product", List.of("cloud", "other"), new OutsideAxis.CountsAs("other"));
        RateMatrix matrix = new RateMatrix(
                List.of(margin, product),
                List.of(MatrixRow.of("0.95", "0.65", "0.40"), MatrixRow.of("1", "0.75", "0.50")));

        // three fifths of the way from 0.65 to 0.75: 0.71
        matrix.read(Coordinate.of(Ratio.parse("0.98")), Coordinate.of("cloud"));
        // below the first edge the axis answers 0
        matrix.read(Coordinate.of(Ratio.parse("0.90")), Coordinate.of("cloud"));
        // end
        assertThat(value(matrix.read(Coordinate.of(r("0.98")), Coordinate.of("cloud"))))
                .isEqualTo(r("0.71"));
        assertThat(matrix.read(Coordinate.of(r("0.90")), Coordinate.of("cloud")))
                .isEqualTo(new MatrixReading.Stated("margin", Coordinate.of(r("0.90")), Ratio.ZERO));
        assertThat(value(matrix.read(Coordinate.of(r("1")), Coordinate.of("unheard-of"))))
                .isEqualTo(r("0.50"));
        // both weights and their cells are told
        assertThat(((MatrixReading.Found) matrix.read(Coordinate.of(r("0.98")), Coordinate.of("cloud"))).cells())
                .containsExactly(
                        new MatrixReading.WeightedCell(List.of("0.95", "cloud"), r("0.65"), r("0.4")),
                        new MatrixReading.WeightedCell(List.of("1", "cloud"), r("0.75"), r("0.6")));
    }

    @Nested
    class Outside {
        private final RateMatrix matrix = new RateMatrix(
                List.of(
                        new MatrixAxis.Numbers(
                                "amount",
                                BandBounds.AMOUNT,
                                AxisLookUp.FLOOR,
                                List.of(AxisEdge.above("0"), AxisEdge.from("100")),
                                NEAREST,
                                REFUSED),
                        new MatrixAxis.Texts("region", List.of("east"), new OutsideAxis.Answers(r("9"))),
                        new MatrixAxis.Texts("kind", List.of("new"), REFUSED)),
                List.of(
                        new MatrixRow(List.of(">0", "east"), List.of(r("1"))),
                        new MatrixRow(List.of("100", "east"), List.of(r("2")))));

        private MatrixReading read(String amount, String region, String kind) {
            return matrix.read(Coordinate.of(r(amount)), Coordinate.of(region), Coordinate.of(kind));
        }

        @Test
        void asEachAxisSays() {
            assertThat(value(read("-5", "east", "new"))).isEqualTo(r("1"));
            assertThat(value(read("0", "east", "new"))).isEqualTo(r("1"));
            assertThat(value(read("99", "east", "new"))).isEqualTo(r("1"));
            assertThat(value(read("100", "east", "new"))).isEqualTo(r("2"));
            assertThat(read("101", "east", "new"))
                    .isEqualTo(new MatrixReading.Refused("amount", Coordinate.of(r("101"))));
            assertThat(read("5", "west", "new"))
                    .isEqualTo(new MatrixReading.Stated("region", Coordinate.of("west"), r("9")));
        }

        @Test
        void answerIsThereUnlessAnAxisRefuses() {
            assertThat(read("100", "east", "new").answer()).contains(r("2"));
            assertThat(read("5", "west", "new").answer()).contains(r("9"));
            assertThat(read("101", "east", "new").answer()).isEmpty();
        }

        @Test
        void anAxisThatRefusesComesFirst() {
            assertThat(read("5", "west", "old")).isEqualTo(new MatrixReading.Refused("kind", Coordinate.of("old")));
        }

        @Test
        void coordinatesMustFit() {
            assertThatThrownBy(() -> matrix.read(Coordinate.of(r("1")))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> matrix.read(Coordinate.of("1"), Coordinate.of("east"), Coordinate.of("new")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("coordinates must fit the axes [amount, region, kind], but were [1, east, new]");
        }
    }

    /** On an edge that must be exceeded there is nothing between cells, though the edge is not reached. */
    @Test
    void interpolationOnAnEdgeTakesItsCell() {
        RateMatrix matrix = new RateMatrix(
                List.of(numbers("a", AxisLookUp.INTERPOLATED, AxisEdge.from("0"), AxisEdge.above("1"))),
                List.of(new MatrixRow(List.of(), List.of(r("10"), r("20")))));
        assertThat(((MatrixReading.Found) matrix.read(Coordinate.of(r("1")))).cells())
                .containsExactly(new MatrixReading.WeightedCell(List.of(">1"), r("20"), r("1")));
        assertThat(((MatrixReading.Found) matrix.read(Coordinate.of(r("0")))).cells())
                .containsExactly(new MatrixReading.WeightedCell(List.of("0"), r("10"), r("1")));
    }

    @Test
    void betweenFourCells() {
        RateMatrix matrix = new RateMatrix(
                List.of(
                        numbers("a", AxisLookUp.INTERPOLATED, AxisEdge.from("0"), AxisEdge.from("1")),
                        numbers("b", AxisLookUp.INTERPOLATED, AxisEdge.from("0"), AxisEdge.from("10"))),
                List.of(MatrixRow.of("0", "0", "100"), MatrixRow.of("1", "40", "240")));
        // along b at a tenth: 10 and 60; along a at a quarter: 10 + 50/4
        assertThat(value(matrix.read(Coordinate.of(r("0.25")), Coordinate.of(r("1")))))
                .isEqualTo(r("22.5"));
    }

    @Nested
    class Refused {
        private List<String> findings(List<MatrixAxis> axes, MatrixRow... rows) {
            try {
                new RateMatrix(axes, List.of(rows));
                return List.of();
            } catch (InvalidDefinitionException e) {
                return e.findings().stream()
                        .map(finding -> finding.code() + " " + ((Place.InDocument) finding.place()).pointer())
                        .toList();
            }
        }

        @Test
        void axesThatLeaveSomethingOpen() {
            assertThat(findings(List.of())).containsExactly("NO_AXIS /axes");
            assertThat(findings(List.of(
                            new MatrixAxis.Numbers(
                                    "a",
                                    BandBounds.AMOUNT,
                                    AxisLookUp.INTERPOLATED,
                                    List.of(AxisEdge.from("2"), AxisEdge.from("1"), AxisEdge.above("1")),
                                    new OutsideAxis.CountsAs("x"),
                                    new OutsideAxis.CountsAs("x")),
                            numbers("a", AxisLookUp.FLOOR),
                            new MatrixAxis.Texts("b", List.of("x", "y", "x"), NEAREST),
                            new MatrixAxis.Texts("", List.of(), new OutsideAxis.CountsAs("z")))))
                    .containsExactly(
                            "EDGE_NOT_AFTER /axes/0/edges/1",
                            "EDGE_NOT_AFTER /axes/0/edges/2",
                            "OUTSIDE_NOT_FITTING /axes/0/below",
                            "OUTSIDE_NOT_FITTING /axes/0/beyond",
                            "AXIS_NAME /axes/1/name",
                            "NO_STEP /axes/1/edges",
                            "TEXT_TWICE /axes/2/values/2",
                            "OUTSIDE_NOT_FITTING /axes/2/unknown",
                            "AXIS_NAME /axes/3/name",
                            "NO_STEP /axes/3/values",
                            "OUTSIDE_NOT_FITTING /axes/3/unknown");
        }

        @Test
        void cellsThatAreMissingOrTooMany() {
            List<MatrixAxis> axes = List.of(
                    numbers("a", AxisLookUp.FLOOR, AxisEdge.from("1"), AxisEdge.above("1")),
                    new MatrixAxis.Texts("b", List.of("x", "y"), REFUSED));
            assertThat(findings(
                            axes,
                            MatrixRow.of("1", "3"),
                            MatrixRow.of("2", "1", "1"),
                            MatrixRow.of("1", "1", "1"),
                            MatrixRow.of("1.0", "1", "1")))
                    .containsExactly(
                            "CELL_MISSING /rows/0/values",
                            "ROW_SURPLUS /rows/1",
                            "ROW_TWICE /rows/2",
                            "ROW_SURPLUS /rows/3",
                            "ROW_MISSING /rows");
            assertThat(findings(axes, MatrixRow.of("1", "3", "-1", "4"), MatrixRow.of(">1", "1", "1")))
                    .containsExactly("NEGATIVE_CELL /rows/0/values/1", "CELL_SURPLUS /rows/0/values/2");
            assertThatThrownBy(
                            () -> new RateMatrix(axes, List.of(MatrixRow.of("1", "3"), MatrixRow.of(">1", "1", "1"))))
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings())
                                    .singleElement()
                                    .extracting(Finding::toString)
                                    .asString()
                                    .contains("1", "y"));
        }

        @Test
        void moreCellsThanAnyoneWrites() {
            MatrixAxis axis = new MatrixAxis.Texts(
                    "a",
                    java.util.stream.IntStream.range(0, 400)
                            .mapToObj(Integer::toString)
                            .toList(),
                    REFUSED);
            MatrixAxis other = new MatrixAxis.Texts("b", axis.labels(), REFUSED);
            assertThat(findings(List.of(axis, other))).containsExactly("TOO_MANY_CELLS /axes");
        }
    }
}
