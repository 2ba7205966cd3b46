package io.salestiers.incentives.lint;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.rate.MatrixAxis;
import io.salestiers.incentives.rate.MatrixRow;
import io.salestiers.incentives.rate.RateMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cells of a matrix that pay less than a cell before them along an axis of numbers: more is rewarded with less. */
final class MatrixLint {
    private MatrixLint() {}

    static List<Finding> of(PlanComponent component, RateMatrix matrix, String pointer) {
        Map<String, Ratio> cells = cells(matrix);
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Ratio> cell : cells.entrySet()) {
            List<String> at = List.of(cell.getKey().split("\u0000", -1));
            for (int axis = 0; axis < matrix.axes().size(); axis++) {
                if (!(matrix.axes().get(axis) instanceof MatrixAxis.Numbers)) {
                    continue;
                }
                List<String> labels = matrix.axes().get(axis).labels();
                int index = labels.indexOf(at.get(axis));
                if (index <= 0) {
                    continue;
                }
                List<String> before = new ArrayList<>(at);
                before.set(axis, labels.get(index - 1));
                Ratio lower = cells.get(String.join("\u0000", before));
                if (lower != null && cell.getValue().compareTo(lower) < 0) {
                    findings.add(Finding.of(PlanFinding.MATRIX_FALLS, Place.document("incentive-plan", pointer))
                            .with("component", component.id().value())
                            .with("axis", matrix.axes().get(axis).name())
                            .with("cell", String.join(" / ", at))
                            .with("value", cell.getValue().toArgument())
                            .with("before", lower.toArgument()));
                }
            }
        }
        return findings;
    }

    /* By the labels of all axes; a row has those of all but the last. */
    private static Map<String, Ratio> cells(RateMatrix matrix) {
        List<String> last = matrix.axes().get(matrix.axes().size() - 1).labels();
        Map<String, Ratio> cells = new TreeMap<>();
        for (MatrixRow row : matrix.rows()) {
            for (int i = 0; i < row.values().size(); i++) {
                List<String> at = new ArrayList<>(row.at());
                at.add(last.get(i));
                cells.put(String.join("\u0000", at), row.values().get(i));
            }
        }
        return cells;
    }
}
