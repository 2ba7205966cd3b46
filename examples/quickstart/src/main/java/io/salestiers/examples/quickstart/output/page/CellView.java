package io.salestiers.examples.quickstart.output.page;

/**
 * A value in a table or among the key figures.
 *
 * @param text the value as it is read
 * @param anchor the element that explains it, without the number sign; empty if none does
 * @param style {@code number}, {@code text}, {@code text short} or {@code absent}
 */
public record CellView(Bilingual text, String anchor, String style) {}
