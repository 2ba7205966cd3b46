package io.salestiers.examples.quickstart.output.page;

import java.util.List;

/**
 * The statement of a payee.
 *
 * @param language the tag of the language in which the page opens
 * @param texts the fixed texts
 * @param documentTitle the title of the document in that language
 * @param name the payee's name
 * @param title the heading
 * @param period the period
 * @param figures the key figures
 * @param payout every step to the payout
 * @param tables the tables
 * @param explanations every step to the other numbers
 * @param style the style sheet
 */
public record StatementPage(
        String language,
        PageTexts texts,
        String documentTitle,
        String name,
        Bilingual title,
        Bilingual period,
        List<FigureView> figures,
        StepView payout,
        List<TableView> tables,
        List<ExplanationView> explanations,
        String style) {
    /** Copies the lists. */
    public StatementPage {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        explanations = List.copyOf(explanations);
    }
}
