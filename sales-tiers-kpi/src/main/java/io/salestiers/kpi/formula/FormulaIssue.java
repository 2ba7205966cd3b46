package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.DisplayWidth;
import io.salestiers.core.text.Texts;
import java.util.List;

/**
 * What is wrong with a formula, shown under it:
 *
 * <pre>
 * line 1, column 9: '+' needs the same unit on both sides, but has money and count
 *   revenue + calls
 *           ^
 * </pre>
 *
 * @param formula the text of the formula
 * @param finding a finding of {@link Formula#parse(String)} or {@link FormulaCompiler}, wherever it was placed since
 */
public record FormulaIssue(String formula, Finding finding) {
    /** Refuses a finding without line and column. */
    public FormulaIssue {
        requireNonNull(formula, "formula");
        number(finding, "line");
        number(finding, "column");
    }

    /**
     * All that is wrong with a formula.
     *
     * @param formula the text of the formula
     * @param result what came of it
     * @return an issue for each finding, in the order of their places
     */
    public static List<FormulaIssue> of(String formula, WithFindings<?> result) {
        return result.findings().stream()
                .map(finding -> new FormulaIssue(formula, finding))
                .toList();
    }

    private static int number(Finding finding, String name) {
        if (finding.arguments().get(name) instanceof Argument.Numeral numeral) {
            return numeral.value().intValueExact();
        }
        throw new IllegalArgumentException("a finding of a formula must have a " + name + ", but was " + finding);
    }

    /**
     * The line in the formula.
     *
     * @return 1 for the first
     */
    public int line() {
        return number(finding, "line");
    }

    /**
     * The character in the line.
     *
     * @return 1 for the first
     */
    public int column() {
        return number(finding, "column");
    }

    /**
     * The message, and the line of the formula with a caret under the place. Chinese characters count two columns, as in
     * a terminal; in a line of more than 100 characters only the surroundings are shown.
     *
     * @param texts the reader's language, with {@link io.salestiers.kpi.KpiMessages}
     * @return lines, each with a line feed at its end
     */
    public String show(Texts texts) {
        String[] lines = formula.split("\n", -1);
        int[] shown =
                (line() <= lines.length ? lines[line() - 1] : "").codePoints().toArray();
        int caret = Math.min(column() - 1, shown.length);
        int from = shown.length <= 100 ? 0 : Math.max(0, caret - 60);
        int to = shown.length <= 100 ? shown.length : Math.min(shown.length, caret + 40);
        StringBuilder text = new StringBuilder(from > 0 ? "… " : "");
        StringBuilder indent = new StringBuilder(from > 0 ? "  " : "");
        for (int i = from; i < to; i++) {
            int c = DisplayWidth.printable(shown[i]);
            text.appendCodePoint(c);
            if (i < caret) {
                indent.append(" ".repeat(DisplayWidth.of(c)));
            }
        }
        String message = texts.text(
                "kpi.formula.issue",
                finding.with("message", finding.message(texts)).arguments());
        String marked = "  " + text + (to < shown.length ? " …" : "");
        return message + "\n" + marked.stripTrailing() + "\n  " + indent + "^\n";
    }
}
