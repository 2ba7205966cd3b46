package io.salestiers.examples.quickstart.output.page;

import java.util.List;

/**
 * The report for the administrator.
 *
 * @param language the tag of the language in which the page opens
 * @param texts the fixed texts
 * @param documentTitle the title of the document in that language
 * @param title the heading
 * @param period the period
 * @param plan the plan
 * @param figures the key figures
 * @param chart the tier chart
 * @param sections the parts
 * @param findings the findings
 * @param findingCount how many there are of each severity
 * @param statements links to the statements
 * @param explanations the upper levels of the explanations, for browsers without script
 * @param style the style sheet
 * @param library the script that draws charts
 * @param data the data for the script, as JSON that can't close the element it stands in
 * @param script the script of the page
 */
public record ReportPage(
        String language,
        PageTexts texts,
        String documentTitle,
        Bilingual title,
        Bilingual period,
        Bilingual plan,
        List<FigureView> figures,
        NodeView chart,
        List<SectionView> sections,
        List<FindingItem> findings,
        Bilingual findingCount,
        List<LinkView> statements,
        List<ExplanationView> explanations,
        String style,
        String library,
        String data,
        String script) {
    /** Copies the lists. */
    public ReportPage {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
        explanations = List.copyOf(explanations);
    }
}
