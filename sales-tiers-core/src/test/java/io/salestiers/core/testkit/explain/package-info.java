/**
 * For tests of what explains itself: {@link io.salestiers.core.testkit.explain.ExplanationArbitraries} makes explanations,
 * {@link io.salestiers.core.testkit.explain.Recalculation} does the arithmetic of an
 * explanation again.
 */
package io.salestiers.core.testkit.explain;
