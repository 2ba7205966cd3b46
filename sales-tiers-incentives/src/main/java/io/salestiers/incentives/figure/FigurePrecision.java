package io.salestiers.incentives.figure;

/** With which digits a KPI or score enters pay. The example is a result of exactly 0.99996, published as 1.0000. */
public enum FigurePrecision {
    /** As it is: 0.99996 is below a threshold of 1. */
    EXACT,
    /** As its definition rounds it for readers: 1 reaches a threshold of 1. */
    AS_PUBLISHED
}
