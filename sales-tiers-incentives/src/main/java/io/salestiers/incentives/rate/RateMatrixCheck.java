package io.salestiers.incentives.rate;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What keeps axes and rows from being a matrix: all of it, each at its pointer. */
final class RateMatrixCheck {
    private final List<MatrixAxis> axes;
    private final List<MatrixRow> rows;
    private final List<Finding> findings = new ArrayList<>();

    private RateMatrixCheck(List<MatrixAxis> axes, List<MatrixRow> rows) {
        this.axes = axes;
        this.rows = rows;
    }

    static List<Finding> of(List<MatrixAxis> axes, List<MatrixRow> rows) {
        RateMatrixCheck check = new RateMatrixCheck(axes, rows);
        check.axes();
        // Where the axes are not clear, nothing can be said about cells.
        if (check.findings.isEmpty()) {
            check.cells();
        }
        return List.copyOf(check.findings);
    }

    private void axes() {
        if (axes.isEmpty()) {
            add(RateFinding.NO_AXIS, "/axes");
        }
        Set<String> names = new HashSet<>();
        long cells = 1;
        for (int i = 0; i < axes.size(); i++) {
            MatrixAxis axis = axes.get(i);
            String pointer = "/axes/" + i;
            if (!names.add(axis.name()) || axis.name().isBlank()) {
                findings.add(finding(RateFinding.AXIS_NAME, pointer + "/name").with("axis", axis.name()));
            }
            if (axis instanceof MatrixAxis.Numbers numbers) {
                numbers(numbers, pointer);
            } else if (axis instanceof MatrixAxis.Texts texts) {
                texts(texts, pointer);
            }
            cells = Math.min(cells * Math.max(1, axis.labels().size()), Integer.MAX_VALUE);
        }
        if (cells > RateMatrix.MAX_CELLS) {
            findings.add(finding(RateFinding.TOO_MANY_CELLS, "/axes").with("max", RateMatrix.MAX_CELLS));
        }
    }

    private void numbers(MatrixAxis.Numbers axis, String pointer) {
        if (axis.edges().isEmpty()) {
            findings.add(finding(RateFinding.NO_STEP, pointer + "/edges").with("axis", axis.name()));
        }
        for (int i = 1; i < axis.edges().size(); i++) {
            AxisEdge before = axis.edges().get(i - 1);
            AxisEdge edge = axis.edges().get(i);
            int order = edge.at().compareTo(before.at());
            // "100" and ">100" may stand side by side, but there is no line between them.
            boolean pair = axis.lookUp() == AxisLookUp.FLOOR
                    && before.ties() == TieRule.EDGE_IN_UPPER_BAND
                    && edge.ties() == TieRule.EDGE_IN_LOWER_BAND;
            if (order < 0 || (order == 0 && !pair)) {
                findings.add(finding(RateFinding.EDGE_NOT_AFTER, pointer + "/edges/" + i)
                        .with("axis", axis.name())
                        .with("edge", edge.label())
                        .with("previous", before.label()));
            }
        }
        if (axis.below() instanceof OutsideAxis.CountsAs) {
            findings.add(
                    finding(RateFinding.OUTSIDE_NOT_FITTING, pointer + "/below").with("axis", axis.name()));
        }
        if (axis.beyond() instanceof OutsideAxis.CountsAs) {
            findings.add(finding(RateFinding.OUTSIDE_NOT_FITTING, pointer + "/beyond")
                    .with("axis", axis.name()));
        }
    }

    private void texts(MatrixAxis.Texts axis, String pointer) {
        if (axis.values().isEmpty()) {
            findings.add(finding(RateFinding.NO_STEP, pointer + "/values").with("axis", axis.name()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < axis.values().size(); i++) {
            if (!seen.add(axis.values().get(i))) {
                findings.add(finding(RateFinding.TEXT_TWICE, pointer + "/values/" + i)
                        .with("axis", axis.name())
                        .with("text", axis.values().get(i)));
            }
        }
        boolean misfit = axis.unknown() instanceof OutsideAxis.Nearest;
        if (misfit || (axis.unknown() instanceof OutsideAxis.CountsAs other && !seen.contains(other.text()))) {
            findings.add(finding(RateFinding.OUTSIDE_NOT_FITTING, pointer + "/unknown")
                    .with("axis", axis.name()));
        }
    }

    private void cells() {
        Set<List<String>> expected = new LinkedHashSet<>(List.of(List.of()));
        for (MatrixAxis axis : axes.subList(0, axes.size() - 1)) {
            Set<List<String>> longer = new LinkedHashSet<>();
            for (List<String> at : expected) {
                for (String label : axis.labels()) {
                    List<String> more = new ArrayList<>(at);
                    more.add(label);
                    longer.add(more);
                }
            }
            expected = longer;
        }
        Set<List<String>> missing = new LinkedHashSet<>(expected);
        for (int i = 0; i < rows.size(); i++) {
            MatrixRow row = rows.get(i);
            if (!expected.contains(row.at())) {
                findings.add(finding(RateFinding.ROW_SURPLUS, "/rows/" + i).with("at", Argument.texts(row.at())));
            } else if (!missing.remove(row.at())) {
                findings.add(finding(RateFinding.ROW_TWICE, "/rows/" + i).with("at", Argument.texts(row.at())));
            } else {
                row(row, i);
            }
        }
        for (List<String> at : missing) {
            findings.add(finding(RateFinding.ROW_MISSING, "/rows").with("at", Argument.texts(at)));
        }
    }

    private void row(MatrixRow row, int index) {
        List<String> labels = axes.get(axes.size() - 1).labels();
        for (int i = row.values().size(); i < labels.size(); i++) {
            List<String> at = new ArrayList<>(row.at());
            at.add(labels.get(i));
            findings.add(finding(RateFinding.CELL_MISSING, "/rows/" + index + "/values")
                    .with("at", Argument.texts(at)));
        }
        for (int i = 0; i < row.values().size(); i++) {
            Place place = Place.document("rate-matrix", "/rows/" + index + "/values/" + i);
            if (i >= labels.size()) {
                findings.add(Finding.of(RateFinding.CELL_SURPLUS, place)
                        .with("at", Argument.texts(row.at()))
                        .with("allowed", labels.size())
                        .with("number", i + 1));
            } else if (row.values().get(i).signum() < 0) {
                findings.add(Finding.of(RateFinding.NEGATIVE_CELL, place)
                        .with("value", row.values().get(i).toArgument()));
            }
        }
    }

    private void add(RateFinding code, String pointer) {
        findings.add(finding(code, pointer));
    }

    private static Finding finding(RateFinding code, String pointer) {
        return Finding.of(code, Place.document("rate-matrix", pointer));
    }
}
