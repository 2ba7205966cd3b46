package io.salestiers.incentives.statement;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.text.DisplayWidth;
import io.salestiers.core.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A statement as plain text: two columns, and then the steps of each numbered row. */
final class StatementText {
    /** What stands left of a row's label: room for a number. */
    private static final int MARGIN = 4;

    private static final int GAP = 2;

    private final StatementView view;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();
    private final List<StatementView.Row> explained = new ArrayList<>();

    private StatementText(StatementView view, Texts texts) {
        this.view = view;
        this.texts = texts;
    }

    static String of(StatementView view, Texts texts) {
        return new StatementText(view, texts).text();
    }

    private String text() {
        line(view.title());
        line(view.payee());
        line(view.period());
        view.plans().forEach(this::line);
        int labels = 0;
        int amounts = 0;
        for (StatementView.Section section : view.sections()) {
            for (StatementView.Row row : section.rows()) {
                // A text beside which no amount stands may be longer than the column.
                if (row.amount().isPresent()) {
                    labels = Math.max(labels, indent(row) + DisplayWidth.of(row.label()));
                    amounts = Math.max(amounts, DisplayWidth.of(row.amount().get()));
                }
            }
        }
        for (StatementView.Section section : view.sections()) {
            line("");
            line(section.title());
            for (StatementView.Row row : section.rows()) {
                row(row, labels, amounts);
            }
        }
        steps();
        return out.toString();
    }

    private static int indent(StatementView.Row row) {
        return row.kind() == StatementView.Kind.PART ? 2 : 0;
    }

    private void row(StatementView.Row row, int labels, int amounts) {
        String number = "";
        if (row.explanation().isPresent()) {
            explained.add(row);
            number = explained.size() + ".";
        }
        String label = DisplayWidth.padEnd(number, MARGIN) + " ".repeat(indent(row)) + row.label();
        if (row.amount().isEmpty()) {
            line(label);
        } else {
            line(DisplayWidth.padEnd(label, MARGIN + labels + GAP)
                    + DisplayWidth.padStart(row.amount().get(), amounts));
        }
    }

    private void steps() {
        if (explained.isEmpty()) {
            return;
        }
        line("");
        line(texts.text("incentives.statement.section.steps"));
        for (int i = 0; i < explained.size(); i++) {
            String number = (i + 1) + ".";
            line(DisplayWidth.padEnd(number, MARGIN) + explained.get(i).label());
            explained.get(i).explanation().ifPresent(step -> step(step, 0));
        }
    }

    private void step(Explanation step, int depth) {
        line(" ".repeat(MARGIN + 2 * depth) + StatementView.step(step, texts));
        step.steps().forEach(below -> step(below, depth + 1));
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
