package io.salestiers.examples.quickstart.output.page;

/**
 * A link.
 *
 * @param href a relative address
 * @param text what it is called
 */
public record LinkView(String href, Bilingual text) {}
