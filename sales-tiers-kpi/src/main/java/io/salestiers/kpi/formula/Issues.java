package io.salestiers.kpi.formula;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gathers what is wrong with a formula; one issue a place, the first, because the next ones follow from it. */
final class Issues {
    private record Issue(int at, Finding finding) {}

    private final String text;
    private final List<Issue> issues = new ArrayList<>();
    private final Set<Integer> places = new HashSet<>();

    Issues(String text) {
        this.text = text;
    }

    void add(FormulaFinding code, int at, UnaryOperator<Finding> arguments) {
        if (places.add(at)) {
            int line = 1;
            int start = 0;
            for (int i = 0; i < at; i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                    start = i + 1;
                }
            }
            int column = text.codePointCount(start, at) + 1;
            Finding finding = arguments.apply(Finding.of(code, Place.file("formula", line, column)));
            issues.add(new Issue(at, finding.with("line", line).with("column", column)));
        }
    }

    boolean any() {
        return !issues.isEmpty();
    }

    List<Finding> findings() {
        return issues.stream()
                .sorted(Comparator.comparingInt(Issue::at))
                .map(Issue::finding)
                .toList();
    }

    /** A piece of the text that is short enough for a message, without control characters. */
    static String cut(String found) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int c : found.codePoints().toArray()) {
            if (++count > 40) {
                return shown.append('…').toString();
            }
            boolean invisible = Character.isISOControl(c)
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.UNASSIGNED;
            if (invisible) {
                shown.append(String.format(java.util.Locale.ROOT, "U+%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        }
        return shown.toString();
    }
}
