package io.salestiers.examples.quickstart.output.page;

import java.util.List;

/**
 * A part of the page.
 *
 * @param anchor the id of the element
 * @param title the heading
 * @param intro what is seen
 * @param charts the charts
 * @param tables the tables
 */
public record SectionView(
        String anchor, Bilingual title, Bilingual intro, List<ChartView> charts, List<TableView> tables) {
    /** Copies the lists. */
    public SectionView {
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }
}
