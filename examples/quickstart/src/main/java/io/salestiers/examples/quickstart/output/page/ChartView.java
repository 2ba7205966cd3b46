package io.salestiers.examples.quickstart.output.page;

/**
 * A chart: an empty place that the script fills, and its data for those who can't see it.
 *
 * @param anchor the id of the element
 * @param title the heading
 * @param kind {@code bars}, {@code grouped}, {@code lines}, {@code spark} or {@code histogram}
 * @param height the height in pixels; for {@code spark} of one line
 * @param places how many drawings it needs: one, or one a line for {@code spark}
 * @param data the same values as a table
 */
public record ChartView(String anchor, Bilingual title, String kind, int height, int places, TableView data) {}
