package io.salestiers.examples.quickstart.output.page;

/**
 * A key figure.
 *
 * @param label what it is
 * @param value the number
 * @param note a remark; empty if there is none
 */
public record FigureView(Bilingual label, CellView value, Bilingual note) {}
