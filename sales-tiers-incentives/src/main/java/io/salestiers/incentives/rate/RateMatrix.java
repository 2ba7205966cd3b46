package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import java.util.List;

/**
 * A value by one or more coordinates (费率矩阵): a payout by operating income and revenue, a rate by product and attainment.
 * Every cell is there; an empty one would be paid as zero without anybody having said so.
 *
 * <!-- sample: RateMatrixTest#payoutMatrix -->
 * <pre>{@code
 * MatrixAxis margin = new MatrixAxis.Numbers(
 *         "margin",
 *         BandBounds.SHARE_OF_QUOTA,
 *         AxisLookUp.INTERPOLATED,
 *         List.of(AxisEdge.from("0.95"), AxisEdge.from("1")),
 *         new OutsideAxis.Answers(Ratio.ZERO),
 *         new OutsideAxis.Nearest());
 * MatrixAxis product =
 *         new MatrixAxis.Texts("product", List.of("cloud", "other"), new OutsideAxis.CountsAs("other"));
 * RateMatrix matrix = new RateMatrix(
 *         List.of(margin, product),
 *         List.of(MatrixRow.of("0.95", "0.65", "0.40"), MatrixRow.of("1", "0.75", "0.50")));
 *
 * // three fifths of the way from 0.65 to 0.75: 0.71
 * matrix.read(Coordinate.of(Ratio.parse("0.98")), Coordinate.of("cloud"));
 * // below the first edge the axis answers 0
 * matrix.read(Coordinate.of(Ratio.parse("0.90")), Coordinate.of("cloud"));
 * }</pre>
 *
 * <p>What its values are (rates, shares of a target, factors) says who uses it. Immutable and safe for use by several
 * threads.
 *
 * @param axes the dimensions, one or more
 * @param rows the cells, a row for each combination of steps of all axes but the last, in any order
 */
public record RateMatrix(List<MatrixAxis> axes, List<MatrixRow> rows) {
    /** The largest number of cells. */
    public static final int MAX_CELLS = 100_000;

    /** Refuses axes that leave a step open, and missing, surplus and twofold cells, with all that is wrong at once. */
    public RateMatrix {
        axes = List.copyOf(axes);
        rows = List.copyOf(rows);
        List<Finding> findings = RateMatrixCheck.of(axes, rows);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * Reads the matrix.
     *
     * @param coordinates one for each axis, in order
     * @return the value and the cells it comes from; a stated value or none where a coordinate lies outside an axis. An
     *     axis that refuses comes before one that states a value
     * @throws IllegalArgumentException if the coordinates do not fit the axes in number or kind
     */
    public MatrixReading read(List<Coordinate> coordinates) {
        return new MatrixLookUp(this, coordinates).read();
    }

    /**
     * Reads the matrix.
     *
     * @param coordinates one for each axis, in order
     * @return as {@link #read(List)}
     */
    public MatrixReading read(Coordinate... coordinates) {
        return read(List.of(coordinates));
    }

    /* What stands in a cell; the check has seen that there is one. */
    Ratio cell(List<String> at) {
        List<String> leading = at.subList(0, at.size() - 1);
        MatrixRow row = rows.stream()
                .filter(each -> each.at().equals(leading))
                .findFirst()
                .orElseThrow();
        return row.values().get(axes.get(axes.size() - 1).labels().indexOf(at.get(at.size() - 1)));
    }
}
