package io.salestiers.examples.quickstart.output.page;

/**
 * An explanation with the id of its element.
 *
 * @param anchor the id of the element
 * @param step the top of the explanation
 */
public record ExplanationView(String anchor, StepView step) {}
