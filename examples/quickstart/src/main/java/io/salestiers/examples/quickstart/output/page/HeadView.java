package io.salestiers.examples.quickstart.output.page;

/**
 * The heading of a column.
 *
 * @param title what it holds
 * @param note the currency or unit of all its values; empty if they have none or different ones
 * @param style {@code number} or {@code text}
 */
public record HeadView(Bilingual title, Bilingual note, String style) {}
